package vigil.cli.care;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.cli.evidence.InWorkspace;
import vigil.cli.evidence.Said;
import vigil.job.Tables;

/// `vigil rebuild`: makes the tables anew, or proves them right.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        header = "Makes the tables of reports and claims anew from vault and log.",
        footer = {
            "",
            "Examples:",
            "  vigil rebuild",
            "  vigil rebuild --compare",
            "  vigil rebuild --database \"postgresql://localhost/vigil?user=vigil\"",
            "",
            "Exit status: 0 done, or equal; 3 not equal, or vault or log are damaged."
        })
public final class RebuildCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;

    @Option(
            names = "--compare",
            description = "make them a second time elsewhere and say whether every row is equal")
    private boolean compare;

    @Option(
            names = "--database",
            paramLabel = "ADDRESS",
            description = "a PostgreSQL database; stands above the setting")
    private @Nullable String database;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RebuildCommand() {}

    @Override
    public Integer call() throws Exception {
        return Said.told(
                spec,
                () -> {
                    var tables = new Tables(where.find(), database);
                    var out = spec.commandLine().getOut();
                    int status = 0;
                    if (compare) {
                        boolean equal = tables.compare();
                        out.println(
                                equal
                                        ? "the tables are what vault and log make"
                                        : "the tables are NOT what vault and log make; `vigil rebuild`"
                                                + " makes them anew");
                        status = equal ? 0 : Said.FAULTS;
                    } else {
                        out.println(tables.rebuild());
                    }
                    out.flush();
                    return status;
                });
    }
}
