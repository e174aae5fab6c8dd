package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What arrives is seldom what was asked for. Each case: one clear message, the right exit status,
/// the original untouched, and the good file beside it is read all the same.
@Timeout(60)
class BadInputTest {
    private static final String SENTENCE = "Four people were killed when a shell hit the market.";

    @TempDir Path folder;
    private Path good;

    @BeforeEach
    void aGoodFileStandsBesideTheBadOne() throws IOException {
        good = write("good.txt", SENTENCE);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /// Runs with the bad file first and the good one after it.
    private Run withGood(Path bad) throws IOException {
        byte[] before = Files.isRegularFile(bad) ? Files.readAllBytes(bad) : new byte[0];
        var run = Run.json(bad, good);
        assertThat(run.lines().getLast()).contains(SENTENCE);
        if (Files.isRegularFile(bad)) {
            assertThat(Files.readAllBytes(bad)).as("the original").isEqualTo(before);
        }
        return run;
    }

    private static void refused(Run run, String code, String message) {
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().getFirst()).contains("\"code\":\"" + code + "\"");
        assertThat(run.messages().getFirst()).startsWith("vigil: ").contains(message);
        assertThat(run.messages().getLast()).isEqualTo("vigil: read 1, could not read 1");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        refused(withGood(write("none.txt", "")), "empty-file", "none.txt: the file is empty");
        refused(withGood(write("blank.txt", " \n\t\n")), "empty-text", "only white space");
    }

    @Test
    void aBinaryFileIsNotReadAsText() throws IOException {
        var photo = new byte[5000];
        for (int i = 0; i < photo.length; i++) {
            photo[i] = (byte) (i * 31 + i / 7);
        }
        refused(
                withGood(write("photo.txt", photo)),
                "binary",
                "a binary file; Vigil reads plain text");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        var run = withGood(folder.resolve("mising.txt"));
        refused(run, "no-such-file", "mising.txt: there is no such file; check the name");
    }

    @Test
    void anUnreadableFileSaysWhoCanHelp() throws IOException {
        var file = write("secret.txt", SENTENCE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        var run = Run.json(file, good);
        refused(run, "cannot-read", "may not be read; ask its owner");
    }

    @Test
    void aFolderWithoutReadableFilesIsSaidToBeOne() throws IOException {
        var empty = Files.createDirectory(folder.resolve("pictures"));
        Files.write(empty.resolve("a.jpg"), new byte[] {1, 2, 3});
        var run = Run.json(empty, good);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .contains("pictures: the folder has no readable text, HTML, PDF or DOCX");
        assertThat(run.lines()).hasSize(1);
    }

    @Test
    void aFolderIsReadInTheOrderOfItsPaths() throws IOException {
        var reports = Files.createDirectories(folder.resolve("reports/b"));
        Files.writeString(reports.resolve("2.txt"), "Two people were injured.");
        Files.writeString(folder.resolve("reports/a.md"), "One person was injured.");
        Files.writeString(folder.resolve("reports/c.txt"), "Three people were injured.");
        Files.writeString(folder.resolve("reports/.hidden.txt"), "Nobody was injured.");
        Files.writeString(folder.resolve("reports/data.csv"), "1,2");
        var run = Run.json(folder.resolve("reports"));
        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0)).contains("One person");
        assertThat(run.lines().get(1)).contains("Two people");
        assertThat(run.lines().get(2)).contains("Three people");
    }

    /// A replaced byte must not move the words that are pointed at.
    @Test
    void invalidUtf8IsReplacedAndTheFirstPlaceNamed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("First line.\nIn Ma\u02bfarrat \u2019 ".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        bytes.write(0xC3);
        bytes.writeBytes(" four people died.".getBytes(StandardCharsets.UTF_8));
        var run = withGood(write("broken.txt", bytes.toByteArray()));
        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("broken.txt:2:15: bytes that are not UTF-8 were read as U+FFFD");
        assertThat(run.lines().getFirst())
                .contains(
                        "\"code\":\"invalid-utf8\"",
                        "\"line\":2",
                        "\"column\":15",
                        "\uFFFD\uFFFD four people");
    }

    @Test
    void aTextOfWindows1252IsReadAndSaidToBeOne() throws IOException {
        var text = "“Four people died,” said the mayor of Besançon – a café was hit.";
        var run = withGood(write("old.txt", text.getBytes(Charset.forName("windows-1252"))));
        assertThat(run.status()).isZero();
        assertThat(run.lines().getFirst()).contains("\"code\":\"not-utf8\"", "Besançon – a café");
        assertThat(run.err()).contains("old.txt:1:1: not UTF-8; read as Windows-1252");
    }

    @Test
    void utf16IsReadByItsMarkAndGuessedWithoutOne() throws IOException {
        var text = SENTENCE + " Der ez-Zor’s market.";
        var marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        var run = withGood(write("wide.txt", marked));
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().getFirst()).contains("\"text\":\"" + text);

        var bare = withGood(write("bare.txt", text.getBytes(StandardCharsets.UTF_16BE)));
        assertThat(bare.lines().getFirst()).contains("\"text\":\"" + text, "guessed-encoding");
    }

    @Test
    void aPageWithoutTextSaysWhatToDo() throws IOException {
        var page =
                "<!doctype html><html><head><title>News</title></head><body><div id=app></div>"
                        + "<script>render('Four people died')</script></body></html>";
        refused(withGood(write("app.html", page)), "no-text", "the page has no text of its own");
    }

    @Test
    void anOldOrEncryptedOfficeFileSaysWhatToDo() throws IOException {
        var ole = new byte[600];
        var magic = new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        for (int i = 0; i < magic.length; i++) {
            ole[i] = (byte) magic[i];
        }
        refused(withGood(write("old.doc", ole)), "old-office", "save it as DOCX or PDF");
    }

    @Test
    void aDamagedPdfIsGivenUpAndTheRestGoesOn() throws IOException {
        refused(
                withGood(write("cut.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Cat")),
                "damaged",
                "the PDF is damaged");
    }

    @Test
    void aDamagedGzipFileIsGivenUp() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(SENTENCE.repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        var whole = bytes.toByteArray();
        var run = Run.json(write("ok.txt.gz", whole));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains(SENTENCE);
        var cut = Arrays.copyOf(whole, whole.length - 20);
        refused(withGood(write("cut.txt.gz", cut)), "cannot-read", "cut.txt.gz");
    }

    /// A half-understood language would give invented claims.
    @Test
    void aTextInAnotherLanguageGivesNoClaimsAndSaysSo() throws IOException {
        var french =
                "Quatre personnes ont été tuées dans un bombardement sur la ville, selon les secours.";
        var arabic = "قُتل أربعة أشخاص في قصف على المدينة يوم الأربعاء، بحسب الدفاع المدني.";
        var run = Run.json(write("fr.txt", french), write("ar.txt", arabic));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.lines().get(0))
                .contains("\"code\":\"other-language\"", "French (fr)", "\"line\":1", "fr.txt")
                .doesNotContain("\"claims\"");
        assertThat(run.lines().get(1)).contains("Arabic (ar)").doesNotContain("\"claims\"");
        assertThat(run.err())
                .contains("fr.txt:1:1: the text is in French (fr)")
                .contains("no claims were read from it");
    }

    /// Short lines of a flash note have no function words; they were marked as of unknown language,
    /// and who filtered by language lost them.
    @Test
    void aShortEnglishLineIsReadAsEnglish() throws IOException {
        var run = Run.json(write("s.txt", "Shelling in Idlib kills 4."), write("n.txt", "12 - 14"));
        assertThat(run.status()).isZero();
        assertThat(run.lines().getFirst()).contains("\"language\":\"en\"", "\"type\":\"assault\"");
        assertThat(run.lines().getLast()).contains("\"language\":\"und\"");
    }

    /// A mistyped name was told only after the model had loaded and all other files were read.
    @Test
    void missingFilesAreToldBeforeAnythingIsRead() throws IOException {
        var run =
                Run.of(
                        "read",
                        good,
                        write(
                                "fr.txt",
                                "Quatre personnes ont été tuées dans un bombardement sur la ville."),
                        folder.resolve("mising.txt"));
        assertThat(run.messages().getFirst()).contains("mising.txt: there is no such file");
        assertThat(run.messages().get(1)).contains("French");
        assertThat(run.err()).containsOnlyOnce("mising.txt");
    }

    /// "On Wednesday" without a day of publication stayed open and nobody said why.
    @Test
    void aMissingDayOfPublicationIsSaidOnceWhereItMatters() throws IOException {
        var file =
                write("w.txt", "Shells killed 4 people on Wednesday and 5 last Friday in Idlib.");
        var text = Run.of("read", file);
        assertThat(text.out()).containsOnlyOnce("are not resolved").contains("give --published");
        assertThat(text.err()).isEmpty();
        assertThat(Run.json(file).out()).contains("\"code\":\"days-not-resolved\"");
        assertThat(Run.of("read", "--json", "--published", "2016-08-12", file).out())
                .doesNotContain("days-not-resolved");
        assertThat(Run.json(good).out()).doesNotContain("days-not-resolved");
    }

    /// "Damaged (unexpected end of ZLIB input stream)" told nobody what to do.
    @Test
    void aWordDocumentThatBreaksOffSaysSo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var body = new StringBuilder("<w:document xmlns:w='x'><w:body>");
            for (int i = 0; i < 3000; i++) {
                body.append("<w:p><w:r><w:t>")
                        .append(Integer.toHexString(i * 7919))
                        .append("</w:t></w:r></w:p>");
            }
            zip.write(
                    body.append("</w:body></w:document>")
                            .toString()
                            .getBytes(StandardCharsets.UTF_8));
        }
        var whole = bytes.toByteArray();
        refused(
                withGood(write("cut.docx", Arrays.copyOf(whole, whole.length / 2))),
                "damaged",
                "cut.docx: the Word document is cut short: it breaks off before its text ends");
        refused(
                withGood(write("start.docx", Arrays.copyOf(whole, 60))),
                "damaged",
                "breaks off before its text ends");
        var noise = new byte[3000];
        Arrays.fill(noise, (byte) 1);
        refused(withGood(write("noise.docx", noise)), "damaged", "named as a Word document");
    }

    /// A table of options that a terminal broke in the middle of an example could not be copied.
    @Test
    void everyHelpFits80ColumnsAndHasExamples() {
        for (var command : new String[] {"", "read", "demo", "explain"}) {
            var run = command.isEmpty() ? Run.of("--help") : Run.of(command, "--help");
            assertThat(run.lines()).allMatch(line -> line.length() <= 80);
            assertThat(run.out()).contains("Examples:\n  vigil ");
        }
    }

    @Test
    void wrongUsageEndsWith2AndOneLineThatSaysWhy() throws IOException {
        for (var day : new String[] {"2016-02-30", "2016-13-01", "yesterday", "12/08/2016"}) {
            var run = Run.of("read", good, "--published", day);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("there is no day \"" + day + "\"", "2016-08-12");
            assertThat(run.out()).isEmpty();
        }
        assertThat(Run.of("read").status()).isEqualTo(2);
        assertThat(Run.of("raed", good).status()).isEqualTo(2);
        assertThat(Run.of("read", good, "--threads", "many").status()).isEqualTo(2);
        assertThat(Run.of("read", good, "--threads", "-1").status()).isEqualTo(2);
        assertThat(Run.of("read", "--json", write("r.jsonl", "{}")).err()).contains("add --jsonl");
    }

    @Test
    void standardInputIsAFileLikeAnother() {
        var run = Run.with(SENTENCE.getBytes(StandardCharsets.UTF_8), "read", "--json", "-");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains(SENTENCE);
        assertThat(Run.of("read", "--json", "-").err())
                .contains("standard input: the file is empty");
    }
}
