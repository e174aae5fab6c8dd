package vigil.verify.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// A manifest of BagIt: a hash and a path a line.
final class Manifest {
    private Manifest() {}

    /// @throws BadProof if a line is malformed or names a file twice
    static Map<String, Hash> parse(String name, byte[] bytes) throws BadProof {
        var manifest = new TreeMap<String, Hash>();
        for (var line : new String(bytes, StandardCharsets.UTF_8).split("\\R", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            var cells = line.split("[ \\t]+\\*?", 2);
            if (cells.length != 2) {
                throw new BadProof("malformed line in " + name + ": \"" + line + "\"");
            }
            var path =
                    cells[1].replaceAll("(?i)%0a", "\n")
                            .replaceAll("(?i)%0d", "\r")
                            .replaceAll("(?i)%25", "%");
            if (manifest.put(path, Hash.hex(cells[0])) != null) {
                throw new BadProof(name + " names a file twice: " + path);
            }
        }
        return manifest;
    }
}
