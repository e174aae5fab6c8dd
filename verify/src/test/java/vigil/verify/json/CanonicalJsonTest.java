package vigil.verify.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    private static String canonical(String json) throws BadJson {
        return CanonicalJson.text(CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    /// Examples of RFC 8785, appendix B: bits of a double, and its text.
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "becbf647612f3696, -0.0000033333333333333333"
    })
    void numbersAreWrittenAsTheStandardHasThem(String bits, String text) {
        var value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(CanonicalJson.number(value)).isEqualTo(text);
    }

    @Test
    void namesAreSortedByUtf16AndSpaceIsDropped() throws BadJson {
        assertThat(canonical("{ \"\\u20ac\": 1, \"\\r\": [ ], \"1\": {\"b\":true, \"a\":null} }"))
                .isEqualTo("{\"\\r\":[],\"1\":{\"a\":null,\"b\":true},\"€\":1}");
        assertThat(canonical("\"\\u000F\\u000a\\u0041\\u0042\\u0022\\u005c\\\\\\/\""))
                .isEqualTo("\"\\u000f\\nAB\\\"\\\\\\\\/\"");
    }

    @Test
    void whatIsNotJsonIsRefused() {
        var bad =
                List.of(
                        "",
                        "{",
                        "[1,]",
                        "{\"a\":1,}",
                        "01",
                        "1.",
                        "+1",
                        ".5",
                        "NaN",
                        "1e999",
                        "\"\n\"",
                        "\"\\x\"",
                        "\"\\ud800\"",
                        "{\"a\":1,\"a\":2}",
                        "tru",
                        "1 2",
                        "'a'",
                        "\"\\u00g0\"",
                        "[".repeat(100_000),
                        "9".repeat(500));
        for (var json : bad) {
            assertThatThrownBy(() -> canonical(json)).as(json).isInstanceOf(BadJson.class);
        }
    }

    @Test
    void onlyTheCanonicalFormIsExact() throws BadJson {
        assertThat(CanonicalJson.parseExact("{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Json.members("a", 1));
        assertThatThrownBy(() ->
                        CanonicalJson.parseExact("{\"a\": 1}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("canonical");
    }

    @Property
    void everyDoubleComesBack(@ForAll double value) {
        assertThat(Double.parseDouble(CanonicalJson.number(value)) + 0.0).isEqualTo(value + 0.0);
    }

    @Property
    void writingIsStable(@ForAll List<Integer> numbers) throws BadJson {
        var text = CanonicalJson.text(Json.members("n", numbers, "t", numbers.toString()));
        assertThat(canonical(text)).isEqualTo(text);
    }
}
