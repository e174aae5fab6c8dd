package vigil.store.backup;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Keys of age: recipients `age1…`, who can be written to, and identities `AGE-SECRET-KEY-1…`, who
/// can read.
public final class AgeKey {
    private AgeKey() {}

    /// Makes an identity in a new file that only its owner can read, as `age-keygen` does.
    ///
    /// @return the recipient of it
    /// @throws IOException if the file is there already or cannot be written
    public static String create(Path file) throws IOException {
        try {
            var pair = new X25519KeyPairGenerator().generateKeyPair();
            var recipient = text(pair.getPublic().getEncoded());
            var identity = text(pair.getPrivate().getEncoded());
            var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            var owner =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            Files.createFile(
                    file, posix ? new FileAttribute<?>[] {owner} : new FileAttribute<?>[0]);
            Files.writeString(file, "# public key: " + recipient + "\n" + identity + "\n");
            return recipient;
        } catch (FileAlreadyExistsException e) {
            throw new IOException("there is a file already: " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IOException("this JDK lacks X25519", e);
        }
    }

    private static String text(byte[] encoded) {
        return new String(encoded, StandardCharsets.US_ASCII);
    }

    private static List<String> words(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /// The recipients in a file, a line each.
    ///
    /// @throws IOException if it cannot be read
    public static List<String> recipients(Path file) throws IOException {
        return words(file);
    }

    static List<RecipientStanzaWriter> writers(List<String> recipients) throws IOException {
        var writers = new ArrayList<RecipientStanzaWriter>();
        for (var each : recipients) {
            try {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(each));
            } catch (GeneralSecurityException | RuntimeException e) {
                throw new IOException(
                        "no recipient of age (age1 and 58 characters): \"" + each + "\"", e);
            }
        }
        if (writers.isEmpty()) {
            throw new IOException("no recipient: nobody could read it");
        }
        return writers;
    }

    static List<RecipientStanzaReader> readers(Path identities) throws IOException {
        var readers = new ArrayList<RecipientStanzaReader>();
        for (var each : words(identities)) {
            try {
                var secret = each.toUpperCase(Locale.ROOT);
                readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(secret));
            } catch (GeneralSecurityException | RuntimeException e) {
                // without its text and cause: they may tell the secret
                throw new IOException("a line in " + identities + " is no identity of age");
            }
        }
        if (readers.isEmpty()) {
            throw new IOException("no identity of age in " + identities);
        }
        return readers;
    }
}
