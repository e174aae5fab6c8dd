package vigil.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.verify.VerifyMain;

/// `vigil verify`: checks a dossier, as the standalone verify.jar does.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Checks a dossier and says item by item what is proven and what is not.",
        footer = {
            "",
            "Examples:",
            "  vigil verify case.zip",
            "  vigil verify case.zip --key log.vkey",
            "",
            "Give the key that the organisation itself told you; else the dossier's own is taken.",
            "Exit status: 0 it holds, 3 it does not, 2 wrong usage."
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the zip file")
    private Path file;

    @Option(names = "--key", paramLabel = "FILE", description = "a file with the log's key")
    private @Nullable Path key;

    @Option(
            names = "--roots",
            paramLabel = "FILE",
            description = "authorities for time stamps that you trust, as a PEM file")
    private @Nullable Path roots;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    VerifyCommand() {}

    @Override
    public Integer call() {
        return VerifyMain.run(
                file, key, roots, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }
}
