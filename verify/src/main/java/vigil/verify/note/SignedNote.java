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
        var parts = parts(note);
        var message = parts.text().getBytes(StandardCharsets.UTF_8);
        var signers = new ArrayList<VerifierKey>();
        for (var line : parts.lines()) {
            for (var key : known) {
                if (key.isMeant(line.name(), line.id()) && !signers.contains(key)) {
                    if (!key.verifies(message, line.signature())) {
                        throw new BadProof("the signature of " + line.name() + " is wrong");
                    }
                    signers.add(key);
                }
            }
        }
        if (signers.isEmpty()) {
            throw new BadProof("no signature by a known key");
        }
        return new SignedNote(parts.text(), signers);
    }

    /// A note whose form is right; nothing is said of its signatures.
    record Parts(String text, List<Line> lines) {}

    /// A signature line.
    static final class Line {
        private final String name;
        private final byte[] bytes;

        private Line(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        byte[] id() {
            return Arrays.copyOf(bytes, ID);
        }

        byte[] signature() {
            return Arrays.copyOfRange(bytes, ID, bytes.length);
        }
    }

    /// Takes a note apart.
    ///
    /// @throws BadProof if it is malformed
    static Parts parts(byte[] note) throws BadProof {
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
        var lines = all.substring(split + 2);
        if (!lines.endsWith("\n")) {
            throw new BadProof("the last signature has no line break");
        }
        return new Parts(all.substring(0, split + 1), lines(lines));
    }

    /// Signature lines, each with its line break.
    private static List<Line> lines(String text) throws BadProof {
        var signatures = text.substring(0, text.length() - 1).split("\n", -1);
        if (signatures.length > MOST_SIGNATURES) {
            throw new BadProof("more than 100 signatures");
        }
        var lines = new ArrayList<Line>();
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
            lines.add(new Line(name, bytes));
        }
        return lines;
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
