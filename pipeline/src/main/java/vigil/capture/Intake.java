package vigil.capture;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.capture.document.DocumentReader;
import vigil.capture.document.DocumentText;
import vigil.capture.page.WebPage;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;

/// Turns the bytes of a file into a report: finds out what the file is, takes its text out, and
/// what it says of itself where that is missing.
///
/// Immutable and shared between threads. PDF and DOCX are opened in a process of their own.
public final class Intake {
    private static final Pattern DECLARED =
            Pattern.compile(
                    "charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

    private final Provenance known;
    private final DocumentReader documents;

    /// @param known stands above what files say of themselves
    public Intake(Provenance known) {
        this.known = known;
        documents = DocumentReader.inOwnProcess();
    }

    /// The report of one piece.
    public Outcome<Report> capture(Piece piece) {
        return capture(piece, known);
    }

    /// The report of one piece of which something else is known than of the others.
    public Outcome<Report> capture(Piece piece, Provenance about) {
        return switch (read(piece)) {
            case Outcome.Done<Report>(var report, var warnings) ->
                    new Outcome.Done<>(with(report, about), warnings);
            case Outcome.Refused<Report> refused -> refused;
        };
    }

    private static Report with(Report report, Provenance about) {
        return new Report(
                report.id(),
                about.source() == null ? report.source() : about.source(),
                report.url() == null ? about.address() : report.url(),
                about.published() == null ? report.published() : about.published(),
                report.language(),
                report.title(),
                report.text(),
                null,
                report.byline());
    }

    private Outcome<Report> read(Piece piece) {
        var file = piece.file();
        var bytes = piece.bytes();
        var format = piece.section() > 0 ? Format.TEXT : Format.of(bytes, file);
        if (piece.tooLarge()) {
            return refused(
                    "too-large",
                    "more than %d MB, too much for a page or document; split it or save it as text"
                            .formatted(bytes.length >> 20),
                    file);
        }
        return switch (format) {
            case EMPTY -> refused("empty-file", "the file is empty", file);
            case BINARY -> binary(file);
            case OLD_OFFICE ->
                    refused(
                            "old-office",
                            "an encrypted document, or one of Word before 2007; save it as DOCX or"
                                    + " PDF without a password",
                            file);
            case PDF -> document(DocumentReader.Kind.PDF, bytes, file);
            case ZIP -> document(DocumentReader.Kind.DOCX, bytes, file);
            case HTML -> page(piece);
            case TEXT -> text(piece);
        };
    }

    /// The name may say what the bytes should have been.
    private static Outcome<Report> binary(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        var kind = name.endsWith(".docx") ? "Word document" : name.endsWith(".pdf") ? "PDF" : "";
        return kind.isEmpty()
                ? refused(
                        "binary", "a binary file; Vigil reads plain text, HTML, PDF and DOCX", file)
                : refused(
                        "damaged",
                        "named as a "
                                + kind
                                + " but its first bytes are not those of one; it is damaged or"
                                + " encrypted. Get it again",
                        file);
    }

    private Outcome<Report> text(Piece piece) {
        var file = piece.file();
        var charset = piece.charset();
        var decoded =
                charset == null || piece.section() == 1
                        ? Decoded.of(piece.bytes(), file)
                        : Decoded.of(piece.bytes(), charset, file);
        var warnings = new ArrayList<Problem>();
        for (var warning : decoded.warnings()) {
            warnings.add(moved(warning, piece.firstLine() - 1));
        }
        if (piece.section() > 0) {
            warnings.add(
                    new Problem(
                            "long-text",
                            "a very long text, read in sections of at most %d MB; this is section %d"
                                    .formatted(Pieces.SECTION >> 20, piece.section()),
                            file,
                            piece.firstLine(),
                            1,
                            ""));
        }
        var header = piece.section() > 1 ? TextHeader.NONE : TextHeader.of(decoded.text(), file);
        warnings.addAll(header.warnings());
        var text = decoded.text().substring(header.body());
        if (text.isBlank()) {
            return refused("empty-text", "the file has no words, only white space", file);
        }
        return done(
                text,
                header.source(),
                header.url(),
                header.published(),
                header.language(),
                header.title(),
                null,
                warnings);
    }

    private static Problem moved(Problem problem, int lines) {
        return lines == 0 || problem.line() == 0
                ? problem
                : new Problem(
                        problem.code(),
                        problem.message(),
                        problem.file(),
                        problem.line() + lines,
                        problem.column(),
                        problem.found());
    }

    private Outcome<Report> page(Piece piece) {
        var bytes = piece.bytes();
        var file = piece.file();
        var declared = piece.charset() == null ? declaredCharset(bytes) : stated(piece);
        var decoded =
                declared == null ? Decoded.of(bytes, file) : Decoded.of(bytes, declared, file);
        var page = WebPage.of(decoded.text());
        if (page.text().isBlank()) {
            return refused(
                    "no-text",
                    "the page has no text of its own; if it is filled in by a script, open it in a"
                            + " browser and save it from there",
                    file);
        }
        return done(
                page.text(),
                page.site(),
                page.address(),
                page.published(),
                page.language(),
                page.title(),
                page.byline(),
                decoded.warnings());
    }

    /// The character set a site stated; a mark in the bytes stands above it.
    private static @Nullable Charset stated(Piece piece) {
        boolean marked = !Decoded.charsetOf(piece.bytes()).equals(StandardCharsets.UTF_8);
        var stated = piece.charset();
        boolean unicode = stated != null && stated.name().startsWith("UTF-");
        return marked || unicode ? null : stated;
    }

    /// The character set a page names, where it is another than UTF-8 and the bytes carry no mark.
    private static @Nullable Charset declaredCharset(byte[] bytes) {
        if (!Decoded.charsetOf(bytes).equals(StandardCharsets.UTF_8)) {
            return null;
        }
        var head = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
        var found = DECLARED.matcher(head);
        if (!found.find()) {
            return null;
        }
        try {
            var name = found.group(1);
            var charset =
                    name.equalsIgnoreCase("iso-8859-1")
                            ? Charset.forName("windows-1252") // as browsers take it
                            : Charset.forName(name);
            boolean unicode = charset.name().startsWith("UTF-");
            return unicode ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }

    private Outcome<Report> document(DocumentReader.Kind kind, byte[] bytes, String file) {
        return switch (documents.read(kind, bytes, file)) {
            case Outcome.Refused<DocumentText>(var problems) -> new Outcome.Refused<>(problems);
            case Outcome.Done<DocumentText>(var document, var warnings) ->
                    done(
                            document.text(),
                            null,
                            null,
                            null,
                            document.language(),
                            document.title(),
                            document.author(),
                            warnings);
        };
    }

    private Outcome<Report> done(
            String text,
            @Nullable String site,
            @Nullable String address,
            @Nullable LocalDate day,
            @Nullable String language,
            @Nullable String title,
            @Nullable String byline,
            List<Problem> warnings) {
        return new Outcome.Done<>(
                new Report(
                        Report.idOf(text), site, address, day, language, title, text, null, byline),
                warnings);
    }

    private static Outcome<Report> refused(String code, String message, String file) {
        return new Outcome.Refused<>(List.of(new Problem(code, message, file, 0, 0, "")));
    }
}
