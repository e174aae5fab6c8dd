package vigil.verify.bag;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/// Checks a bag in a folder: complete, and every file what its manifests say. One use.
public final class BagCheck {
    private static final int LARGEST_TAG_FILE = 256 << 20;

    private final Path folder;
    private final TreeMap<String, Long> files = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private BagCheck(Path folder) {
        this.folder = folder;
    }

    /// What a check found.
    ///
    /// @param version of BagIt that the bag states, such as `1.0`; empty if it states none
    /// @param files of the payload
    /// @param faults all that does not hold; empty if the bag is valid
    public record Result(String version, int files, List<String> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    /// Checks the bag in a folder.
    public static Result of(Path folder) {
        var check = new BagCheck(folder);
        var version = "";
        try {
            check.list();
            version = check.all();
        } catch (IOException e) {
            check.faults.add(String.valueOf(e.getMessage()));
        }
        var payload = check.files.keySet().stream().filter(f -> f.startsWith("data/")).count();
        return new Result(version, (int) payload, check.faults);
    }

    private void list() throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
                        var name = folder.relativize(file).toString().replace('\\', '/');
                        if (of.isRegularFile()) {
                            files.put(name, of.size());
                        } else {
                            faults.add(
                                    name
                                            + " is a link or no file; what it leads to is not checked");
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private String all() throws IOException {
        if (!Files.isDirectory(folder.resolve("data"), LinkOption.NOFOLLOW_LINKS)) {
            faults.add("there is no folder data");
        }
        var declaration = Declaration.parse(bytes("bagit.txt"));
        boolean strict = declaration.strict();
        var charset = declaration.charset();
        var manifests = new ArrayList<BagManifest>();
        for (var name : new TreeSet<>(files.keySet())) {
            if (name.matches("(tag)?manifest-[A-Za-z0-9-]+\\.txt")) {
                var manifest = new BagManifest(name, strict, faults);
                manifest.read(new String(bytes(name), charset));
                manifest.compare(folder, files);
                manifests.add(manifest);
            }
        }
        if (manifests.stream().noneMatch(BagManifest::ofPayload)) {
            faults.add("there is no manifest of the payload");
        }
        complete(manifests, strict);
        fetched(charset);
        counted(charset);
        return declaration.version();
    }

    private byte[] bytes(String name) throws IOException {
        var size = files.get(name);
        if (size == null) {
            throw new IOException(name + " is missing");
        }
        if (size > LARGEST_TAG_FILE) {
            throw new IOException(name + " is too large to be read");
        }
        return Files.readAllBytes(folder.resolve(name));
    }

    /// Every file of the payload is in a manifest; in all of them since version 1.0.
    private void complete(List<BagManifest> manifests, boolean all) {
        for (var file : files.keySet()) {
            if (!file.startsWith("data/")) {
                continue;
            }
            var payload = manifests.stream().filter(BagManifest::ofPayload).toList();
            long in = payload.stream().filter(m -> m.lists(file)).count();
            if (in == 0 || (all && in < payload.size())) {
                faults.add(file + " is not in " + (in == 0 ? "any manifest" : "all manifests"));
            }
        }
    }

    /// What was to be fetched must be there; nothing is fetched here.
    private void fetched(Charset charset) throws IOException {
        if (!files.containsKey("fetch.txt")) {
            return;
        }
        for (var line : new String(bytes("fetch.txt"), charset).split("\\R", -1)) {
            var cells = line.strip().split("[ \\t]+", 3);
            if (line.isBlank()) {
                continue;
            }
            if (cells.length != 3) {
                faults.add("malformed line in fetch.txt: " + line);
            } else if (!BagManifest.isWithin(cells[2]) || !cells[2].startsWith("data/")) {
                faults.add("fetch.txt names a file outside of the payload: " + cells[2]);
            } else if (!files.containsKey(cells[2])) {
                faults.add(cells[2] + " was not fetched");
            }
        }
    }

    /// Bytes and files as the bag's own description counts them.
    private void counted(Charset charset) throws IOException {
        for (var name : List.of("bag-info.txt", "package-info.txt")) {
            if (!files.containsKey(name)) {
                continue;
            }
            for (var line : new String(bytes(name), charset).split("\\R", -1)) {
                var cells = line.split(":", 2);
                if (cells.length == 2
                        && cells[0].strip().toLowerCase(Locale.ROOT).equals("payload-oxum")) {
                    var counted = oxum();
                    if (!cells[1].strip().equals(counted)) {
                        faults.add(
                                "%s counts %s bytes.files, there are %s"
                                        .formatted(name, cells[1].strip(), counted));
                    }
                }
            }
        }
    }

    private String oxum() {
        long bytes = 0;
        long count = 0;
        for (var each : files.entrySet()) {
            if (each.getKey().startsWith("data/")) {
                bytes += each.getValue();
                count++;
            }
        }
        return bytes + "." + count;
    }
}
