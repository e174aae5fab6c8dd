package vigil.cli.care;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.cli.evidence.InWorkspace;
import vigil.cli.evidence.Said;
import vigil.job.Care;

/// `vigil receipt`: proves that something stands in the log.
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        header = "Writes the receipt of an object: a proof that its intake stands in the log.",
        description = {
            "",
            "ID is the SHA-256 of an object or its first digits, at least 8, or the index of an"
                    + " entry. The receipt is a tlog-proof of C2SP; public libraries check it."
        },
        footer = {
            "",
            "Examples:",
            "  vigil receipt 9f86d081 > story.tlog-proof",
            "  vigil receipt 9f86d081 --entry > story.entry.json",
            "",
            "What the receipt is about is the SHA-256 of what --entry writes, without a line break.",
            "Exit status: 0 written, 3 there is none."
        })
public final class ReceiptCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;

    @Parameters(paramLabel = "ID", description = "which object or entry")
    private String id;

    @Option(
            names = "--entry",
            description = "write the entry with its salt instead, without a line break")
    private boolean entry;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ReceiptCommand() {}

    @Override
    public Integer call() throws Exception {
        return Said.told(
                spec,
                () -> {
                    var receipt = new Care(where.find()).receipt(id);
                    var out = spec.commandLine().getOut();
                    out.print(entry ? receipt.opening() : receipt.proof());
                    out.flush();
                    return 0;
                });
    }
}
