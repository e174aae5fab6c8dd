package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Texts as long as no report is. Slow: run with `mvn -P slow verify`. Each must end within ten
/// seconds a megabyte, in memory that does not grow with the text.
@Tag("slow")
class VeryLongTextTest {
    private static final String PARAGRAPH =
            "On Wednesday four people were killed when shells hit the market, a doctor said. ";

    @TempDir Path folder;

    private Path file(String name, String begin, String repeated, int bytes, String end)
            throws IOException {
        var file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(begin.getBytes(StandardCharsets.UTF_8));
            var block = repeated.repeat(1 + (1 << 20) / repeated.length());
            for (long written = 0; written < bytes; written += block.length()) {
                out.write(block.getBytes(StandardCharsets.UTF_8));
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /// Counts lines of output without keeping them.
    private static long linesOf(Object... args) {
        var stdout = System.out;
        long[] lines = {0};
        try {
            System.setOut(
                    new PrintStream(
                            new OutputStream() {
                                @Override
                                public void write(int b) {
                                    lines[0] += b == '\n' ? 1 : 0;
                                }
                            },
                            false,
                            StandardCharsets.UTF_8));
            var words = new String[args.length];
            for (int i = 0; i < args.length; i++) {
                words[i] = args[i].toString();
            }
            assertThat(Vigil.run(words)).isZero();
        } finally {
            System.setOut(stdout);
        }
        return lines[0];
    }

    @Test
    @Timeout(value = 2000, unit = TimeUnit.SECONDS)
    void a200MegabyteTextIsReadInSections() throws IOException {
        var file = file("long.txt", "", PARAGRAPH + "\n\n", 200 << 20, "");
        assertThat(linesOf("read", "--json", file)).isEqualTo(13);
    }

    @Test
    @Timeout(value = 500, unit = TimeUnit.SECONDS)
    void aLineOf50MegabytesIsReadAndTheNextOneToo() throws IOException {
        var file =
                file(
                        "long.jsonl",
                        "{\"text\": \"",
                        PARAGRAPH,
                        50 << 20,
                        "\"}\n{\"text\": \"Four died.\"}\n");
        assertThat(linesOf("read", "--json", "--jsonl", file)).isEqualTo(2);
    }

    @Test
    @Timeout(value = 500, unit = TimeUnit.SECONDS)
    void aTextWithoutASpaceIsReadToo() throws IOException {
        assertThat(linesOf("read", "--json", file("x.txt", "", "x", 50 << 20, ""))).isEqualTo(4);
    }
}
