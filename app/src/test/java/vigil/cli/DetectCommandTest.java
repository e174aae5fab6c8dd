package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectCommandTest {
    @TempDir private Path folder;

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("weeks.csv"), text);
    }

    @Test
    void aWeekThatStandsOutIsSaidWithItsReasonAndTheLimitsOfTheMethod() throws IOException {
        var file = table("week,count\n1,1\n2,1\n3,1\n4,2\n5,3\n6,3\n7,3\n8,6\n");
        var run = Run.of("detect", file, "--method", "c1");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("ALARM  mean of 7 periods just before is 2.0", "1 of 1 weeks stand out")
                .contains("At best half of the weeks of an outbreak are caught");
        var json = Run.of("detect", file, "--method", "c1", "--json");
        assertThat(json.lines()).hasSize(1);
        assertThat(json.out())
                .startsWith("{\"method\":\"c1\",\"period\":\"8\",\"value\":6,\"bound\":5.09")
                .contains("\"alarm\":true,\"reason\":\"mean of 7");
        assertThat(json.err()).contains("At best half of the weeks");
    }

    @Test
    void whatIsWrongIsSaidWithAStatusOfItsOwn() throws IOException {
        var file = table("week,count\n1,x\n");
        assertThat(Run.of("detect", file).status()).isEqualTo(3);
        assertThat(Run.of("detect", file).err()).contains("weeks.csv:2:3:", "found \"x\"");
        assertThat(Run.of("detect", folder.resolve("none.csv")).status()).isEqualTo(3);
        assertThat(Run.of("detect", file, "--method", "tea").status()).isEqualTo(2);
        var few = table("week,count\n1,1\n");
        assertThat(Run.of("detect", few).err()).contains("weeks.csv: c2 looks 9 periods back");
    }
}
