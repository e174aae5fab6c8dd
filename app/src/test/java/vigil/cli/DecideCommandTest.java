package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `vigil decide` and `vigil incidents` on a workspace.
@Timeout(120)
@SuppressWarnings("NullAway.Init") // made before each test
class DecideCommandTest {
    @TempDir private Path folder;
    private Path workspace;

    @BeforeEach
    void make() throws IOException {
        workspace = folder.resolve("case");
        var reports = folder.resolve("reports.jsonl");
        Files.writeString(
                reports,
                """
                {"id":"r1","source":"Alpha Wire","published":"2016-08-12","text":"Four people were killed when barrel bombs hit Aleppo on Wednesday, a doctor said."}
                {"id":"r2","source":"Beta Post","published":"2016-08-13","text":"Gunmen shot dead two teachers in Kano on Friday, police said."}
                """);
        assertThat(Run.of("init", "--workspace", workspace).status()).isZero();
        assertThat(Run.of("ingest", reports, "--workspace", workspace).status()).isZero();
    }

    private Run decide(Object... args) {
        var all = new Object[args.length + 7];
        all[0] = "decide";
        System.arraycopy(args, 0, all, 1, args.length);
        var rest = List.of("--why", "seen it", "--author", "ana", "--workspace", workspace);
        for (int i = 0; i < rest.size(); i++) {
            all[args.length + 1 + i] = rest.get(i);
        }
        return Run.of(all);
    }

    private Run incidents(Object... args) {
        var all = new Object[args.length + 3];
        all[0] = "incidents";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--workspace";
        all[args.length + 2] = workspace;
        return Run.of(all);
    }

    /// A decision that a rebuild of the tables forgot would let an undone join come back.
    @Test
    void aDecisionStandsThroughARebuildAndCanBeTakenBack() {
        assertThat(incidents().lines()).hasSize(2);
        var same = decide("same", "r1", "r2");
        assertThat(same.status()).isZero();
        assertThat(Run.of("rebuild", "--workspace", workspace).status()).isZero();
        assertThat(incidents().lines()).hasSize(1);
        assertThat(decide("undo", same.out().split(" ", 2)[0]).status()).isZero();
        assertThat(incidents().lines()).hasSize(2);
        assertThat(Run.of("decide", "list", "--workspace", workspace).lines()).hasSize(2);
    }

    /// The toll a person typed must be the toll on the map that goes to partners.
    @Test
    void aCorrectedTollIsInWhatIsHandedOut() throws IOException {
        var claim = claimOf("r1");
        assertThat(decide("correct", claim, "killed", "12..").status()).isZero();
        var map = folder.resolve("map.geojson");
        assertThat(incidents("-o", map).status()).isZero();
        assertThat(Files.readString(map)).contains("\"killed_low\":12", "\"killed_high\":null");
    }

    @Test
    void whatCannotBeDecidedIsToldAndNotLogged() {
        assertThat(decide("same", "r1", "r9").err()).contains("no report here has the id r9");
        assertThat(decide("same", "r1", "r1").err()).contains("both are the report r1");
        assertThat(decide("undo", "d999").err()).contains("there is no decision d999");
        assertThat(decide("correct", claimOf("r1"), "time", "last week").err())
                .contains("\"last week\" is no time");
        assertThat(decide("correct", claimOf("r1"), "colour", "red").status()).isEqualTo(2);
        assertThat(Run.of("decide", "list", "--workspace", workspace).out())
                .contains("no decisions yet");
    }

    private String claimOf(String report) {
        return incidents("--json").lines().stream()
                .filter(line -> line.contains("\"reports\":[\"" + report + "\"]"))
                .map(line -> line.replaceAll(".*\"claims\":\\[\"([^\"]+)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}
