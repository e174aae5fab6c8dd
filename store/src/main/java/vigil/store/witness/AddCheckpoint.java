package vigil.store.witness;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vigil.verify.note.Checkpoint;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// What a log asks of a witness: the body of `add-checkpoint`.
///
/// @param old size that the witness is thought to know
/// @param proof that the tree goes on from there
/// @param note the signed checkpoint, as it came
public record AddCheckpoint(long old, List<Hash> proof, String note) {
    /// The most bytes that are read of a request.
    public static final int MOST_BYTES = 1 << 20;

    private static final int MOST_HASHES = 63;

    public AddCheckpoint {
        proof = List.copyOf(proof);
    }

    /// Reads a request; nothing in it is proven.
    ///
    /// @throws BadProof if it is malformed
    public static AddCheckpoint parse(byte[] body) throws BadProof {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException _) {
            throw new BadProof("not UTF-8");
        }
        int split = text.indexOf("\n\n");
        if (split < 0 || !text.startsWith("old ")) {
            throw new BadProof(
                    "a request is a line \"old SIZE\", hashes, a blank line, a checkpoint");
        }
        var lines = text.substring(0, split).split("\n", -1);
        if (lines.length - 1 > MOST_HASHES) {
            throw new BadProof("more than 63 hashes");
        }
        var proof = new ArrayList<Hash>();
        for (int i = 1; i < lines.length; i++) {
            proof.add(Hash.base64(lines[i]));
        }
        long old = Checkpoint.count(lines[0].substring("old ".length()));
        return new AddCheckpoint(old, proof, text.substring(split + 2));
    }

    /// The form that [#parse] reads.
    public String text() {
        var text = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note).toString();
    }

    /// The first line of the checkpoint: which log it says that it is of.
    String origin() {
        int end = note.indexOf('\n');
        return end < 0 ? "" : note.substring(0, end);
    }
}
