package vigil.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import vigil.store.durable.DurableFiles;
import vigil.verify.note.Checkpoint;
import vigil.verify.note.Cosigner;
import vigil.verify.note.VerifierKey;
import vigil.verify.tree.BadProof;

/// The key that a log signs with, Ed25519. Whoever has it can speak for the log.
///
/// Its file has the form of Go's `note` package, `PRIVATE+KEY+name+id+seed`, mode 0600.
public final class SigningKey {
    private static final String HEAD = "PRIVATE+KEY+";
    private static final int SEED = 32;

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(byte[] seed, PrivateKey key, VerifierKey verifier) {
        this.seed = seed;
        this.key = key;
        this.verifier = verifier;
    }

    /// A new key from the machine's source of randomness.
    ///
    /// @param name of the log, such as `example.org/vigil`
    /// @throws BadProof if the name has a space or a plus
    public static SigningKey create(String name) throws BadProof {
        var seed = new byte[SEED];
        new SecureRandom().nextBytes(seed);
        return of(name, seed);
    }

    private static SigningKey of(String name, byte[] seed) throws BadProof {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            var x509 = generator.generateKeyPair().getPublic().getEncoded();
            var point = Arrays.copyOfRange(x509, x509.length - 32, x509.length);
            var key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new EdECPrivateKeySpec(
                                            NamedParameterSpec.ED25519, seed.clone()));
            var made = new SigningKey(seed.clone(), key, VerifierKey.of(name, point));
            var test = "vigil".getBytes(StandardCharsets.UTF_8);
            if (!made.verifier.verifies(test, made.signature(test))) {
                throw new IllegalStateException("this JDK derives another public key");
            }
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /// Randomness that is already there: the JDK derives a public key only when it makes a pair.
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("this JDK takes other seeds");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }

    /// The key in a file.
    ///
    /// @throws IOException if it cannot be read
    /// @throws BadLog if it is not a key
    public static SigningKey load(Path file) throws IOException, BadLog {
        var text = Files.readString(file).strip();
        try {
            if (text.startsWith(HEAD)) {
                var parts = text.substring(HEAD.length()).split("\\+", 3);
                var typed = Base64.getDecoder().decode(parts[2]);
                if (typed.length == 1 + SEED && typed[0] == 1) {
                    var key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
                    if (key.text().equals(text)) {
                        return key;
                    }
                }
            }
        } catch (BadProof | IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            // told below, without the text: it is secret
        }
        throw new BadLog("no signing key in " + file);
    }

    /// Writes the key into a new file that only its owner can read.
    ///
    /// @throws IOException if the file is there already or cannot be written
    public void save(Path file) throws IOException {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var owner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var folder = new DurableFiles().folder(file);
        Files.createFile(file, posix ? new FileAttribute<?>[] {owner} : new FileAttribute<?>[0]);
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap((text() + "\n").getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
        DurableFiles.syncFolder(folder);
    }

    private String text() {
        var typed = new byte[1 + SEED];
        typed[0] = 1;
        System.arraycopy(seed, 0, typed, 1, SEED);
        return HEAD
                + verifier.name()
                + "+"
                + verifier.idHex()
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /// What others check signatures with.
    public VerifierKey verifier() {
        return verifier;
    }

    /// A signed checkpoint.
    byte[] sign(Checkpoint checkpoint) {
        try {
            var line = verifier.signatureLine(signature(checkpoint.message()));
            return (checkpoint.text() + "\n" + line).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that signed before", e);
        }
    }

    /// What others check cosignatures of this key with, where it is a witness's.
    ///
    /// @throws BadProof never for a key that was made here
    public Cosigner cosigner() throws BadProof {
        return Cosigner.of(verifier.name(), verifier.bytes());
    }

    /// A witness's line below a checkpoint. A key must be either a log's or a witness's.
    ///
    /// @param seconds since 1970, UTC
    /// @param text of the checkpoint, with its last line break
    public String cosign(long seconds, String text) throws BadProof {
        try {
            return cosigner().line(seconds, signature(Cosigner.message(seconds, text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that signed before", e);
        }
    }

    private byte[] signature(byte[] message) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }

    /// The name and id; never the secret.
    @Override
    public String toString() {
        return "key of " + verifier.name() + " " + verifier.idHex();
    }
}
