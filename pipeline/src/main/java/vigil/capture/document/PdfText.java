package vigil.capture.document;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/// Takes the text out of a PDF.
final class PdfText {
    private PdfText() {}

    static DocumentText of(byte[] bytes) throws BadDocument {
        try (var document = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            stripper.setSuppressDuplicateOverlappingText(true);
            stripper.setLineSeparator("\n");
            stripper.setParagraphStart("");
            stripper.setParagraphEnd("\n");
            stripper.setPageEnd("\n");
            var text = Lines.joined(stripper.getText(document));
            if (text.isBlank()) {
                throw new BadDocument(
                        "no-text",
                        "the PDF has no text, only pictures (a scan?); run character recognition"
                                + " on it first, for example ocrmypdf");
            }
            var properties = document.getDocumentInformation();
            return new DocumentText(
                    blankIsNull(properties.getTitle()),
                    blankIsNull(properties.getAuthor()),
                    language(document),
                    text);
        } catch (InvalidPasswordException e) {
            throw new BadDocument("encrypted", "the PDF needs a password; save a copy without one");
        } catch (IOException | RuntimeException e) {
            // PDFBox answers some damage with unchecked exceptions
            throw new BadDocument(
                    "damaged", "the PDF is damaged (" + e.getMessage() + "); get it again");
        }
    }

    private static @Nullable String language(PDDocument document) {
        var stated = blankIsNull(document.getDocumentCatalog().getLanguage());
        return stated == null ? null : stated.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static @Nullable String blankIsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
