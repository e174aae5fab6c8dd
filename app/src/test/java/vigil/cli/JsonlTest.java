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

    /// Two reports of one id gave claims of one id, and who joined them by id mixed two attacks.
    @Test
    void claimsOfReportsWithOneIdKeepApart() throws IOException {
        var file =
                write(
                        """
                        {"id": "a", "text": "Shelling in Idlib killed four people."}
                        {"id": "a", "text": "Shelling in Homs killed six people."}
                        """);
        var run = Run.of("read", "--json", "--jsonl", file);
        assertThat(run.lines().get(0)).contains("\"id\":\"a\"", "\"id\":\"a#1\"");
        assertThat(run.lines().get(1)).contains("\"id\":\"a\"", "\"id\":\"a@2#1\"");
    }

    /// An empty text passed as a report that tells of nothing: a gap in the data looked like peace.
    @Test
    void aRowWithoutWordsIsNotRead() throws IOException {
        var run =
                Run.of("read", "--json", "--jsonl", write("{\"id\": \"a\", \"text\": \" \\n\"}\n"));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).startsWith("{\"id\":\"a\",\"problems\":[{\"code\":\"empty-text\"");
    }

    /// Half an emoji went out as "?" and moved nothing, but nobody was told that words were lost.
    @Test
    void halfACharacterIsReplacedAndSaidSo() throws IOException {
        var run =
                Run.of(
                        "read",
                        "--json",
                        "--jsonl",
                        write(
                                "{\"id\": \"a\", \"text\": \"Cut \\ud83d here. \\ud83d\\ude00 Four people died.\"}\n"));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"code\":\"lone-surrogate\"").doesNotContain("?");
        assertThat(run.err()).contains("reports.jsonl:1:1: half a character in `text`");
    }

    /// A wrong day was told in other words than the same day on the command line, which sent people
    /// looking for two different faults.
    @Test
    void aWrongDayIsToldInTheWordsOfTheCommandLine() throws IOException {
        var row = "{\"text\": \"Four people died.\", \"published\": \"2016-02-30\"}\n";
        var inRow = Run.of("read", "--json", "--jsonl", write(row)).err();
        var inFlag = Run.of("read", "x.txt", "--published", "2016-02-30").err();
        var words = "there is no day \"2016-02-30\"";
        assertThat(inRow).contains(words, "Write a day as 2016-08-12");
        assertThat(inFlag).contains(words, "Write a day as 2016-08-12");
    }
}
