package vigil.read.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.model.Outcome;
import vigil.model.Report;
import vigil.model.claim.Claim;
import vigil.model.reading.Reading;
import vigil.read.EnglishReader;
import vigil.read.event.frame.Frames;
import vigil.read.text.Lexicon;

/// Runs the example and the counter-example of every frame: what `vigil explain` shows must be so.
class FramesTest {
    private static final EnglishReader READER = EnglishReader.untrained();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void exampleFires(String frame, String example) {
        var parts = example.split("=>", -1);
        var claims = claims(parts[0].strip());
        assertThat(claims)
                .as("claims of: %s", parts[0])
                .anySatisfy(claim -> matches(claim, frame, parts[1].strip()));
    }

    private static void matches(Claim claim, String frame, String expected) {
        assertThat(claim.because()).contains(frame);
        int space = expected.indexOf(' ');
        assertThat(claim.act().word())
                .isEqualTo(space < 0 ? expected : expected.substring(0, space));
        for (var role : roles(space < 0 ? "" : expected.substring(space + 1))) {
            assertThat(claim.roles())
                    .extracting(r -> r.part().word() + "=" + plain(r.text()))
                    .contains(role);
        }
    }

    /// "perpetrator=a b target=c" as two entries.
    private static List<String> roles(String expected) {
        var roles = new ArrayList<String>();
        for (var word : expected.split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (word.contains("=")) {
                roles.add(word);
            } else {
                roles.set(roles.size() - 1, roles.getLast() + " " + word);
            }
        }
        roles.replaceAll(role -> {
            int equals = role.indexOf('=');
            return role.substring(0, equals + 1) + plain(role.substring(equals + 1));
        });
        return roles;
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceFirst(
                        "^((the|a|an|all|both|many|two|three|six|nine|twelve|[0-9,]+) )+", "");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("counterExamples")
    void counterExampleDoesNot(String frame, String text) {
        assertThat(claims(text)).noneMatch(claim -> claim.because().contains(frame));
    }

    private static List<Claim> claims(String text) {
        return switch (READER.apply(Report.of(text))) {
            case Outcome.Done<Reading>(var reading, _) -> reading.claims();
            case Outcome.Refused<Reading>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    static Stream<Arguments> examples() {
        return Frames.addTo(Lexicon.builder()).all().stream()
                .flatMap(f -> f.examples().stream().map(e -> Arguments.of(f.name(), e)));
    }

    static Stream<Arguments> counterExamples() {
        return Frames.addTo(Lexicon.builder()).all().stream()
                .flatMap(f -> f.counterExamples().stream().map(e -> Arguments.of(f.name(), e)));
    }
}
