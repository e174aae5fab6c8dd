package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `vigil import` and what becomes of a row that changes.
@Timeout(120)
class ImportCommandTest {
    private static final String HEAD =
            "event_id_cnty,event_date,sub_event_type,location,latitude,longitude,fatalities\n";

    @TempDir private Path folder;

    private Path table(String rows) throws IOException {
        return Files.writeString(folder.resolve("events.csv"), HEAD + rows);
    }

    private Run imported(String... more) {
        var all = new Object[5 + more.length + 1];
        all[0] = "import";
        all[1] = folder.resolve("events.csv");
        all[2] = "--as";
        all[3] = "acled";
        all[4] = "--workspace";
        all[5] = folder.resolve("case");
        System.arraycopy(more, 0, all, 6, more.length);
        return Run.of(all);
    }

    /// Importing the new edition of a table must not double the dead of the old one.
    @Test
    void aNewEditionOfATableChangesItsRowsAndMultipliesNothing() throws IOException {
        var workspace = folder.resolve("case");
        assertThat(Run.of("init", "--workspace", workspace).status()).isZero();
        table(
                "A,2016-08-10,Air/drone strike,Aleppo,36.2,37.16,4\nB,2016-08-11,Attack,Kano,12,8.5,1\n");
        assertThat(imported().out()).contains("2 taken in");
        assertThat(imported().out()).contains("0 taken in, 2 known before");
        table(
                "A,2016-08-10,Air/drone strike,Aleppo,36.2,37.16,7\nB,2016-08-11,Attack,Kano,12,8.5,1\n");
        assertThat(imported().out()).contains("1 taken in, 1 known before");
        var incidents = Run.of("incidents", "--workspace", workspace);
        assertThat(incidents.lines()).hasSize(2);
        assertThat(incidents.out()).contains("killed 7").doesNotContain("killed 4");
    }

    /// A table with one bad row must not leave half of itself behind.
    @Test
    void oneBadRowKeepsAllOutUnlessAskedFor() throws IOException {
        var workspace = folder.resolve("case");
        assertThat(Run.of("init", "--workspace", workspace).status()).isZero();
        table("A,2016-08-10,Attack,Aleppo,36.2,37.16,4\nB,soon,Attack,Kano,12,8.5,1\n");
        var refused = imported();
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("events.csv:3:2:", "\"soon\"", "nothing was taken in");
        assertThat(Run.of("incidents", "--workspace", workspace).lines()).isEmpty();
        assertThat(imported("--skip-bad").out()).contains("1 taken in", "1 refused");
        assertThat(imported("--dry-run").out()).contains("nothing was", "event_date");
    }
}
