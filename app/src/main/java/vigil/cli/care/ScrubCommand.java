package vigil.cli.care;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vigil.cli.evidence.InWorkspace;
import vigil.cli.evidence.Said;
import vigil.job.Care;

/// `vigil scrub`: compares all objects with their names.
@Command(
        name = "scrub",
        mixinStandardHelpOptions = true,
        header = "Reads every object of the vault and compares it with its name and the log.",
        footer = {
            "",
            "Examples:",
            "  vigil scrub",
            "",
            "Exit status: 0 all objects are what they were, 3 some are not or are missing."
        })
public final class ScrubCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ScrubCommand() {}

    @Override
    public Integer call() throws Exception {
        return Said.told(
                spec,
                () -> {
                    var said = new Said(spec);
                    var found = new Care(where.find()).scrub(n -> said.progress("objects", n, -1));
                    said.clear();
                    return LogCommand.told(spec, found, "objects", "are what their names say");
                });
    }
}
