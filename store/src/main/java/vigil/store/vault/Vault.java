package vigil.store.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vigil.store.durable.DurableFiles;
import vigil.store.durable.FileGroup;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// Objects in files `sha256/ab/cd/abcd…`, named by the SHA-256 of their bytes, read-only.
///
/// Shared by threads; several may seal the same bytes at once and get the same object. An object of
/// any size passes through a small buffer.
public final class Vault {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final DurableFiles files = new DurableFiles();

    /// A vault in a folder.
    ///
    /// @param folder made when the first object comes
    public Vault(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// An object in the vault.
    ///
    /// @param hash its name
    /// @param size bytes
    public record Sealed(Hash hash, long size) {}

    /// Seals what a stream gives; when this returns, it is on the disk.
    ///
    /// @param in read to its end, not closed
    /// @throws IOException if the stream or the disk fails; then nothing was sealed
    public Sealed seal(InputStream in) throws IOException {
        var unfinished = DurableFiles.unfinished(files.folder(folder.resolve("sha256/x")));
        try {
            var sealed = write(in, unfinished);
            var file = file(sealed.hash());
            if (isWhole(file, sealed.size())) {
                Files.delete(unfinished);
                DurableFiles.syncFolder(files.folder(file));
            } else {
                files.folder(file);
                files.moveInto(unfinished, file);
            }
            return sealed;
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    /// Seals these bytes; when this returns, they are on the disk.
    ///
    /// @throws IOException if the disk fails; then nothing was sealed
    public Sealed seal(byte[] bytes) throws IOException {
        return seal(new ByteArrayInputStream(bytes));
    }

    /// Seals several objects together, which costs the disk less than one by one; when this
    /// returns, all are on the disk.
    ///
    /// @return in the same order
    /// @throws IOException if the disk fails; then some may be there, and none was promised
    public List<Sealed> seal(List<byte[]> objects) throws IOException {
        var group = FileGroup.readOnly(files, folder.resolve("sha256"));
        var all = new ArrayList<Sealed>();
        for (var bytes : objects) {
            var sealed = new Sealed(Hash.sha256(bytes), bytes.length);
            var file = file(sealed.hash());
            if (isWhole(file, sealed.size())) {
                group.keep(file);
            } else {
                group.add(file, bytes);
            }
            all.add(sealed);
        }
        group.commit();
        return all;
    }

    private static Sealed write(InputStream in, Path to) throws IOException {
        var sha = Hash.digest();
        long size = 0;
        try (var out =
                FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
                size += n;
                var bytes = ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            var owners = Files.getFileAttributeView(to, PosixFileAttributeView.class);
            if (owners != null) {
                owners.setPermissions(PosixFilePermissions.fromString("r--r--r--"));
            }
            out.force(true);
        }
        return new Sealed(Hash.finish(sha), size);
    }

    private static boolean isWhole(Path file, long size) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) == size;
    }

    /// Where an object lies or would lie.
    public Path file(Hash hash) {
        var hex = hash.hex();
        return folder.resolve("sha256")
                .resolve(hex.substring(0, 2))
                .resolve(hex.substring(2, 4))
                .resolve(hex);
    }

    /// Whether there is such an object. Its bytes are not looked at.
    public boolean has(Hash hash) {
        return Files.isRegularFile(file(hash));
    }

    /// The bytes of an object, checked against its name.
    ///
    /// @throws IOException if it is missing or cannot be read
    /// @throws BadProof if its bytes are not what its name says
    public byte[] read(Hash hash) throws IOException, BadProof {
        var bytes = Files.readAllBytes(file(hash));
        if (!Hash.sha256(bytes).equals(hash)) {
            throw new BadProof("object " + hash + " was changed");
        }
        return bytes;
    }

    /// Copies an object and checks it on the way.
    ///
    /// @throws IOException if it is missing or a stream fails
    /// @throws BadProof if its bytes are not what its name says; they have been copied by then
    public void copy(Hash hash, OutputStream out) throws IOException, BadProof {
        var sha = Hash.digest();
        try (var in = Files.newInputStream(file(hash))) {
            var buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        if (!Hash.finish(sha).equals(hash)) {
            throw new BadProof("object " + hash + " was changed");
        }
    }

    /// Deletes an object for good, and the folders that begin with its digits if they are empty.
    /// Only for whoever holds the lock of the log, which has to tell of it.
    ///
    /// @throws IOException if the disk fails; an object that is not there is no fault
    public void erase(Hash hash) throws IOException {
        files.delete(file(hash));
    }

    /// What a scrub found at one file.
    ///
    /// @param file relative to the vault
    /// @param fault what is wrong, or empty
    public record Finding(String file, String fault) {}

    /// Reads every object and compares it with its name.
    ///
    /// @param each told of every file, good or not
    /// @throws IOException if a folder cannot be listed
    public void scrub(Consumer<Finding> each) throws IOException {
        var objects = folder.resolve("sha256");
        if (!Files.isDirectory(objects)) {
            return;
        }
        Files.walkFileTree(
                objects,
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
                        if (!file.getFileName().toString().startsWith(DurableFiles.UNFINISHED)) {
                            each.accept(
                                    new Finding(folder.relativize(file).toString(), fault(file)));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private String fault(Path file) {
        try {
            var named = Hash.hex(file.getFileName().toString());
            if (!file.equals(file(named))) {
                return "lies in the wrong folder";
            }
            copy(named, OutputStream.nullOutputStream());
            return "";
        } catch (BadProof e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            return "cannot be read: " + e.getMessage();
        }
    }

    /// Deletes what earlier runs left unfinished. Only for whoever holds the lock of the log.
    ///
    /// @throws IOException if the folder cannot be listed
    public void clearUnfinished() throws IOException {
        var objects = folder.resolve("sha256");
        if (Files.isDirectory(objects)) {
            try (var left = Files.newDirectoryStream(objects, DurableFiles.UNFINISHED + "*")) {
                for (var file : left) {
                    Files.delete(file);
                }
            }
        }
    }
}
