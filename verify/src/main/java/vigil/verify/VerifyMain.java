package vigil.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.verify.bag.BagCheck;
import vigil.verify.dossier.DossierCheck;
import vigil.verify.note.VerifierKey;
import vigil.verify.stamp.Chain;
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
        if (args.length < 1 || args.length > 3) {
            out.println(
                    "usage: java -jar verify.jar DOSSIER.zip [KEY-OF-THE-LOG [ROOTS-OF-TIME-STAMPS.pem]]");
            out.println("       java -jar verify.jar FOLDER-WITH-ANY-BAG");
            System.exit(WRONG_USAGE);
        }
        System.exit(
                run(
                        Path.of(args[0]),
                        args.length > 1 ? Path.of(args[1]) : null,
                        args.length > 2 ? Path.of(args[2]) : null,
                        out));
    }

    private static int bag(Path folder, PrintStream out) {
        var result = BagCheck.of(folder);
        result.faults().forEach(fault -> out.println("FAILED " + fault));
        if (!result.faults().isEmpty()) {
            out.println("This bag does NOT hold: " + result.faults().size() + " faults.");
            return BAD;
        }
        out.printf(
                "This bag of BagIt %s holds: %,d files are what its manifests say.%n",
                result.version(), result.files());
        out.println("Not proven: who made it, and when. A dossier as a zip file proves more.");
        return GOOD;
    }

    /// Checks a dossier and says what is proven; of a folder, that it is a whole bag.
    ///
    /// @param keyFile with the key that the log is known to have, or null
    /// @param rootsFile with the certificates of authorities for time stamps that are trusted, or
    ///   null for those that the dossier names
    /// @return 0 if all holds, else 3
    public static int run(
            Path file, @Nullable Path keyFile, @Nullable Path rootsFile, PrintStream out) {
        if (Files.isDirectory(file)) {
            return bag(file, out);
        }
        List<X509Certificate> roots = List.of();
        if (rootsFile != null) {
            try {
                roots = Chain.certificates(Files.readAllBytes(rootsFile));
            } catch (IOException | BadProof e) {
                out.println("FAILED the roots " + rootsFile + " cannot be used: " + e.getMessage());
                return BAD;
            }
        }
        VerifierKey trusted = null;
        if (keyFile != null) {
            try {
                trusted = VerifierKey.parse(Files.readString(keyFile).strip());
            } catch (IOException | BadProof e) {
                out.println("FAILED the key " + keyFile + " cannot be used: " + e.getMessage());
                return BAD;
            }
        }
        var result = DossierCheck.of(file, trusted, roots, line -> out.println("ok     " + line));
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
        for (var line : result.vouched()) {
            out.println("- " + line + ";");
        }
        out.println("Not proven:");
        out.println("- that what a report says is true, or was read rightly;");
        if (result.timed() < result.items()) {
            out.printf(
                    "- when %,d of the items existed: no stamp covers them, and times in the log are"
                            + " the collecting machine's clock;%n",
                    result.items() - result.timed());
        }
        out.println("- that anything existed earlier than a stamp says;");
        if (rootsFile == null && !result.vouched().isEmpty()) {
            out.println(
                    "- that those who stamped or cosigned are who they say: compare their roots and"
                            + " keys in data/proof;");
        }
        out.println("- that the collecting machine was honest before it sealed;");
        if (result.exported() < 0) {
            out.println("- that nothing was left out (no proof of the export beside the file);");
        }
        if (trusted == null) {
            out.println(
                    "- whose log it is. Compare this key with one from the organisation itself:");
            out.println("  " + result.key());
        }
        out.println("- report.html and report.pdf, which are only renderings of record.jsonl.");
        return GOOD;
    }
}
