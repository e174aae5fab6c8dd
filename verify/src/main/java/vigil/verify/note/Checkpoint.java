package vigil.verify.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// What a log states of itself, C2SP tlog-checkpoint.
///
/// @param origin names the log; the same as the name of its key
/// @param size leaves
/// @param root over all leaves
/// @param extensions further lines, which Vigil neither writes nor reads
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0) {
            throw new IllegalArgumentException("a log has no " + size + " leaves");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /// Opens a signed checkpoint.
    ///
    /// @param log the key of the log; its name must be the origin
    /// @throws BadProof if the note is malformed, is not signed by the log, or is another log's
    public static Checkpoint open(byte[] note, VerifierKey log) throws BadProof {
        var checkpoint = parse(SignedNote.open(note, List.of(log)).text());
        if (!checkpoint.origin().equals(log.name())) {
            throw new BadProof("a checkpoint of " + checkpoint.origin() + ", not of " + log.name());
        }
        return checkpoint;
    }

    /// Reads the text of a checkpoint; says nothing about who signed it.
    ///
    /// @throws BadProof if a line is missing or malformed
    public static Checkpoint parse(String text) throws BadProof {
        if (!text.endsWith("\n")) {
            throw new BadProof("the checkpoint's last line has no line break");
        }
        var lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines.length < 3 || lines[0].isEmpty()) {
            throw new BadProof("a checkpoint has origin, size and root on three lines");
        }
        var more = new ArrayList<String>();
        for (int i = 3; i < lines.length; i++) {
            if (lines[i].isEmpty()) {
                throw new BadProof("an empty line in a checkpoint");
            }
            more.add(lines[i]);
        }
        return new Checkpoint(lines[0], count(lines[1]), Hash.base64(lines[2]), more);
    }

    /// A number of leaves or an index: digits without sign or leading zero, below 2^63.
    ///
    /// @throws BadProof if it is anything else
    public static long count(String digits) throws BadProof {
        boolean fits = !digits.isEmpty() && digits.length() <= 19;
        for (int i = 0; fits && i < digits.length(); i++) {
            fits = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        if (fits && (digits.length() == 1 || digits.charAt(0) != '0')) {
            try {
                return Long.parseLong(digits);
            } catch (NumberFormatException _) {
                // 2^63 and more; told below
            }
        }
        throw new BadProof("expected a number from 0 to 2^63 - 1, found \"" + digits + "\"");
    }

    /// The text that is signed.
    public String text() {
        var text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n').append(root.base64());
        extensions.forEach(line -> text.append('\n').append(line));
        return text.append('\n').toString();
    }

    /// The same as bytes.
    public byte[] message() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
