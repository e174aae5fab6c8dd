package vigil.verify.dossier;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vigil.verify.note.Checkpoint;
import vigil.verify.note.Cosigner;
import vigil.verify.note.VerifierKey;
import vigil.verify.stamp.Chain;
import vigil.verify.stamp.TimeStamp;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Consistency;
import vigil.verify.tree.Hash;

/// What others say of the log of a dossier: stamps of authorities and cosignatures of witnesses.
/// Each is over an older or equal checkpoint, and the dossier's own is proven to go on from it.
final class Vouched {
    private static final String STAMPS = "data/proof/stamps/";
    private static final String COSIGNED = "data/proof/cosigned/";

    private final Bag bag;
    private final VerifierKey log;
    private final Checkpoint now;
    private final Set<String> used;
    private final List<Stamp> stamps = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private Vouched(Bag bag, VerifierKey log, Checkpoint now, Set<String> used) {
        this.bag = bag;
        this.log = log;
        this.now = now;
        this.used = used;
    }

    /// A stamp that holds.
    ///
    /// @param size entries of the log that existed not later than that
    /// @param by whom, as the certificate names itself
    record Stamp(long size, Instant at, String by) {}

    /// Checks all that others say.
    ///
    /// @param roots authorities that are trusted; none to take those that the dossier names
    /// @param used told of the files that were looked at
    /// @param faults told of what does not hold
    static Vouched check(
            Bag bag,
            VerifierKey log,
            Checkpoint now,
            List<X509Certificate> roots,
            Set<String> used,
            Consumer<String> say,
            List<String> faults) {
        var vouched = new Vouched(bag, log, now, used);
        for (var folder : vouched.folders(STAMPS)) {
            try {
                vouched.stamp(folder, roots);
            } catch (BadProof e) {
                faults.add("time stamp " + folder + ": " + e.getMessage());
            }
        }
        for (var folder : vouched.folders(COSIGNED)) {
            try {
                vouched.cosigned(folder);
            } catch (BadProof e) {
                faults.add("witness " + folder + ": " + e.getMessage());
            }
        }
        vouched.told.forEach(say);
        return vouched;
    }

    private Set<String> folders(String below) {
        var folders = new TreeSet<String>();
        for (var name : bag.names()) {
            int end = name.startsWith(below) ? name.indexOf('/', below.length()) : -1;
            if (end > 0) {
                folders.add(name.substring(below.length(), end));
            }
        }
        return folders;
    }

    private byte[] use(String name) throws BadProof {
        used.add(name);
        return bag.bytes(name);
    }

    private void stamp(String folder, List<X509Certificate> roots) throws BadProof {
        var at = STAMPS + folder + "/";
        var signed = use(at + "checkpoint");
        var checkpoint = goesOn(signed, at + "consistency");
        var token = TimeStamp.parse(use(at + "token.tsr"));
        use(at + "request.tsq"); // for others; the token says all
        use(at + "chain.pem");
        var named = Chain.certificates(use(at + "roots.pem"));
        var when = token.check(signed, roots.isEmpty() ? named : roots);
        var by = token.certificates().getFirst().getIssuerX500Principal().getName();
        stamps.add(new Stamp(checkpoint.size(), when, by));
        told.add(
                "time: the first %,d entries existed not later than %s, stamped under %s"
                        .formatted(checkpoint.size(), when, by));
    }

    private void cosigned(String folder) throws BadProof {
        var at = COSIGNED + folder + "/";
        var note = use(at + "checkpoint");
        var checkpoint = goesOn(note, at + "consistency");
        var witness =
                Cosigner.parse(
                        new String(use(at + "witness.vkey"), StandardCharsets.UTF_8).strip());
        var seconds = witness.cosigned(note);
        if (seconds.isEmpty()) {
            throw new BadProof("not cosigned by " + witness.name());
        }
        told.add(
                "witness: %s cosigned the first %,d entries at %s by its clock"
                        .formatted(
                                witness.name(),
                                checkpoint.size(),
                                Instant.ofEpochSecond(seconds.getAsLong())));
    }

    /// A checkpoint that the dossier's own goes on from.
    private Checkpoint goesOn(byte[] note, String proofFile) throws BadProof {
        var older = Checkpoint.open(note, log);
        var proof = new ArrayList<Hash>();
        for (var line : new String(use(proofFile), StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                proof.add(Hash.base64(line));
            }
        }
        Consistency.check(older.size(), older.root(), now.size(), now.root(), proof);
        return older;
    }

    /// The earliest stamp under which an entry falls.
    Optional<Stamp> earliest(long index) {
        Stamp earliest = null;
        for (var each : stamps) {
            if (each.size() > index && (earliest == null || each.at().isBefore(earliest.at()))) {
                earliest = each;
            }
        }
        return Optional.ofNullable(earliest);
    }

    /// Lines for a person, each about what holds.
    List<String> told() {
        return told;
    }
}
