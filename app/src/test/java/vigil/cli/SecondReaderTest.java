package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vigil.languagemodel.StandIn;
import vigil.settings.Settings;

/// `vigil read --second-reader`, from the settings file to the table of agreement.
@Timeout(120)
class SecondReaderTest {
    private static final String TEXT = "Shelling in Idlib killed four people on 10 August 2016.";
    private static final String ANSWER =
            """
            {"claims": [{"act": "assault/artillery", "modality": "asserted", "attribution": [],
              "roles": [{"role": "perpetrator", "text": "the army", "certainty": "asserted"}],
              "place": {"text": "Idlib"}, "time": null,
              "figures": [{"effect": "killed", "text": "four people", "value": 5, "low": 5, "high": 5,
                "unit": "persons", "group": "total", "hedge": "exact", "cumulative": false}],
              "evidence": ["Shelling in Idlib killed four people"]}]}
            """;

    @TempDir Path folder;
    private String before = "";

    @BeforeEach
    void aSettingsFolderOfItsOwn() {
        before = System.getProperty(Settings.PROPERTY, "");
        System.setProperty(Settings.PROPERTY, folder.toString());
    }

    @AfterEach
    void asBefore() {
        System.setProperty(Settings.PROPERTY, before);
    }

    private Path text() throws IOException {
        return Files.writeString(folder.resolve("story.txt"), TEXT);
    }

    private void settings(StandIn service) throws IOException {
        Files.writeString(
                folder.resolve("second-reader.properties"),
                "address = %s\nmodel = stand-in\nkey = secret-key-123\nretries = 0\npatience = 30\n"
                        .formatted(service.address()));
    }

    @Test
    void agreementIsShownFieldByField() throws IOException {
        try (var service = StandIn.saying(ANSWER)) {
            settings(service);
            var run = Run.of("read", "--second-reader", text());
            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .contains("Second reader: vigil.languagemodel/1:stand-in")
                    .containsPattern("same +act +assault/artillery")
                    .containsPattern("same +place +“Idlib”")
                    .containsPattern("only first +time +“10 August 2016” 2016-08-10")
                    .containsPattern("differ +killed +“four people” 4 / “four people” 5")
                    .contains("perpetrator \"the army\": these words are not in the report");
            assertThat(run.err()).contains("reports are sent to stand-in at ");
            assertThat(run.out() + run.err()).doesNotContain("secret");

            var json = Run.of("read", "--json", "--second-reader", text()).out();
            assertThat(json)
                    .contains("\"secondReader\":{\"reader\":\"vigil.languagemodel/1:stand-in\"")
                    .contains("\"field\":\"killed\",\"verdict\":\"differ\"")
                    .contains("\"code\":\"refused-value\"");
        }
    }

    @Test
    void withoutBeingAskedNothingIsSent() throws IOException {
        try (var service = StandIn.saying(ANSWER)) {
            settings(service);
            assertThat(Run.of("read", "--json", text()).out()).doesNotContain("secondReader");
            assertThat(service.questions()).isEmpty();
        }
    }

    /// The service was down and with it went the reading that needs no service.
    @Test
    void aServiceThatIsDownCostsOnlyItsOwnReading() throws IOException {
        try (var service = new StandIn((exchange, _) -> StandIn.send(exchange, 500, ""))) {
            settings(service);
            var run = Run.of("read", "--second-reader", text());
            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .contains("Shelling, reported")
                    .contains("the second reader gave no reading: the service answered HTTP 500");
        }
    }

    @Test
    void missingSettingsSayWhatToDo() throws IOException {
        var run = Run.of("read", "--second-reader", text());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("the second reader has no address", "second-reader.properties");
        Files.writeString(
                folder.resolve("second-reader.properties"),
                "address = http://example.org/v1\nmodel = m\nkey = secret-key-123\n");
        var open = Run.of("read", "--second-reader", text());
        assertThat(open.err()).contains("unencrypted").doesNotContain("secret-key");
    }
}
