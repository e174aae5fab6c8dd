package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Reports as JSON, a line each: readings in the same order, whatever is wrong with some of them.
@Timeout(120)
class JsonlTest {
    @TempDir Path folder;

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("reports.jsonl"), text);
    }

    @Test
    void aBadLineSpoilsNoOther() throws IOException {
        var file =
                write(
                        """
                        {"id": "a", "text": "Four people died."}
                        {"id": "b", "text":
                        nonsense
                        {"id": "d", "title": "No text"}
                        {"id": "e", "text": 5}

                        {"id": "g", "text": "Two people died.", "published": "2016-02-30"}
                        {"id": "a", "text": "Six people died."}
                        {"text": "Without an id."} {"text": "Two on a line."}
                        [1, 2]
                        """);
        var run = Run.of("read", "--json", "--jsonl", file);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.lines()).hasSize(9);
        assertThat(run.lines().get(1))
                .startsWith("{\"id\":\"b\",\"problems\":[{\"code\":\"not-json\"");
        assertThat(run.lines().get(2)).startsWith("{\"id\":null,").contains("\"line\":3");
        assertThat(run.lines().get(3))
                .startsWith("{\"id\":\"d\",")
                .contains("a report needs `text`");
        assertThat(run.lines().get(4)).startsWith("{\"id\":\"e\",").contains("must be a string");
        assertThat(run.lines().get(5))
                .contains("\"published\":null", "bad-published", "\"line\":7");
        assertThat(run.lines().get(6)).contains("duplicate-id", "line 1 already");
        assertThat(run.lines().get(7)).contains("more than one value");
        assertThat(run.lines().get(8)).contains("expected a JSON object");
        assertThat(run.messages().getFirst()).startsWith("vigil: " + file + ":2:");
        assertThat(run.messages().getLast()).isEqualTo("vigil: read 3, could not read 6");
    }

    @Test
    void theOutputIsTheSameWhateverTheNumberOfThreads() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            text.append(
                    i % 97 == 5
                            ? "broken %d\n".formatted(i)
                            : "{\"id\": \"r%d\", \"published\": \"2016-08-12\", \"text\": \"On Wednesday %d people died. %s\"}\n"
                                    .formatted(i, i, "Shells fell on the town. ".repeat(i % 40)));
        }
        var file = write(text.toString());
        var one = Run.of("read", "--json", "--jsonl", file);
        assertThat(one.lines()).hasSize(700);
        for (int threads : new int[] {2, 3, 8, 0}) {
            var more = Run.of("read", "--json", "--jsonl", "--threads", threads, file);
            assertThat(more).isEqualTo(one);
        }
    }

    @Test
    void emptyInputGivesEmptyOutput() throws IOException {
        var run = Run.of("read", "--json", "--jsonl", write(""));
        assertThat(run).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndGzipAreNoTrouble() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(
                    "\uFEFF{\"id\": \"a\", \"text\": \"One died.\"}\r\n{\"id\": \"b\", \"text\": \"Two died.\"}"
                            .getBytes(StandardCharsets.UTF_8));
        }
        var file = Files.write(folder.resolve("reports.jsonl.gz"), bytes.toByteArray());
        var run = Run.of("read", "--json", "--jsonl", file);
        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(2);
    }

    @Test
    void standardInputStreams() {
        var in = "{\"id\": \"a\", \"text\": \"One died.\"}\n".getBytes(StandardCharsets.UTF_8);
        var run = Run.with(in, "read", "--json", "--jsonl", "-");
        assertThat(run.lines()).hasSize(1);
    }

    @Test
    void theTextStaysOutSinceTheReaderHasIt() throws IOException {
        var run =
                Run.of(
                        "read",
                        "--json",
                        "--jsonl",
                        write("{\"id\": \"a\", \"text\": \"One died.\"}"));
        assertThat(run.out()).doesNotContain("\"text\":\"One died.");
    }
}
