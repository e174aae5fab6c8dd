package vigil.job.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import vigil.job.JobFailed;
import vigil.job.Workspace;
import vigil.store.log.BadLog;
import vigil.store.log.LogFolder;

/// Puts into a dossier what others say of the log: for each item the first stamp of each authority
/// that covers it, and the last cosignature of each witness, with the proofs that the dossier's
/// checkpoint goes on from there.
final class OthersWords {
    private final Workspace workspace;
    private final LogFolder.Receipts receipts;
    private final BagWriter bag;
    private final Set<String> there = new TreeSet<>();

    OthersWords(Workspace workspace, LogFolder.Receipts receipts, BagWriter bag) {
        this.workspace = workspace;
        this.receipts = receipts;
        this.bag = bag;
    }

    /// The stamps that cover an entry.
    void stamps(long index) throws IOException, BadLog, JobFailed {
        for (var stamp : workspace.stamping().firstAbove(index).values()) {
            if (stamp.size() > receipts.checkpoint().size()
                    || !there.add(stamp.folder().getFileName().toString())) {
                continue;
            }
            var at = "data/proof/stamps/" + stamp.folder().getFileName() + "/";
            for (var name :
                    new String[] {
                        "checkpoint", "request.tsq", "token.tsr", "chain.pem", "roots.pem"
                    }) {
                bag.file(at + name, stamp.file(name));
            }
            bag.file(at + "consistency", consistency(stamp.size()));
        }
    }

    /// What witnesses cosigned.
    void cosignatures() throws IOException, BadLog, JobFailed {
        for (var kept : workspace.witnesses().kept()) {
            if (kept.checkpoint().size() <= receipts.checkpoint().size()) {
                var at = "data/proof/cosigned/" + kept.partner().name() + "/";
                bag.file(at + "checkpoint", utf8(kept.note()));
                bag.file(at + "witness.vkey", utf8(kept.partner().key().vkey() + "\n"));
                bag.file(at + "consistency", consistency(kept.checkpoint().size()));
            }
        }
    }

    private byte[] consistency(long older) throws IOException, BadLog {
        var lines = new StringBuilder();
        for (var hash : receipts.consistency(older)) {
            lines.append(hash.base64()).append('\n');
        }
        return utf8(lines.toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
