package vigil.verify.bag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One manifest of a bag: a checksum and a path a line.
final class BagManifest {
    private final String name;
    private final boolean strict;
    private final List<String> faults;
    private final Map<String, String> sums = new TreeMap<>();

    BagManifest(String name, boolean strict, List<String> faults) {
        this.name = name;
        this.strict = strict;
        this.faults = faults;
    }

    boolean ofPayload() {
        return !name.startsWith("tag");
    }

    boolean lists(String file) {
        return sums.containsKey(file);
    }

    void read(String text) {
        for (var line : text.replace("\uFEFF", "").split("\\R", -1)) {
            if (line.isBlank()) {
                continue;
            }
            var cells = line.split("[ \\t]+\\*?", 2);
            if (cells.length != 2 || !cells[0].matches("[0-9A-Fa-f]+")) {
                faults.add("malformed line in " + name + ": " + line);
                continue;
            }
            var path = path(cells[1]);
            if (!isWithin(path) || path.startsWith("data/") != ofPayload()) {
                faults.add(name + " names a file outside of its part of the bag: " + path);
            } else if (sums.put(path, cells[0].toLowerCase(Locale.ROOT)) != null) {
                faults.add(name + " names a file twice: " + path);
            }
        }
    }

    private String path(String written) {
        if (strict) {
            return written.replaceAll("(?i)%0a", "\n")
                    .replaceAll("(?i)%0d", "\r")
                    .replaceAll("(?i)%25", "%");
        }
        return written.startsWith("./") ? written.substring(2) : written;
    }

    /// Whether a path stays in the bag: relative, no step up, no other user's folder.
    static boolean isWithin(String path) {
        if (path.startsWith("/") || path.startsWith("~") || path.contains("\0")) {
            return false;
        }
        for (var part : path.split("[/\\\\]", -1)) {
            if (part.equals("..") || part.equals(".") || part.isEmpty()) {
                return false;
            }
        }
        return !path.matches("(?s)[A-Za-z]:.*");
    }

    void compare(Path folder, Map<String, Long> files) throws IOException {
        var algorithm = algorithm();
        if (algorithm.isEmpty()) {
            faults.add(name + " is of an algorithm that is not known here");
            return;
        }
        for (var each : sums.entrySet()) {
            if (!files.containsKey(each.getKey())) {
                faults.add(each.getKey() + " is missing");
            } else if (!sum(folder.resolve(each.getKey()), algorithm).equals(each.getValue())) {
                faults.add(each.getKey() + " was changed, says " + name);
            }
        }
    }

    private String algorithm() {
        int dash = name.indexOf('-');
        return switch (name.substring(dash + 1, name.length() - 4).toLowerCase(Locale.ROOT)) {
            case "md5" -> "MD5";
            case "sha1" -> "SHA-1";
            case "sha224" -> "SHA-224";
            case "sha256" -> "SHA-256";
            case "sha384" -> "SHA-384";
            case "sha512" -> "SHA-512";
            default -> "";
        };
    }

    private static String sum(Path file, String algorithm) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance(algorithm);
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
