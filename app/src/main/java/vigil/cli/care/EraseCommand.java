package vigil.cli.care;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.cli.evidence.InWorkspace;
import vigil.cli.evidence.Said;
import vigil.job.Care;

/// `vigil erase`: deletes an object so that the log stays valid and says nothing of it.
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        header = "Erases an object for good: bytes, readings, rows, and what the log says of it.",
        description = {
            "",
            "ID is the SHA-256 of an object or its first digits, at least 8. The leaves of the log"
                    + " stay and can no longer be tied to anything; an entry says when something was"
                    + " erased and why. Dossiers, backups and other copies are not reached."
        },
        footer = {
            "",
            "Examples:",
            "  vigil erase 9f86d081 --reason \"consent was withdrawn\"",
            "  vigil erase 9f86d081 --reason \"court order\" --yes",
            "",
            "The reason stays in the log: name nobody in it.",
            "Exit status: 0 erased, 3 not, 2 wrong usage."
        })
public final class EraseCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;

    @Parameters(paramLabel = "ID", description = "which object")
    private String id;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "why; it stays in the log")
    private String reason;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "of PostgreSQL; otherwise the workspace's setting, or SQLite")
    private @Nullable String database;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    EraseCommand() {}

    @Override
    public Integer call() throws Exception {
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "say why with --reason");
        }
        return Said.told(
                spec,
                () -> {
                    var care = new Care(where.find());
                    var out = spec.commandLine().getOut();
                    tell(care.erasable(id), out);
                    tellOfArchives(care.erasable(id), out);
                    out.flush();
                    if (!yes && !agreed()) {
                        new Said(spec).line("nothing was erased; give --yes to erase");
                        return Said.FAULTS;
                    }
                    care.erase(id, reason.strip(), database);
                    out.println("erased; dossiers and backups made before still have it");
                    out.flush();
                    return 0;
                });
    }

    private static void tell(Care.Erased plan, PrintWriter out) {
        out.println("object " + plan.object());
        out.printf(
                "%,d objects, with its readings, and what %,d entries of the log say%n",
                plan.objects(), plan.entries().size());
        if (plan.shared() > 0) {
            out.printf("%,d readings stay: another object has the same%n", plan.shared());
        }
    }

    private static void tellOfArchives(Care.Erased plan, PrintWriter out) {
        for (var archive : plan.archives()) {
            out.println("the archive " + archive + " has it, too; erase that as well");
        }
    }

    private static boolean agreed() {
        var console = requireNonNull(System.console(), "never null since Java 22");
        if (!console.isTerminal()) {
            return false;
        }
        var answer = console.readLine("Erase it for good? Type yes: ");
        return answer != null && answer.strip().equals("yes");
    }
}
