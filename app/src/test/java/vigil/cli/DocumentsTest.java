package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// PDF and DOCX files that this test makes: good ones, locked ones, and one that would fill a disk.
@Timeout(120)
class DocumentsTest {
    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @TempDir Path folder;

    private Path pdf(String name, String password, String... lines) throws IOException {
        var file = folder.resolve(name);
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.newLineAtOffset(50, 700);
                for (var line : lines) {
                    content.showText(line);
                    content.newLineAtOffset(0, -14);
                }
                content.endText();
            }
            if (!password.isEmpty()) {
                document.protect(
                        new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.getDocumentInformation().setTitle("Flash update");
            document.save(file.toFile());
        }
        return file;
    }

    private Path docx(String name, byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(body);
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static byte[] word(String body) {
        return "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>"
                .formatted(WORD, body)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void thePrintedLinesOfAPdfBecomeParagraphs() throws IOException {
        var file =
                pdf(
                        "update.pdf",
                        "",
                        "Four people were killed and eleven injured when artillery shells hit a",
                        "market in the eastern part of the town, the health direc-",
                        "torate said on Wednesday.");
        var run = Run.json(file);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("shells hit a market in the eastern", "the health directorate said")
                .contains("\"title\":\"Flash update\"");
    }

    @Test
    void aLockedPdfAsksForACopyWithoutAPassword() throws IOException {
        var run = Run.json(pdf("locked.pdf", "secret", "Four people died."));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .contains("locked.pdf: the PDF needs a password; save a copy without one");
    }

    @Test
    void aPdfOfPicturesAsksForCharacterRecognition() throws IOException {
        var run = Run.json(pdf("scan.pdf", ""));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("only pictures");
    }

    @Test
    void aDocxGivesItsParagraphsAndTablesWithoutWhatWasDeleted() throws IOException {
        var file =
                docx(
                        "statement.docx",
                        word(
                                """
                                <w:p><w:r><w:t>Four people were </w:t></w:r><w:r><w:t>killed.</w:t></w:r></w:p>
                                <w:p><w:del><w:r><w:delText>Nine died.</w:delText></w:r></w:del>
                                  <w:r><w:t xml:space="preserve">A hospital was hit.</w:t></w:r></w:p>
                                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Town</w:t></w:r></w:p></w:tc>
                                  <w:tc><w:p><w:r><w:t>Killed: 4</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                                """));
        var run = Run.json(file);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Four people were killed.\\n\\nA hospital was hit.\\n\\nTown | Killed: 4")
                .doesNotContain("Nine");
    }

    /// A few hundred kilobytes that unpack to gigabytes must cost seconds, not the machine.
    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        var file = Files.write(folder.resolve("bomb.docx"), bytes.toByteArray());
        var run = Run.json(file);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("unpacks to far more than a report holds");
    }

    /// A tiny text that its own definitions blow up to gigabytes ("billion laughs").
    @Test
    void entitiesOfADocxAreNotExpanded() throws IOException {
        var body =
                """
                <!DOCTYPE x [<!ENTITY a "ha ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>&b;&f;</w:t></w:r></w:p></w:body></w:document>
                """
                        .formatted(WORD);
        var run = Run.json(docx("laughs.docx", body.getBytes(StandardCharsets.UTF_8)));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).doesNotContain("ha ha", "root:");
    }

    @Test
    void aZipArchiveThatIsNoDocumentIsSaidToBeOne() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write('a');
        }
        var run = Run.json(Files.write(folder.resolve("a.docx"), bytes.toByteArray()));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("a ZIP archive, not a Word document");
    }
}
