package vigil.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vigil.settings.Settings;

/// One run of the command line, in this process.
///
/// @param status the exit status
/// @param out standard output
/// @param err standard error
record Run(int status, String out, String err) {

    static {
        // what the person who runs the tests has imported must not change what they find
        if (System.getProperty(Settings.PROPERTY) == null) {
            System.setProperty(Settings.PROPERTY, "target/no-settings");
        }
    }

    static Run of(Object... args) {
        return with(new byte[0], args);
    }

    /// A run with something on standard input.
    static Run with(byte[] in, Object... args) {
        var stdin = System.in;
        var stdout = System.out;
        var stderr = System.err;
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(in));
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int status = Vigil.run(Stream.of(args).map(Object::toString).toArray(String[]::new));
            return new Run(
                    status,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(stdin);
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }

    static Run json(Path... files) {
        return of(Stream.concat(Stream.of("read", "--json"), Stream.of(files)).toArray());
    }

    List<String> lines() {
        return out.lines().toList();
    }

    List<String> messages() {
        return err.lines().toList();
    }
}
