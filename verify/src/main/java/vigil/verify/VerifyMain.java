package vigil.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vigil.verify.dossier.DossierCheck;
import vigil.verify.note.VerifierKey;
import vigil.verify.tree.BadProof;

/// Checks a dossier from a terminal: `java -jar verify.jar FILE.zip [KEYFILE]`. No network.
public final class VerifyMain {
    private static final int GOOD = 0;
    private static final int WRONG_USAGE = 2;
    private static final int BAD = 3;

    private VerifyMain() {}

    /// Checks and ends the process: 0 all holds, 3 something does not, 2 wrong usage.
    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length < 1 || args.length > 2) {
            out.println("usage: java -jar verify.jar DOSSIER.zip [FILE-WITH-THE-KEY-OF-THE-LOG]");
            System.exit(WRONG_USAGE);
        }
        System.exit(run(Path.of(args[0]), args.length > 1 ? Path.of(args[1]) : null, out));
    }

    /// Checks a dossier and says what is proven.
    ///
    /// @param keyFile with the key that the log is known to have, or null
    /// @return 0 if all holds, else 3
    public static int run(Path file, @Nullable Path keyFile, PrintStream out) {
        VerifierKey trusted = null;
        if (keyFile != null) {
            try {
                trusted = VerifierKey.parse(Files.readString(keyFile).strip());
            } catch (IOException | BadProof e) {
                out.println("FAILED the key " + keyFile + " cannot be used: " + e.getMessage());
                return BAD;
            }
        }
        var result = DossierCheck.of(file, trusted, line -> out.println("ok     " + line));
        result.faults().forEach(fault -> out.println("FAILED " + fault));
        if (!result.faults().isEmpty()) {
            out.println();
            out.println("This dossier does NOT hold: " + result.faults().size() + " faults.");
            return BAD;
        }
        out.println();
        out.printf("This dossier holds: %,d items.%n", result.items());
        out.println("Proven:");
        out.println("- bytes: each object and reading is, bit for bit, what the log names;");
        out.println("- order: each stands at its place in a log of " + result.size() + " entries;");
        out.println("- words: each quoted value is what stands at its place in the text;");
        if (result.exported() >= 0) {
            out.println(
                    "- whole: entry " + result.exported() + " of the log names this very dossier;");
        }
        out.println("Not proven:");
        out.println("- that what a report says is true, or was read rightly;");
        out.println("- when the log was signed: times in it are the collecting machine's clock;");
        out.println("- that the collecting machine was honest before it sealed;");
        if (result.exported() < 0) {
            out.println("- that nothing was left out (no proof of the export beside the file);");
        }
        if (trusted == null) {
            out.println(
                    "- whose log it is. Compare this key with one from the organisation itself:");
            out.println("  " + result.key());
        }
        out.println("- the page report.html, which is only a rendering of record.jsonl.");
        return GOOD;
    }
}
