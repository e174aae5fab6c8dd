package vigil.capture.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The process that opens one document: takes it on standard input, gives its text on standard
/// output. Started by [DocumentReader] and by nobody else.
///
/// Writes the byte 1 and title, author, language and text; or the byte 0 and a code and a message.
/// Each is its length in bytes, -1 for null, and UTF-8.
final class DocumentMain {
    private DocumentMain() {}

    public static void main(String[] args) throws IOException {
        var bytes = System.in.readAllBytes();
        var out = new DataOutputStream(System.out);
        try {
            var document =
                    switch (DocumentReader.Kind.valueOf(args[0])) {
                        case PDF -> PdfText.of(bytes);
                        case DOCX -> DocxText.of(bytes);
                    };
            out.writeByte(1);
            write(out, document.title());
            write(out, document.author());
            write(out, document.language());
            write(out, document.text());
        } catch (BadDocument bad) {
            out.writeByte(0);
            write(out, bad.code());
            write(out, bad.reason());
        }
        out.flush();
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
        } else {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
