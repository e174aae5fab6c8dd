package vigil.cli.care;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vigil.cli.evidence.InWorkspace;
import vigil.job.Care;
import vigil.settings.Settings;

/// `vigil doctor`: says what is amiss with machine, settings and workspace, and what to do.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        header = "Looks at machine, settings and workspace, and says what to do about each fault.",
        description = {
            "",
            "Java, memory, disk, clock, keys, log, tables, gazetteers and browser, a line each: ok,"
                    + " warn or fail. Nothing is changed."
        },
        footer = {
            "",
            "Examples:",
            "  vigil doctor",
            "  vigil doctor --workspace case",
            "",
            "Exit status: 0 nothing fails, 1 something does, 2 wrong usage."
        })
public final class DoctorCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    DoctorCommand() {}

    @Override
    public Integer call() {
        var findings = Care.examine(where.folder(), Settings.ofThisUser().gazetteers());
        var out = spec.commandLine().getOut();
        boolean fails = false;
        for (var each : findings) {
            fails |= each.level() == Care.Level.FAIL;
            var level = each.level().name().toLowerCase(Locale.ROOT);
            out.printf("%-5s %-11s %s%n", level, each.subject(), each.told());
        }
        out.flush();
        return fails ? 1 : 0;
    }
}
