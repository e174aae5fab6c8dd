package vigil.store.backup;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vigil.store.durable.DurableFiles;

/// Packs a folder into an encrypted file and unpacks it.
public final class Archive {
    private static final int BUFFER = 1 << 16;

    /// The last file of an archive. One without it was cut off where it could be opened at all.
    private static final String END = "end-of-backup";

    private Archive() {}

    /// Packs a folder. The files of the folder must not change meanwhile.
    ///
    /// @param to written as it is; the caller gives it its name once this returns
    /// @param leaveOut files and folders that are not packed, relative, with slashes
    /// @param recipients of age, at least one
    /// @param progress told how many files are done
    /// @return how many files
    /// @throws IOException if a file cannot be read, or the archive not be written
    public static long pack(
            Path folder,
            Path to,
            Set<String> leaveOut,
            List<String> recipients,
            LongConsumer progress)
            throws IOException {
        var writers = AgeKey.writers(recipients);
        try (var file =
                FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var count = new long[1];
            var secret = new StandardEncryptingChannelFactory().newEncryptingChannel(file, writers);
            try (var zip =
                    new ZipOutputStream(
                            new BufferedOutputStream(Channels.newOutputStream(secret), BUFFER),
                            StandardCharsets.UTF_8)) {
                Files.walkFileTree(
                        folder,
                        new SimpleFileVisitor<Path>() {
                            @Override
                            public FileVisitResult preVisitDirectory(
                                    Path in, BasicFileAttributes of) {
                                return leaveOut.contains(name(folder, in))
                                        ? FileVisitResult.SKIP_SUBTREE
                                        : FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFile(Path each, BasicFileAttributes of)
                                    throws IOException {
                                var name = name(folder, each);
                                var last = each.getFileName().toString();
                                if (of.isRegularFile()
                                        && !leaveOut.contains(name)
                                        && !last.startsWith(DurableFiles.UNFINISHED)) {
                                    zip.putNextEntry(new ZipEntry(name));
                                    Files.copy(each, zip);
                                    zip.closeEntry();
                                    progress.accept(++count[0]);
                                }
                                return FileVisitResult.CONTINUE;
                            }
                        });
                zip.putNextEntry(new ZipEntry(END));
                zip.closeEntry();
            }
            return count[0];
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot encrypt: " + e.getMessage(), e);
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /// Unpacks an archive.
    ///
    /// @param into an empty folder
    /// @param identities a file with the secret keys of those who may read it
    /// @param progress told how many files are done
    /// @return how many files
    /// @throws IOException if it cannot be decrypted, was changed or cut off, holds names that lead
    ///   elsewhere, or cannot be written; what was written then is of no use
    public static long unpack(Path archive, Path into, Path identities, LongConsumer progress)
            throws IOException {
        var readers = AgeKey.readers(identities);
        var root = into.toAbsolutePath().normalize();
        long count = 0;
        boolean ended = false;
        var names = new HashSet<String>();
        try (var file = FileChannel.open(archive, StandardOpenOption.READ)) {
            var plain = new StandardDecryptingChannelFactory().newDecryptingChannel(file, readers);
            try (var in = new BufferedInputStream(Channels.newInputStream(plain), BUFFER);
                    var zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (ended || !names.add(entry.getName())) {
                        throw new IOException("a file that has no place in a backup");
                    }
                    ended = entry.getName().equals(END);
                    if (!ended) {
                        write(zip, target(root, entry));
                        progress.accept(++count);
                    }
                }
                in.transferTo(OutputStream.nullOutputStream()); // to the last chunk
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "cannot be decrypted with these identities, or was changed: " + why(e), e);
        } catch (IllegalArgumentException e) {
            throw new IOException("not a backup, or it was changed: " + why(e), e);
        }
        if (!ended) {
            throw new IOException("the backup was cut off");
        }
        return count;
    }

    private static @Nullable String why(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static Path target(Path root, ZipEntry entry) throws IOException {
        var name = entry.getName();
        boolean plain = !name.isEmpty() && !entry.isDirectory() && !name.contains("\\");
        for (var part : name.split("/", -1)) {
            plain &= !part.isEmpty() && !part.equals(".") && !part.equals("..");
        }
        plain &= name.chars().noneMatch(c -> c < ' ' || c == ':' || c == 0x7F);
        var target = plain ? root.resolve(name).normalize() : root;
        if (!plain || !target.startsWith(root) || target.equals(root)) {
            throw new IOException("a name that leads elsewhere: \"" + name + "\"");
        }
        return target;
    }

    private static void write(ZipInputStream zip, Path target) throws IOException {
        var parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.copy(zip, target);
        var posix = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (posix != null) {
            var path = target.toString().replace('\\', '/');
            var mode =
                    path.contains("/vault/sha256/")
                            ? "r--r--r--"
                            : path.contains("/keys/") && path.endsWith(".key")
                                    ? "rw-------"
                                    : "rw-r--r--";
            posix.setPermissions(PosixFilePermissions.fromString(mode));
        }
        try (var written = FileChannel.open(target, StandardOpenOption.READ)) {
            written.force(true);
        }
    }
}
