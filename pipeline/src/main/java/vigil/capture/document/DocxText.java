package vigil.capture.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Takes the text out of a DOCX: the body's paragraphs and tables, without deleted text, field
/// codes and second copies for old programs. Source: ECMA-376, part 1.
final class DocxText {
    private static final String BODY = "word/document.xml";
    private static final String PROPERTIES = "docProps/core.xml";

    private static final String TRY =
            "get it again, or let Word open and repair it and save that as PDF";

    /// Bytes that one part may unpack to. A report of a thousand pages has some ten million.
    static final int LARGEST_PART = 48 << 20;

    /// Parts a file may have, and bytes it may unpack to in all, those we pass over included.
    private static final int MOST_PARTS = 10_000;

    private static final long LARGEST_WHOLE = 512L << 20;

    /// Nobody writes a document that packs to less than a two-hundredth.
    private static final int HIGHEST_RATIO = 200;

    private DocxText() {}

    static DocumentText of(byte[] bytes) throws BadDocument {
        try {
            var parts = unpacked(bytes);
            var body = parts.get(BODY);
            if (body == null && !isWhole(bytes)) {
                throw cutShort();
            }
            if (body == null) {
                throw new BadDocument(
                        "not-docx",
                        "a ZIP archive, not a Word document; unpack it and read what is in it");
            }
            var text = body(body);
            if (text.isBlank()) {
                throw new BadDocument("no-text", "the document has no words");
            }
            var properties = properties(parts.get(PROPERTIES));
            return new DocumentText(
                    properties.get("title"),
                    properties.get("creator"),
                    properties.get("language"),
                    text);
        } catch (EOFException _) {
            throw cutShort();
        } catch (XMLStreamException e) {
            throw new BadDocument(
                    "damaged",
                    "the Word document is damaged: its text (%s) is not well-formed XML from line %d, column %d on; %s"
                            .formatted(
                                    BODY,
                                    Math.max(1, e.getLocation().getLineNumber()),
                                    Math.max(1, e.getLocation().getColumnNumber()),
                                    TRY));
        } catch (IOException | IllegalArgumentException e) {
            throw new BadDocument(
                    "damaged",
                    "the Word document is damaged: its packing cannot be undone ("
                            + oneLine(e.getMessage())
                            + "); "
                            + TRY);
        }
    }

    private static BadDocument cutShort() {
        return new BadDocument(
                "damaged",
                "the Word document is cut short: it breaks off before its text ends; " + TRY);
    }

    /// Whether the ZIP has its table of contents, which stands at the very end: a download that
    /// broke off has none.
    private static boolean isWhole(byte[] bytes) {
        for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 0xFFFF); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "no details" : message.replaceAll("\\s+", " ");
    }

    private static Map<String, byte[]> unpacked(byte[] bytes) throws IOException, BadDocument {
        var parts = new HashMap<String, byte[]>();
        long whole = 0;
        int count = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var buffer = new byte[1 << 16];
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean wanted = entry.getName().equals(BODY) || entry.getName().equals(PROPERTIES);
                var part = new ByteArrayOutputStream();
                long size = 0;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    size += n;
                    whole += n;
                    boolean bomb =
                            whole > LARGEST_WHOLE
                                    || (wanted && size > LARGEST_PART)
                                    || (whole > (8 << 20) && whole / HIGHEST_RATIO > bytes.length);
                    if (bomb) {
                        throw tooLarge();
                    }
                    if (wanted) {
                        part.write(buffer, 0, n);
                    }
                }
                if (wanted) {
                    parts.put(entry.getName(), part.toByteArray());
                }
                if (++count > MOST_PARTS) {
                    throw tooLarge();
                }
            }
        }
        return parts;
    }

    private static BadDocument tooLarge() {
        return new BadDocument(
                "too-large",
                "the document unpacks to far more than a report holds (a zip bomb?); not read");
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    private static String body(byte[] xml) throws XMLStreamException {
        var text = new StringBuilder();
        var xmlReader = reader(xml);
        boolean words = false;
        int skipped = 0;
        while (xmlReader.hasNext()) {
            switch (xmlReader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var name = xmlReader.getLocalName();
                    if (skipped > 0 || isSkipped(name)) {
                        skipped++;
                    } else if (name.equals("t")) {
                        words = true;
                    } else {
                        sign(name, text);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (words && skipped == 0) {
                        text.append(xmlReader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipped > 0) {
                        skipped--;
                    } else {
                        words = false;
                        end(xmlReader.getLocalName(), text);
                    }
                }
                default -> {}
            }
        }
        return text.toString().replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    /// Deleted text, field codes, and the copy that `mc:AlternateContent` keeps for old programs.
    private static boolean isSkipped(String name) {
        return switch (name) {
            case "del", "moveFrom", "instrText", "delText", "Fallback" -> true;
            default -> false;
        };
    }

    private static void sign(String name, StringBuilder text) {
        switch (name) {
            case "tab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            default -> {}
        }
    }

    private static void end(String name, StringBuilder text) {
        switch (name) {
            case "p" -> text.append("\n\n");
            case "tc" -> {
                text.setLength(endOfWords(text));
                text.append(" | ");
            }
            case "tr" -> {
                if (text.length() >= 3 && text.charAt(text.length() - 2) == '|') {
                    text.setLength(text.length() - 3);
                }
                text.append('\n');
            }
            default -> {}
        }
    }

    private static int endOfWords(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return end;
    }

    private static Map<String, String> properties(byte @Nullable [] xml) throws XMLStreamException {
        var properties = new HashMap<String, String>();
        if (xml == null) {
            return properties;
        }
        var xmlReader = reader(xml);
        var name = "";
        while (xmlReader.hasNext()) {
            switch (xmlReader.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                        name = xmlReader.getLocalName().toLowerCase(Locale.ROOT);
                case XMLStreamConstants.CHARACTERS -> {
                    if (!xmlReader.getText().isBlank()) {
                        properties.putIfAbsent(name, xmlReader.getText().strip());
                    }
                }
                default -> {}
            }
        }
        properties.computeIfPresent("language", (_, tag) -> tag.split("[-_]", 2)[0]);
        return properties;
    }
}
