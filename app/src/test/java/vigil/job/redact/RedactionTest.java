package vigil.job.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.job.Care;
import vigil.job.Custody;
import vigil.job.JobFailed;
import vigil.job.Workspace;
import vigil.verify.note.LogProof;
import vigil.verify.tree.Hash;

@SuppressWarnings("NullAway.Init") // made before each test
class RedactionTest {
    @TempDir private Path folder;
    private Workspace workspace;
    private int count;

    @BeforeEach
    void make() throws JobFailed {
        workspace = Workspace.create(folder.resolve("case"), "example.org/case");
    }

    private String bring(byte[] bytes) throws Exception {
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            var object = custody.vault().seal(bytes);
            Custody.await(custody.intake(object, "name", "secret-name.txt"));
            return object.hash().hex();
        }
    }

    private Path redact(String id, List<String> words, List<int[]> spans, List<int[]> boxes)
            throws JobFailed {
        var file = folder.resolve("copy" + count++);
        var parts = new Redaction.Parts(words, spans, boxes, false);
        Redaction.run(workspace, id, parts, "protects a source", file);
        return file;
    }

    /// A name that is still there in one spelling costs a witness more than a document.
    @Test
    void noSpellingOfAWordIsLeft() throws Exception {
        var text =
                "Mariam Testová spoke. MARIAM\n  TESTOVA signed; mariam\u00a0testova's son. "
                        + "Mari\u00adam Test\u200bova, M\u0301ariam Testova, Ｍａｒｉａｍ Testova. "
                        + "مستشفى\u064b stays? Ali in quality.";
        var id = bring(text.getBytes(StandardCharsets.UTF_8));
        var file = redact(id, List.of("Mariam Testova", "ali"), List.of(), List.of());
        var copy = Files.readString(file);
        assertThat(copy.toLowerCase(Locale.ROOT)).doesNotContain("mari", "test", "ali");
        assertThat(copy).contains("spoke.", "signed;", Words.MARK, "stays?");
        assertThat(new Words(List.of("Mariam Testova")).isIn(copy)).isFalse();
        assertThat(workspace.vault().read(Hash.hex(id)))
                .as("the original stays")
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void stretchesAreTakenOutByTheirCharacters() throws Exception {
        var id = bring("𝔘nit Karim fled.".getBytes(StandardCharsets.UTF_8));
        var file = redact(id, List.of(), List.of(new int[] {5, 10}), List.of());
        assertThat(Files.readString(file)).isEqualTo("𝔘nit " + Words.MARK + " fled.");
        assertThatThrownBy(() -> redact(id, List.of(), List.of(new int[] {5, 99}), List.of()))
                .hasMessageContaining("no stretch");
        assertThatThrownBy(() -> redact(id, List.of("absent"), List.of(), List.of()))
                .hasMessageContaining("none of the words");
    }

    @Test
    void escapesOfJsonHideNothing() throws Exception {
        var json =
                "{\"text\":\"M\\u0061riam said\",\"by Mariam\":[\"x\",{\"y\":\"MARIAM\"}],\"n\":1}";
        var id = bring(json.getBytes(StandardCharsets.UTF_8));
        var copy = Files.readString(redact(id, List.of("mariam"), List.of(), List.of()));
        assertThat(copy.toLowerCase(Locale.ROOT)).doesNotContain("riam");
        assertThat(copy).contains("said", "\"n\":1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p title=\"Mariam\">M&#97;riam</p>",
                "%PDF-1.7 (Mariam)",
                "{\\rtf1 Mariam}",
                "Content-Transfer-Encoding: base64\n\nTWFyaWFt",
                "Mariam\0hidden",
            })
    void whatCouldHideSomethingIsRefused(String text) throws Exception {
        var id = bring(text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> redact(id, List.of("Mariam"), List.of(), List.of()))
                .isInstanceOf(JobFailed.class)
                .hasMessageContaining("not redacted");
    }

    /// The log's line about the copy goes out with it. Were the hash of the original in it, a guess
    /// at the name could be proven right.
    @Test
    void theReceiptProvesTheCopyAndTellsNothingOfTheOriginal() throws Exception {
        var id = bring("Mariam saw it.".getBytes(StandardCharsets.UTF_8));
        var file = redact(id, List.of("Mariam"), List.of(), List.of());
        var opening = Files.readAllBytes(Path.of(file + ".entry.json"));
        var line = new String(opening, StandardCharsets.UTF_8);
        assertThat(line).doesNotContain(id, "Mariam", "secret-name");
        assertThat(line).contains(Hash.sha256(Files.readAllBytes(file)).hex(), "protects");
        LogProof.parse(Files.readAllBytes(Path.of(file + ".tlog-proof")))
                .check(Hash.sha256(opening).bytes(), workspace.log().key());
        assertThat(new Care(workspace).scrub(_ -> {}).faults()).isEmpty();
        new Care(workspace).erase(id, "consent was withdrawn", null);
        assertThat(workspace.vault().has(Hash.sha256(Files.readAllBytes(file))))
                .as("copies go with their original")
                .isFalse();
        assertThat(new Care(workspace).log(null, _ -> {}).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void nothingIsLeftUnderABoxAndNoNotesOfTheCamera(String format) throws Exception {
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 40; y++) {
                image.setRGB(x, y, new Color(x * 4, y * 6, 90).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        var plain = out.toByteArray();
        var note = "Exif GPS 36.2N 37.1E Serial 4711".getBytes(StandardCharsets.US_ASCII);
        byte[] original;
        if (format.equals("jpg")) {
            original = new byte[plain.length + note.length + 4]; // a comment behind the first mark
            System.arraycopy(plain, 0, original, 0, 2);
            original[2] = (byte) 0xFF;
            original[3] = (byte) 0xFE;
            original[5] = (byte) (note.length + 2);
            System.arraycopy(note, 0, original, 6, note.length);
            System.arraycopy(plain, 2, original, 6 + note.length, plain.length - 2);
        } else {
            original = Arrays.copyOf(plain, plain.length + note.length); // behind the end
            System.arraycopy(note, 0, original, plain.length, note.length);
        }
        var id = bring(original);
        var file = redact(id, List.of(), List.of(), List.of(new int[] {10, 5, 20, 30}));
        var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("GPS", "Serial", "4711");
        var copy = ImageIO.read(file.toFile());
        for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 40; y++) {
                boolean under = x >= 10 && x < 30 && y >= 5 && y < 35;
                assertThat((copy.getRGB(x, y) & 0xFFFFFF) == 0).isEqualTo(under);
            }
        }
        assertThatThrownBy(
                        () -> redact(id, List.of(), List.of(), List.of(new int[] {50, 0, 11, 5})))
                .hasMessageContaining("no area");
        assertThatThrownBy(() -> redact(id, List.of("x"), List.of(), List.of()))
                .hasMessageContaining("--box");
    }
}
