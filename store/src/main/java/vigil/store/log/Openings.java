package vigil.store.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.store.durable.DurableFiles;
import vigil.verify.tree.Tile;

/// Deletes openings from their files. Only for the writer of the log.
final class Openings {
    private Openings() {}

    /// Empties the lines of these entries, and takes away what a crash may have left of them:
    /// unfinished files, and lines behind the end of the log.
    static void erase(LogFolder log, long size, SortedSet<Long> indexes, DurableFiles files)
            throws IOException {
        var byBundle = new TreeMap<Long, TreeSet<Integer>>();
        byBundle.put(size / Tile.FULL, new TreeSet<>());
        for (long index : indexes) {
            byBundle.computeIfAbsent(index / Tile.FULL, _ -> new TreeSet<>())
                    .add((int) (index % Tile.FULL));
        }
        for (var each : byBundle.entrySet()) {
            bundle(log, size, each.getKey(), each.getValue(), files);
        }
        for (long later = size / Tile.FULL + 1; ; later++) {
            if (!Files.deleteIfExists(log.openingsFile(later))) {
                return;
            }
        }
    }

    private static void bundle(
            LogFolder log, long size, long bundle, SortedSet<Integer> erased, DurableFiles files)
            throws IOException {
        var file = log.openingsFile(bundle);
        var lines = log.openings(bundle);
        int end = (int) Math.min(lines.size(), size - bundle * Tile.FULL);
        var left = lines.subList(0, end);
        erased.headSet(end).forEach(at -> left.set(at, new byte[0]));
        if (Files.exists(file)) {
            files.write(file, Edge.lines(left));
        }
        clear(files.folder(file));
    }

    private static void clear(Path folder) throws IOException {
        try (var all = Files.newDirectoryStream(folder, DurableFiles.UNFINISHED + "*")) {
            for (var each : all) {
                Files.delete(each);
            }
        }
        DurableFiles.syncFolder(folder);
    }
}
