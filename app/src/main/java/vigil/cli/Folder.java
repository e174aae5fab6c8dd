package vigil.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import vigil.model.Problem;

/// Stands for the readable files in a folder and the folders in it, sorted by path so that a run
/// gives the same output on every machine. Hidden files are left out, links to folders not
/// followed.
final class Folder {
    private static final Set<String> TEXTS =
            Set.of(".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".pdf", ".docx");

    private static final Set<String> REPORTS = Set.of(".jsonl", ".ndjson");

    private Folder() {}

    /// What a person named, each folder replaced by what is in it.
    ///
    /// @param jsonl whether files of reports are wanted, rather than texts
    /// @param nothing told of each folder in which there is nothing to read
    static List<Input> expanded(List<String> typed, boolean jsonl, Consumer<Problem> nothing) {
        var inputs = new ArrayList<Input>();
        for (var name : typed) {
            var input = Input.of(name);
            var path = input.path();
            if (path == null || !Files.isDirectory(path)) {
                inputs.add(input);
                continue;
            }
            var files = files(path, jsonl ? REPORTS : TEXTS);
            if (files.isEmpty()) {
                var kinds = jsonl ? "JSONL files (.jsonl)" : "text, HTML, PDF or DOCX files";
                nothing.accept(
                        new Problem(
                                "empty-folder",
                                "the folder has no readable " + kinds,
                                name,
                                0,
                                0,
                                ""));
            }
            files.forEach(file -> inputs.add(Input.of(file)));
        }
        return inputs;
    }

    /// Whether a name stands for texts rather than for files of reports: by its ending, and a
    /// folder by what is in it.
    static boolean ofTexts(String typed) {
        var path = Input.of(typed).path();
        if (path != null && Files.isDirectory(path)) {
            return files(path, REPORTS).isEmpty() && !files(path, TEXTS).isEmpty();
        }
        return TEXTS.stream().anyMatch(typed.toLowerCase(Locale.ROOT)::endsWith);
    }

    private static List<Path> files(Path folder, Set<String> endings) {
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
                        if (!isHidden(file) && hasEnding(file, endings)) {
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
            throw new UncheckedIOException("the visitor throws nothing", e);
        }
        Collections.sort(files);
        return files;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean hasEnding(Path file, Set<String> endings) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        var plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = plain.lastIndexOf('.');
        return dot >= 0 && endings.contains(plain.substring(dot));
    }
}
