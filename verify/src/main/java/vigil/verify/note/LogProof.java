package vigil.verify.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;
import vigil.verify.tree.Inclusion;
import vigil.verify.tree.Merkle;

/// A receipt: where an entry stands in a log, the path to the root, and the signed checkpoint, as
/// C2SP tlog-proof has it. Nothing in it is proven before [#check].
///
/// @param index of the entry
/// @param path from the entry's neighbour up
/// @param checkpoint the signed note, as it came
public record LogProof(long index, List<Hash> path, String checkpoint) {
    private static final String HEAD = "c2sp.org/tlog-proof@v1\n";
    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_PATH = 63;

    public LogProof {
        path = List.copyOf(path);
    }

    /// Reads a proof.
    ///
    /// A line `extra` is passed over: nothing vouches for what it says.
    ///
    /// @throws BadProof if it is malformed
    public static LogProof parse(byte[] bytes) throws BadProof {
        if (bytes.length > MOST_BYTES) {
            throw new BadProof("a proof of more than 1 MB");
        }
        var text = SignedNote.utf8(bytes);
        if (!text.startsWith(HEAD)) {
            throw new BadProof("not a tlog-proof of version 1");
        }
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new BadProof("no blank line before the checkpoint");
        }
        var lines = text.substring(HEAD.length(), Math.max(HEAD.length(), split)).split("\n", -1);
        int at = 0;
        if (lines[at].startsWith("extra ")) {
            decodable(lines[at].substring("extra ".length()));
            at++;
        }
        if (at >= lines.length || !lines[at].startsWith("index ")) {
            throw new BadProof("no line with the index");
        }
        long index = Checkpoint.count(lines[at].substring("index ".length()));
        if (lines.length - at - 1 > LONGEST_PATH) {
            throw new BadProof("a path longer than any tree");
        }
        var path = new ArrayList<Hash>();
        for (int i = at + 1; i < lines.length; i++) {
            path.add(Hash.base64(lines[i]));
        }
        return new LogProof(index, path, text.substring(split + 2));
    }

    private static void decodable(String base64) throws BadProof {
        try {
            Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new BadProof("the extra line is not base64");
        }
    }

    /// Checks that the log states the entry at the index.
    ///
    /// @return the checkpoint that the log signed
    /// @throws BadProof if it is not proven
    public Checkpoint check(byte[] entry, VerifierKey log) throws BadProof {
        var stated = Checkpoint.open(checkpoint.getBytes(StandardCharsets.UTF_8), log);
        Inclusion.check(Merkle.leaf(entry), index, stated.size(), path, stated.root());
        return stated;
    }

    /// The form that [#parse] reads.
    public String text() {
        var text = new StringBuilder(HEAD).append("index ").append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
