package vigil.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vigil.model.Problem;

/// A file, or standard input, that a person named.
///
/// @param name for messages and readings
/// @param path null for standard input
/// @param missing why it cannot be read, where that was found out, and told, before the run
record Input(String name, @Nullable Path path, @Nullable Problem missing) {

    /// A file that cannot be read, and what to do about it.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;
        private final boolean told;

        Unreadable(Problem problem) {
            this(problem, false);
        }

        private Unreadable(Problem problem, boolean told) {
            super(problem.toString());
            this.problem = problem;
            this.told = told;
        }

        /// Whether a person has been told already.
        boolean told() {
            return told;
        }

        Problem problem() {
            return problem;
        }
    }

    /// What a person typed: a path, or `-`.
    static Input of(String typed) {
        if (typed.equals("-")) {
            return new Input("standard input", null, null);
        }
        try {
            return new Input(typed, Path.of(typed), null);
        } catch (InvalidPathException _) {
            return new Input(typed, Path.of("").resolve("not-a-path"), null);
        }
    }

    static Input of(Path path) {
        return new Input(path.toString(), path, null);
    }

    /// The same, after a look whether it is there and may be read: a person who mistyped a name is
    /// told at once, not after all the others were read.
    ///
    /// @param tell is told what is wrong
    Input checked(Consumer<Problem> tell) {
        if (path == null || Files.isReadable(path)) {
            return this;
        }
        var why =
                Files.exists(path)
                        ? problem(new AccessDeniedException(name))
                        : problem(new NoSuchFileException(name));
        tell.accept(why);
        return new Input(name, path, why);
    }

    /// Opens it; what is gzipped is unpacked on the way.
    ///
    /// @throws Unreadable if there is no such file, or it may not be read
    InputStream open() throws Unreadable {
        if (missing != null) {
            throw new Unreadable(missing, true);
        }
        try {
            var in =
                    new BufferedInputStream(path == null ? kept(System.in) : opened(path), 1 << 16);
            in.mark(2);
            boolean gzipped = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            return gzipped ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            throw new Unreadable(problem(e));
        }
    }

    private InputStream opened(Path file) throws IOException, Unreadable {
        if (Files.isDirectory(file)) {
            throw new Unreadable(new Problem("is-folder", "a folder, not a file", name, 0, 0, ""));
        }
        return Files.newInputStream(file);
    }

    /// Standard input stays open for whoever started us.
    private static InputStream kept(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {}
        };
    }

    private Problem problem(IOException e) {
        var code = e instanceof NoSuchFileException ? "no-such-file" : "cannot-read";
        return new Problem(code, reason(e), name, 0, 0, "");
    }

    /// Why a file cannot be read, for a person.
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file; check the name";
            case AccessDeniedException _ ->
                    "may not be read; ask its owner for the right to read it";
            case ZipException zip -> "damaged gzip file: " + zip.getMessage();
            default ->
                    "cannot be read: " + Objects.requireNonNullElse(e.getMessage(), e.toString());
        };
    }
}
