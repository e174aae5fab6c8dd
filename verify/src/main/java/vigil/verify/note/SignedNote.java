package vigil.verify.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import vigil.verify.tree.BadProof;

/// A text with signatures below it, C2SP signed-note.
///
/// @param text as it was signed, with its last line break
/// @param signers keys that are known and whose signature is right, in the order of the note
public record SignedNote(String text, List<VerifierKey> signers) {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_SIGNATURES = 100;
    private static final int ID = 4;
    private static final String DASH = "— ";

    public SignedNote {
        signers = List.copyOf(signers);
    }

    /// Opens a note: checks its form, and the signatures of all keys that are known.
    ///
    /// Signatures of keys not among `known` are passed over, as the standard asks.
    ///
    /// @throws BadProof if the note is malformed, a known key's signature is wrong, or none is
    ///   known
    public static SignedNote open(byte[] note, List<VerifierKey> known) throws BadProof {
        if (note.length > MOST_BYTES) {
            throw new BadProof("a signed note of more than 1 MB");
        }
        var all = utf8(note);
        for (int i = 0; i < all.length(); i++) {
            if (all.charAt(i) < ' ' && all.charAt(i) != '\n') {
                throw new BadProof("a control character in a signed note");
            }
        }
        int split = all.lastIndexOf("\n\n");
        if (split < 0) {
            throw new BadProof("no blank line between text and signatures");
        }
        var text = all.substring(0, split + 1);
        var lines = all.substring(split + 2);
        if (!lines.endsWith("\n")) {
            throw new BadProof("the last signature has no line break");
        }
        return new SignedNote(text, signers(text, lines, known));
    }

    private static List<VerifierKey> signers(String text, String lines, List<VerifierKey> known)
            throws BadProof {
        var message = text.getBytes(StandardCharsets.UTF_8);
        var signers = new ArrayList<VerifierKey>();
        var signatures = lines.substring(0, lines.length() - 1).split("\n", -1);
        if (signatures.length > MOST_SIGNATURES) {
            throw new BadProof("more than 100 signatures");
        }
        for (var line : signatures) {
            int space = line.indexOf(' ', DASH.length());
            if (!line.startsWith(DASH) || space < 0) {
                throw new BadProof("malformed signature line \"" + line + "\"");
            }
            var name = line.substring(DASH.length(), space);
            var bytes = decoded(line.substring(space + 1));
            if (!VerifierKey.isName(name) || bytes.length <= ID) {
                throw new BadProof("malformed signature line \"" + line + "\"");
            }
            var id = Arrays.copyOf(bytes, ID);
            for (var key : known) {
                if (key.isMeant(name, id) && !signers.contains(key)) {
                    if (!key.verifies(message, Arrays.copyOfRange(bytes, ID, bytes.length))) {
                        throw new BadProof("the signature of " + name + " is wrong");
                    }
                    signers.add(key);
                }
            }
        }
        if (signers.isEmpty()) {
            throw new BadProof("no signature by a known key");
        }
        return signers;
    }

    private static byte[] decoded(String base64) throws BadProof {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes; // the one way to write it
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new BadProof("a signature is not base64");
    }

    /// Strict UTF-8.
    ///
    /// @throws BadProof if the bytes are not UTF-8
    static String utf8(byte[] bytes) throws BadProof {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new BadProof("not UTF-8");
        }
    }
}
