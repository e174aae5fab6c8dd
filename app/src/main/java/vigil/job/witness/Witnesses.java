package vigil.job.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vigil.job.post.Post;
import vigil.store.durable.DurableFiles;
import vigil.store.log.BadLog;
import vigil.store.log.LogFolder;
import vigil.store.witness.AddCheckpoint;
import vigil.verify.note.Checkpoint;
import vigil.verify.note.Cosigner;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// The witnesses of a log, and what they cosigned.
public final class Witnesses {
    private static final String TYPE = "text/plain; charset=utf-8";

    private final LogFolder log;
    private final Path folder;
    private final List<Partner> partners;

    /// A witness as the settings name it.
    ///
    /// @param name for people, plain letters
    /// @param url what `add-checkpoint` is put behind
    /// @param key of type 4
    public record Partner(String name, String url, Cosigner key) {}

    /// The witnesses of a log.
    ///
    /// @param folder where cosigned checkpoints are kept, a file a witness
    public Witnesses(LogFolder log, Path folder, List<Partner> partners) {
        this.log = log;
        this.folder = folder;
        this.partners = List.copyOf(partners);
    }

    /// How asking went.
    public enum State {
        /// It cosigned, and that is kept.
        COSIGNED,
        /// It could not be reached or is not ready for this log; ask again later.
        PENDING,
        /// It knows more of this log than is here: the log was set back, as from a backup.
        SET_BACK,
        /// It knows another history of this log.
        SPLIT
    }

    /// What a witness answered.
    ///
    /// @param told for a person
    public record Asked(String witness, State state, String told) {}

    /// Asks all witnesses to cosign the last checkpoint.
    ///
    /// @throws IOException if the log cannot be read, or what was cosigned cannot be kept
    /// @throws BadLog if the log is damaged
    public List<Asked> ask(Post post) throws IOException, BadLog {
        var all = new ArrayList<Asked>();
        for (var partner : partners) {
            all.add(ask(partner, post));
        }
        return all;
    }

    /// Whether there is any witness to ask.
    public boolean isEmpty() {
        return partners.isEmpty();
    }

    private Asked ask(Partner partner, Post post) throws IOException, BadLog {
        var receipts = log.receipts();
        var note = new String(receipts.signed(), StandardCharsets.UTF_8);
        long size = receipts.checkpoint().size();
        long old = keptSize(partner);
        for (int round = 0; round < 2; round++) {
            if (old > size) {
                return setBack(partner, old, size);
            }
            var proof = old == 0 ? List.<Hash>of() : receipts.consistency(old);
            var body = new AddCheckpoint(old, proof, note).text().getBytes(StandardCharsets.UTF_8);
            Post.Answer answer;
            try {
                var url = partner.url() + (partner.url().endsWith("/") ? "" : "/");
                answer = post.send(url + "add-checkpoint", TYPE, body);
            } catch (IOException e) {
                return new Asked(partner.name(), State.PENDING, String.valueOf(e.getMessage()));
            }
            var told = new String(answer.bytes(), StandardCharsets.UTF_8).strip();
            if (answer.status() == 200) {
                return cosigned(partner, note, answer.bytes());
            }
            if (answer.status() == 409) {
                long known = size(told);
                if (known != old && known >= 0) {
                    old = known;
                    continue;
                }
                return new Asked(
                        partner.name(),
                        State.SPLIT,
                        "it knows another tree of %,d entries of this log: two histories were signed"
                                .formatted(size));
            }
            if (answer.status() == 422) {
                return new Asked(
                        partner.name(),
                        State.SPLIT,
                        "what it cosigned is not the beginning of this log: " + told);
            }
            return new Asked(
                    partner.name(),
                    State.PENDING,
                    "status " + answer.status() + ": " + shortened(told));
        }
        return new Asked(partner.name(), State.PENDING, "it changes too fast; ask again");
    }

    private static Asked setBack(Partner partner, long known, long size) {
        return new Asked(
                partner.name(),
                State.SET_BACK,
                "it cosigned %,d entries of this log and %,d are here: the log was set back, as from a backup; find the newer copy before you take in anything"
                        .formatted(known, size));
    }

    private static long size(String digits) {
        try {
            return Checkpoint.count(digits);
        } catch (BadProof _) {
            return -1;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private Asked cosigned(Partner partner, String note, byte[] lines) throws IOException {
        var whole = note + new String(lines, StandardCharsets.UTF_8);
        try {
            var bytes = whole.getBytes(StandardCharsets.UTF_8);
            if (partner.key().cosigned(bytes).isEmpty()) {
                return new Asked(
                        partner.name(),
                        State.PENDING,
                        "its cosignature is by another key than the settings name");
            }
            new DurableFiles().write(file(partner), bytes);
            long size = Checkpoint.open(bytes, log.key()).size();
            return new Asked(
                    partner.name(), State.COSIGNED, "cosigned %,d entries".formatted(size));
        } catch (BadProof e) {
            return new Asked(
                    partner.name(), State.PENDING, "what it answered is wrong: " + e.getMessage());
        }
    }

    private Path file(Partner partner) {
        return folder.resolve(partner.name());
    }

    private long keptSize(Partner partner) throws IOException {
        try {
            return Files.exists(file(partner))
                    ? Checkpoint.open(Files.readAllBytes(file(partner)), log.key()).size()
                    : 0;
        } catch (BadProof _) {
            return 0; // the witness itself knows; `log check` tells of the damage
        }
    }

    /// A checkpoint that a witness cosigned.
    ///
    /// @param note as it is kept
    /// @param seconds when, by the clock of the witness, since 1970
    public record Kept(Partner partner, Checkpoint checkpoint, String note, long seconds) {}

    /// The last checkpoints that witnesses cosigned, checked against the keys in the settings.
    ///
    /// @throws IOException if one cannot be read
    /// @throws BadLog if one is not what the witness or the log signed
    public List<Kept> kept() throws IOException, BadLog {
        var all = new ArrayList<Kept>();
        for (var partner : partners) {
            if (Files.exists(file(partner))) {
                var bytes = Files.readAllBytes(file(partner));
                try {
                    var seconds = partner.key().cosigned(bytes);
                    if (seconds.isEmpty()) {
                        throw new BadLog(file(partner) + " is not cosigned by its witness");
                    }
                    all.add(
                            new Kept(
                                    partner,
                                    Checkpoint.open(bytes, log.key()),
                                    new String(bytes, StandardCharsets.UTF_8),
                                    seconds.getAsLong()));
                } catch (BadProof e) {
                    throw new BadLog(file(partner) + " is damaged", e);
                }
            }
        }
        return all;
    }
}
