package vigil.verify.dossier;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// The files of a zipped bag, read in place.
final class Bag implements Closeable {
    /// The most bytes of a file that is read into memory.
    static final int MOST = 256 << 20;

    private static final int MOST_FILES = 2_000_000;

    private final ZipFile zip;
    private final TreeMap<String, ZipEntry> files = new TreeMap<>();

    private Bag(ZipFile zip) {
        this.zip = zip;
    }

    /// @throws IOException if it is no zip file
    /// @throws BadProof if names in it lead elsewhere, or come twice
    static Bag open(Path file) throws IOException, BadProof {
        var bag = new Bag(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
        boolean good = false;
        try {
            bag.list();
            good = true;
            return bag;
        } finally {
            if (!good) {
                bag.close();
            }
        }
    }

    private void list() throws BadProof {
        if (zip.size() > MOST_FILES) {
            throw new BadProof("more than " + MOST_FILES + " files");
        }
        String top = null;
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            var name = entry.getName();
            int slash = name.indexOf('/');
            if (slash <= 0 || !isPlain(name)) {
                throw new BadProof("a file with a bad name: \"" + name + "\"");
            }
            if (top != null && !top.equals(name.substring(0, slash))) {
                throw new BadProof("more than one folder at the top");
            }
            top = name.substring(0, slash);
            if (!entry.isDirectory() && files.put(name.substring(slash + 1), entry) != null) {
                throw new BadProof("two files of one name: \"" + name + "\"");
            }
        }
    }

    private static boolean isPlain(String name) {
        for (var part : name.split("/", -1)) {
            if (part.equals("..") || part.equals(".") || part.contains("\\")) {
                return false;
            }
        }
        return name.chars().noneMatch(c -> c < ' ');
    }

    Set<String> names() {
        return new TreeSet<>(files.keySet());
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    /// @throws BadProof if there is no such file, or it cannot be unpacked
    Hash hash(String name) throws BadProof {
        try (var in = stream(name)) {
            var sha = Hash.digest();
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
            }
            return Hash.finish(sha);
        } catch (IOException e) {
            throw new BadProof(name + " cannot be unpacked: " + e.getMessage());
        }
    }

    /// @throws BadProof if there is no such file, it cannot be unpacked or is too large
    byte[] bytes(String name) throws BadProof {
        try (var in = stream(name)) {
            var bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new BadProof(name + " is too large to be read");
            }
            return bytes;
        } catch (IOException e) {
            throw new BadProof(name + " cannot be unpacked: " + e.getMessage());
        }
    }

    private InputStream stream(String name) throws IOException, BadProof {
        var entry = files.get(name);
        if (entry == null) {
            throw new BadProof(name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
