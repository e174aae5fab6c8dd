package vigil.cli.copies;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigil.cli.evidence.InWorkspace;
import vigil.cli.evidence.Said;
import vigil.job.backup.Backup;

/// `vigil backup`: an encrypted copy of a workspace.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        header = "Copies a workspace into one file, encrypted with age.",
        description = {
            "",
            "The tables are left out; they are made from vault and log. Without Vigil: `age -d -i"
                    + " KEY FILE > case.zip`, then unzip."
        },
        footer = {
            "",
            "Examples:",
            "  vigil backup --make-key ~/backup.key              once; prints a recipient age1…",
            "  vigil backup -o /media/disk/case.age --recipient age1…",
            "  vigil backup -o case.age --recipients people.txt  a recipient a line",
            "",
            "Keep the key where the workspace is not: without it the backup is lost, and who finds"
                    + " both can read all.",
            "Exit status: 0 written, 3 not, 2 wrong usage."
        })
public final class BackupCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "the file to write")
    private @Nullable Path file;

    @Option(
            names = "--recipient",
            paramLabel = "AGE1",
            description = "who can read it; may be given several times")
    private @Nullable List<String> recipients;

    @Option(names = "--recipients", paramLabel = "FILE", description = "recipients, a line each")
    private @Nullable Path more;

    @Option(
            names = "--make-key",
            paramLabel = "FILE",
            description = "make a key for reading backups, and nothing else")
    private @Nullable Path key;

    @Option(
            names = "--without-log-key",
            description =
                    "leave keys/log.key out; what is restored can then be read, not gone on"
                            + " with")
    private boolean withoutLogKey;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    BackupCommand() {}

    @Override
    public Integer call() throws Exception {
        return Said.told(spec, this::backup);
    }

    private int backup() throws Exception {
        var out = spec.commandLine().getOut();
        if (key != null) {
            out.println(Backup.key(key));
            out.flush();
            return 0;
        }
        var all = new ArrayList<String>(recipients == null ? List.of() : recipients);
        if (more != null) {
            all.addAll(Backup.recipients(more));
        }
        if (file == null || all.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "give --output and at least one --recipient");
        }
        var said = new Said(spec);
        var made =
                Backup.write(
                        where.find(),
                        file,
                        all,
                        !withoutLogKey,
                        n -> said.progress("files", n, -1));
        said.clear();
        out.printf(
                "%,d files, %,d bytes in %s; the log in it has %,d entries%n",
                made.files(), made.bytes(), file, made.size());
        out.flush();
        return 0;
    }
}
