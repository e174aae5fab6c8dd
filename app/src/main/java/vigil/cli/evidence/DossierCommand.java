package vigil.cli.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.job.browser.Browser;
import vigil.job.dossier.Dossier;

/// `vigil dossier`: hands items out so that anyone can check them.
@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        header = "Writes originals, readings and proofs into a zip file that anyone can check.",
        description = {
            "",
            "ID is the SHA-256 of an object or its first digits, at least 8. The export is logged"
                    + " before the file gets its name; FILE.entry.json and FILE.tlog-proof beside it"
                    + " prove that."
        },
        footer = {
            "",
            "Examples:",
            "  vigil dossier --all -o case.zip",
            "  vigil dossier 9f86d081 60303ae2 -o two.zip",
            "",
            "Check it with `vigil verify case.zip`, with verify.jar, or as VERIFY.md in it says.",
            "Exit status: 0 written, 3 it could not be, 2 wrong usage."
        })
public final class DossierCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "which objects")
    private @Nullable List<String> ids;

    @Option(names = "--all", description = "all objects of the workspace")
    private boolean all;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "the zip file to write")
    private Path file;

    @Option(names = "--no-pdf", description = "prints no report.pdf; report.html is always there")
    private boolean noPdf;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    DossierCommand() {}

    @Override
    public Integer call() throws Exception {
        var chosen = ids == null ? List.<String>of() : ids;
        if (all == !chosen.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give either IDs or --all");
        }
        return Said.told(
                spec,
                () -> {
                    var made = Dossier.write(where.find(), chosen, file, program());
                    var out = spec.commandLine().getOut();
                    out.printf(
                            "%,d items in %s; the export is entry %d of the log%n",
                            made.items(), file, made.entry());
                    if (made.excluded() > 0) {
                        out.printf(
                                "%,d were left out; excluded.jsonl in it says why%n",
                                made.excluded());
                    }
                    tellOfPrint(made.unprinted());
                    out.flush();
                    return 0;
                });
    }

    private @Nullable Path program() {
        return noPdf ? null : Browser.find().orElse(null);
    }

    private void tellOfPrint(@Nullable String unprinted) {
        var out = spec.commandLine().getOut();
        if (unprinted != null) {
            out.println("no report.pdf: " + unprinted);
        } else if (!noPdf && Browser.find().isEmpty()) {
            out.println("no report.pdf: there is no Chromium in PATH to print it");
        }
    }
}
