package vigil.job.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vigil.job.JobFailed;

/// The files that a person named, folders replaced by what is in them.
public final class InputFiles {
    private InputFiles() {}

    /// All files, those of a folder sorted by path; hidden ones are left out, links to folders not
    /// followed.
    ///
    /// @throws JobFailed if there is no such file or folder
    public static List<Path> of(List<Path> named) throws JobFailed {
        var all = new ArrayList<Path>();
        for (var path : named) {
            if (!Files.exists(path)) {
                throw new JobFailed("there is no such file: " + path);
            }
            all.addAll(Files.isDirectory(path) ? inside(path) : List.of(path));
        }
        return all;
    }

    private static List<Path> inside(Path folder) throws JobFailed {
        var files = new ArrayList<Path>();
        var visitor =
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path in, BasicFileAttributes of) {
                        return !in.equals(folder) && isHidden(in)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
                        if (!isHidden(file) && of.isRegularFile()) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        files.add(file); // opening it will say why
                        return FileVisitResult.CONTINUE;
                    }
                };
        try {
            Files.walkFileTree(folder, visitor);
        } catch (IOException e) {
            throw new JobFailed("cannot list " + folder + ": " + e.getMessage(), e);
        }
        Collections.sort(files);
        return files;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /// Whether a file holds reports, one a line.
    static boolean isLines(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jsonl|ndjson)(\\.gz)?");
    }
}
