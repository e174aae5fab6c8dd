package vigil.cli.copies;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.cli.evidence.InWorkspace;
import vigil.cli.evidence.Said;
import vigil.job.redact.Redaction;

/// `vigil redact`: a copy with parts taken out.
@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        header = "Makes a copy of an object with words or areas taken out; the original stays.",
        description = {
            "",
            "Works on plain text, JSON, PNG and JPEG. Words are found in capitals or not, with or"
                    + " without accents, over line breaks and inside longer words. Of a picture the"
                    + " pixels are written anew, so place, camera and thumbnail go. Other kinds are"
                    + " refused: something could hide in them.",
            "",
            "The copy is sealed and logged; FILE.entry.json and FILE.tlog-proof prove it without"
                    + " telling the hash of the original."
        },
        footer = {
            "",
            "Examples:",
            "  vigil redact 9f86d081 --words \"Mariam Testova\" --reason \"protects a source\" -o a.txt",
            "  vigil redact 9f86d081 --span 120-141 --reason \"an address\" -o b.txt",
            "  vigil redact 60303ae2 --box 0,0,200,80 --reason \"a face\" -o c.png",
            "  vigil redact 60303ae2 --metadata --reason \"for publication\" -o d.png",
            "",
            "Look at the copy before it leaves: nobody but you knows what else tells who it is.",
            "Exit status: 0 made, 3 not, 2 wrong usage."
        })
public final class RedactCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;

    @Parameters(paramLabel = "ID", description = "the SHA-256 of an object or its first digits")
    private String id;

    @Option(names = "--words", paramLabel = "TEXT", description = "to take out; several times")
    private @Nullable List<String> words;

    @Option(
            names = "--span",
            paramLabel = "BEGIN-END",
            description = "Unicode characters of the text, from 0, without the last")
    private @Nullable List<String> spans;

    @Option(
            names = "--box",
            paramLabel = "X,Y,WIDTH,HEIGHT",
            description = "pixels of a picture, from the left top")
    private @Nullable List<String> boxes;

    @Option(names = "--metadata", description = "of a picture: nothing but its notes")
    private boolean metadata;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "why; it goes out with the copy, so name nobody")
    private String reason;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "the copy to write")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RedactCommand() {}

    private static List<String> all(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    @Override
    public Integer call() throws Exception {
        return Said.told(
                spec,
                () -> {
                    var parts =
                            new Redaction.Parts(
                                    all(words),
                                    Redaction.numbers(all(spans), "-", 2),
                                    Redaction.numbers(all(boxes), ",", 4),
                                    metadata);
                    var made = Redaction.run(where.find(), id, parts, reason.strip(), file);
                    var out = spec.commandLine().getOut();
                    out.printf(
                            "%,d parts taken out; %s is object %s, entry %d of the log%n",
                            made.parts(), file, made.object(), made.entry());
                    out.flush();
                    return 0;
                });
    }
}
