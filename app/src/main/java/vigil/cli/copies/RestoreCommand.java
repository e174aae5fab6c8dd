package vigil.cli.copies;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.cli.evidence.Said;
import vigil.job.backup.Backup;

/// `vigil restore`: a workspace from a backup.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        header = "Makes a workspace from a backup, and checks log and vault from end to end.",
        description = {
            "",
            "The witnesses in its settings are asked whether they know a newer state. If they do, do"
                    + " not take anything in: that would be a second history."
        },
        footer = {
            "",
            "Examples:",
            "  vigil restore case.age --identity ~/backup.key --into case-restored",
            "",
            "Then: vigil rebuild --workspace case-restored",
            "Exit status: 0 restored and whole, 3 not, or there is a newer state."
        })
public final class RestoreCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the backup")
    private Path file;

    @Option(
            names = "--identity",
            paramLabel = "FILE",
            required = true,
            description = "secret keys of age, a line each")
    private Path identity;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            required = true,
            description = "a new or empty folder")
    private Path folder;

    @Option(names = "--offline", description = "ask no witness")
    private boolean offline;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RestoreCommand() {}

    @Override
    public Integer call() throws Exception {
        return Said.told(
                spec,
                () -> {
                    var said = new Said(spec);
                    var made =
                            Backup.restore(
                                    file,
                                    folder,
                                    identity,
                                    offline,
                                    n -> said.progress("files and entries", n, -1));
                    said.clear();
                    made.faults().forEach(said::line);
                    var out = spec.commandLine().getOut();
                    out.printf(
                            "%,d entries and %,d objects in %s%s%n",
                            made.entries(),
                            made.objects(),
                            folder,
                            made.faults().isEmpty() ? ", as they were" : "; see above");
                    out.flush();
                    return made.faults().isEmpty() ? 0 : Said.FAULTS;
                });
    }
}
