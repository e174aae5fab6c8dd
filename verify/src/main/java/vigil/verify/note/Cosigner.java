package vigil.verify.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// The name and key of a witness, C2SP tlog-cosignature with Ed25519 (type 4). Immutable.
///
/// A cosignature says: at this time, this was the largest tree of the log that the witness knew,
/// and it goes on from all that the witness had seen before. It does not say that what is in the
/// log is true.
public final class Cosigner {
    private static final byte TYPE = 4;
    private static final int ID = 4;
    private static final int SIGNATURE = Long.BYTES + Ed25519.SIGNATURE;

    private final String name;
    private final byte[] bytes;
    private final byte[] id;
    private final PublicKey key;

    private Cosigner(String name, byte[] bytes, PublicKey key) {
        this.name = name;
        this.bytes = bytes;
        this.key = key;
        var line = (name + "\n").getBytes(StandardCharsets.UTF_8);
        id = Arrays.copyOf(Hash.sha256(line, new byte[] {TYPE}, bytes).bytes(), ID);
    }

    /// The key of a witness.
    ///
    /// @param bytes 32 bytes, as RFC 8032 writes a key
    /// @throws BadProof if the name has a space or a plus, or these are no key
    public static Cosigner of(String name, byte[] bytes) throws BadProof {
        if (!VerifierKey.isName(name)) {
            throw new BadProof("no name for a witness: \"" + name + "\"");
        }
        return new Cosigner(name, bytes.clone(), Ed25519.key(bytes));
    }

    /// Reads a vkey of type 4: name, id and key with plus signs between.
    ///
    /// @throws BadProof if it is malformed, of another type, or its id is another's
    public static Cosigner parse(String vkey) throws BadProof {
        var parts = vkey.split("\\+", 3);
        if (parts.length == 3) {
            try {
                var typed = Base64.getDecoder().decode(parts[2]);
                if (typed.length > 0 && typed[0] == TYPE) {
                    var made = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
                    if (made.vkey().equals(vkey)) {
                        return made;
                    }
                }
            } catch (IllegalArgumentException _) {
                // told below
            }
        }
        throw new BadProof("not the key of a witness (name+id+key, type 4): \"" + vkey + "\"");
    }

    public String name() {
        return name;
    }

    /// The text form that [#parse] reads.
    public String vkey() {
        var typed = new byte[1 + bytes.length];
        typed[0] = TYPE;
        System.arraycopy(bytes, 0, typed, 1, bytes.length);
        var hex = HexFormat.of().formatHex(id);
        return name + "+" + hex + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /// What a witness signs.
    ///
    /// @param seconds since 1970, UTC
    /// @param text of the checkpoint, with its last line break
    public static byte[] message(long seconds, String text) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /// The line that carries a cosignature.
    ///
    /// @param signature 64 bytes over [#message]
    public String line(long seconds, byte[] signature) {
        var all = ByteBuffer.allocate(ID + Long.BYTES + signature.length);
        all.put(id).putLong(seconds).put(signature);
        return "— " + name + " " + Base64.getEncoder().encodeToString(all.array()) + "\n";
    }

    /// When this witness cosigned a checkpoint, by its own clock.
    ///
    /// @param note a signed note
    /// @return seconds since 1970; empty if it did not
    /// @throws BadProof if the note is malformed, or a line of this witness is wrong
    public OptionalLong cosigned(byte[] note) throws BadProof {
        var parts = SignedNote.parts(note);
        var latest = OptionalLong.empty();
        for (var line : parts.lines()) {
            if (line.name().equals(name) && Arrays.equals(line.id(), id)) {
                long seconds = time(line.signature(), parts.text());
                if (latest.isEmpty() || latest.getAsLong() < seconds) {
                    latest = OptionalLong.of(seconds);
                }
            }
        }
        return latest;
    }

    private long time(byte[] timed, String text) throws BadProof {
        if (timed.length == SIGNATURE) {
            long seconds = ByteBuffer.wrap(timed).getLong();
            var signature = Arrays.copyOfRange(timed, Long.BYTES, timed.length);
            if (seconds >= 0 && Ed25519.verifies(key, message(seconds, text), signature)) {
                return seconds;
            }
        }
        throw new BadProof("the cosignature of " + name + " is wrong");
    }

    @Override
    public String toString() {
        return vkey();
    }
}
