package vigil.cli.evidence;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.job.Workspace;

/// `vigil init`: makes a workspace.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        header = "Makes a workspace: a folder with vault, log, keys and settings.",
        footer = {
            "",
            "Examples:",
            "  vigil init",
            "  vigil init --workspace case-2026-014 --name example.org/case-2026-014",
            "",
            "Exit status: 0 made, 3 it could not be, 2 wrong usage."
        })
public final class InitCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = {
                "of the log in all receipts, best an address that you hold, such as"
                        + " example.org/log; without spaces"
            })
    private @Nullable String name;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    InitCommand() {}

    @Override
    public Integer call() throws Exception {
        return Said.told(
                spec,
                () -> {
                    var folder = where.folder() == null ? Path.of("") : where.folder();
                    var made = Workspace.create(folder, name);
                    made.told().forEach(spec.commandLine().getOut()::println);
                    spec.commandLine().getOut().flush();
                    return 0;
                });
    }
}
