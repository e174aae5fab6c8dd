package vigil.job.dossier;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vigil.store.vault.Vault;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// Writes a zipped bag of BagIt 1.0 (RFC 8493), file after file.
final class BagWriter implements Closeable {
    private static final String TOP = "dossier/";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Map<String, Hash> files = new TreeMap<>();
    private long payload;

    BagWriter(Path file) throws IOException {
        zip =
                new ZipOutputStream(
                        new BufferedOutputStream(
                                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW),
                                1 << 16),
                        StandardCharsets.UTF_8);
    }

    /// Adds a file; one that is there already is left as it is.
    void file(String name, byte[] bytes) throws IOException {
        if (files.putIfAbsent(name, Hash.sha256(bytes)) == null) {
            begin(name);
            zip.write(bytes);
            zip.closeEntry();
            payload += bytes.length;
        }
    }

    /// Adds an object of the vault, checked on the way.
    void object(String name, Vault vault, Hash hash) throws IOException, BadProof {
        if (files.putIfAbsent(name, hash) == null) {
            begin(name);
            vault.copy(hash, zip);
            zip.closeEntry();
            payload += Files.size(vault.file(hash));
        }
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(TOP + name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /// Adds manifests and closes the bag.
    ///
    /// @return the hash of the tag manifest, which fixes every file of the bag
    Hash finish(Instant now) throws IOException {
        var oxum = payload + "." + files.size();
        var manifest = lines(files);
        files.clear();
        file("manifest-sha256.txt", manifest);
        file("bagit.txt", utf8("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
        var day = now.atOffset(ZoneOffset.UTC).toLocalDate();
        file(
                "bag-info.txt",
                utf8(
                        "Bagging-Date: %s\nPayload-Oxum: %s\nBag-Software-Agent: Vigil\n"
                                .formatted(day, oxum)));
        var tags = lines(files);
        file("tagmanifest-sha256.txt", tags);
        return Hash.sha256(tags);
    }

    private static byte[] lines(Map<String, Hash> files) {
        var lines = new StringBuilder();
        files.forEach((name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
        return utf8(lines.toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
