package vigil.verify.note;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// A name with a public key, C2SP signed-note: `example.org/log+530d903a+AekyeR…`. Immutable.
///
/// The *id* is the first four bytes of SHA-256 of name, line feed, algorithm byte and key; it finds
/// the key for a signature and is checked, so a name cannot be put before another's key.
public final class VerifierKey {
    /// The algorithm byte of Ed25519.
    static final byte ED25519 = 1;

    private static final int ID = 4;

    private final String name;
    private final byte[] bytes;
    private final byte[] id;
    private final PublicKey key;

    private VerifierKey(String name, byte[] bytes, byte[] id, PublicKey key) {
        this.name = name;
        this.bytes = bytes;
        this.id = id;
        this.key = key;
    }

    /// The key of a name.
    ///
    /// @param bytes 32 bytes, as RFC 8032 writes a key
    /// @throws BadProof if the name has a space or a plus, or these are no key
    public static VerifierKey of(String name, byte[] bytes) throws BadProof {
        if (!isName(name)) {
            throw new BadProof("no name for a key: \"" + name + "\"");
        }
        var key = Ed25519.key(bytes);
        return new VerifierKey(name, bytes.clone(), idOf(name, bytes), key);
    }

    /// Reads a vkey: name, id and key with plus signs between.
    ///
    /// @throws BadProof if a part is missing or malformed, the algorithm is not Ed25519, or the id
    ///   is not that of the name and key
    public static VerifierKey parse(String vkey) throws BadProof {
        var parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new BadProof("a verifier key is name+id+key");
        }
        byte[] typed;
        try {
            typed = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException _) {
            throw new BadProof("the key is not base64");
        }
        if (typed.length == 0 || typed[0] != ED25519) {
            throw new BadProof("the key is not marked as Ed25519");
        }
        var key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.vkey().equals(vkey)) {
            throw new BadProof("the id of the key is " + key.idHex() + ", not " + parts[1]);
        }
        return key;
    }

    private static byte[] idOf(String name, byte[] key) {
        var text = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Hash.sha256(text, new byte[] {ED25519}, key).bytes(), ID);
    }

    /// Whether a name may stand in a signature line: not empty, no white space, no plus.
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c ->
                                c == '+'
                                        || c < ' '
                                        || c == 0x7F
                                        || c == 0x85
                                        || Character.isWhitespace(c)
                                        || Character.isSpaceChar(c)
                                        || c == 0xFFFD
                                        || (c >= 0xD800 && c <= 0xDFFF));
    }

    public String name() {
        return name;
    }

    /// Eight lower-case digits.
    public String idHex() {
        return HexFormat.of().formatHex(id);
    }

    /// A copy of the 32 bytes of the public key.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The text form that [#parse] reads.
    public String vkey() {
        var typed = new byte[1 + bytes.length];
        typed[0] = ED25519;
        System.arraycopy(bytes, 0, typed, 1, bytes.length);
        return name + "+" + idHex() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /// Whether a signature line is meant for this key.
    boolean isMeant(String signer, byte[] keyId) {
        return name.equals(signer) && Arrays.equals(id, keyId);
    }

    /// Whether this key made the signature, 64 bytes, over the message.
    public boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verifies(key, message, signature);
    }

    /// The line that carries a signature by this key.
    public String signatureLine(byte[] signature) {
        var all = Arrays.copyOf(id, ID + signature.length);
        System.arraycopy(signature, 0, all, ID, signature.length);
        return "— " + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    @Override
    public String toString() {
        return vkey();
    }
}
