package vigil.cli.care;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigil.cli.evidence.InWorkspace;
import vigil.cli.evidence.Said;
import vigil.job.Care;

/// `vigil log`: checks the log.
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        header = "Checks the log of a workspace.",
        footer = {
            "",
            "Examples:",
            "  vigil log check",
            "  vigil log check --against old-checkpoint"
        })
public final class LogCommand implements Runnable {
    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field
    LogCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which? check");
    }

    @Command(
            name = "check",
            description = {
                "Recomputes the log from its entries and compares it with every tile, every opening"
                        + " and the signed checkpoint."
            },
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Examples:",
                "  vigil log check",
                "  vigil log check --against /media/stick/checkpoint",
                "",
                "Keep copies of log/checkpoint elsewhere: only they tell when the whole log was",
                "exchanged for another. Exit status: 0 all is as signed, 3 it is not."
            })
    int check(
            @Mixin InWorkspace where,
            @Option(
                            names = "--against",
                            paramLabel = "FILE",
                            description = "a checkpoint of this log, kept from before")
                    @Nullable Path older)
            throws Exception {
        return Said.told(
                spec,
                () -> {
                    var said = new Said(spec);
                    var care = new Care(where.find());
                    var found = care.log(older, n -> said.progress("entries", n, -1));
                    said.clear();
                    return told(spec, found, "entries of the log", "are as signed");
                });
    }

    /// Says what was found.
    static int told(CommandSpec spec, Care.Found found, String what, String good) {
        found.faults().forEach(new Said(spec)::line);
        var out = spec.commandLine().getOut();
        if (found.faults().isEmpty()) {
            out.printf("%,d %s %s%n", found.looked(), what, good);
        } else {
            out.printf("%,d faults in %,d %s%n", found.faults().size(), found.looked(), what);
        }
        out.flush();
        return found.faults().isEmpty() ? 0 : Said.FAULTS;
    }
}
