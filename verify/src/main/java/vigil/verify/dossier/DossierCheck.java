package vigil.verify.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigil.verify.json.BadJson;
import vigil.verify.json.CanonicalJson;
import vigil.verify.json.Json;
import vigil.verify.note.Checkpoint;
import vigil.verify.note.LogProof;
import vigil.verify.note.VerifierKey;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;
import vigil.verify.tree.Inclusion;
import vigil.verify.tree.Merkle;

/// Checks a dossier, item by item.
public final class DossierCheck {
    private final Bag bag;
    private final Consumer<String> say;
    private final List<String> faults = new ArrayList<>();
    private final TreeSet<String> used = new TreeSet<>();
    private final ClaimsTable table = new ClaimsTable();
    private final List<X509Certificate> roots;
    private List<String> vouched = List.of();
    private int items;
    private int timed;

    private DossierCheck(Bag bag, List<X509Certificate> roots, Consumer<String> say) {
        this.bag = bag;
        this.roots = List.copyOf(roots);
        this.say = say;
    }

    /// What a check found.
    ///
    /// @param items looked at
    /// @param size of the log when the dossier was made, 0 if not proven
    /// @param key of the log as the dossier states it, empty if unreadable
    /// @param exported the entry of the log that names this very dossier, or -1 if not shown
    /// @param timed items that existed not later than a time that an authority stamped
    /// @param vouched what authorities and witnesses state, a line each
    /// @param faults all that does not hold; empty if the dossier is good
    public record Result(
            int items,
            long size,
            String key,
            long exported,
            int timed,
            List<String> vouched,
            List<String> faults) {
        public Result {
            vouched = List.copyOf(vouched);
            faults = List.copyOf(faults);
        }
    }

    /// Checks a dossier in a zip file.
    ///
    /// Beside it, `FILE.tlog-proof` and `FILE.entry.json` are looked at where they are: they prove
    /// that this is the dossier that was exported, and nothing was left out.
    ///
    /// @param trusted the key that the log is known to have; null to take the dossier's own
    /// @param roots authorities for time stamps that are trusted; none to take the dossier's own
    /// @param say told of every item
    public static Result of(
            Path file,
            @Nullable VerifierKey trusted,
            List<X509Certificate> roots,
            Consumer<String> say) {
        try (var bag = Bag.open(file)) {
            return new DossierCheck(bag, roots, say).all(file, trusted);
        } catch (BadProof | IOException e) {
            var fault = "not a dossier: " + e.getMessage();
            return new Result(0, 0, "", -1, 0, List.of(), List.of(fault));
        }
    }

    /// The same with the authorities that the dossier names.
    public static Result of(Path file, @Nullable VerifierKey trusted, Consumer<String> say) {
        return of(file, trusted, List.of(), say);
    }

    private Result all(Path file, @Nullable VerifierKey trusted) {
        long size = 0;
        long exported = -1;
        var key = "";
        try {
            fixity();
            var stated = VerifierKey.parse(text("data/proof/log.vkey").strip());
            key = stated.vkey();
            if (trusted != null && !trusted.vkey().equals(key)) {
                throw new BadProof("made by the log " + key + ", not by " + trusted.vkey());
            }
            var signed = bag.bytes("data/proof/checkpoint");
            var checkpoint = Checkpoint.open(signed, stated);
            size = checkpoint.size();
            say.accept("signed: the log %s stated %,d entries".formatted(stated.name(), size));
            var others = Vouched.check(bag, stated, checkpoint, roots, used, say, faults);
            vouched = others.told();
            var proven = new Proven(checkpoint, new String(signed, StandardCharsets.UTF_8), others);
            for (var line : text("data/record.jsonl").split("\n", -1)) {
                if (!line.isEmpty()) {
                    item(line, proven);
                }
            }
            table();
            leftOver();
            exported = exported(file, stated);
        } catch (BadProof e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return new Result(items, size, key, exported, timed, vouched, faults);
    }

    private String text(String name) throws BadProof {
        return new String(bag.bytes(name), StandardCharsets.UTF_8);
    }

    /// All files are those of the manifests, and no other.
    private void fixity() throws BadProof {
        if (!text("bagit.txt").startsWith("BagIt-Version: 1.0\n")) {
            throw new BadProof("not a bag of BagIt 1.0");
        }
        int count = 0;
        for (var name : List.of("tagmanifest-sha256.txt", "manifest-sha256.txt")) {
            var manifest = Manifest.parse(name, bag.bytes(name));
            boolean payload = name.startsWith("manifest");
            for (var file : bag.names()) {
                boolean meant =
                        payload
                                ? file.startsWith("data/")
                                : !file.startsWith("data/") && !file.equals(name);
                if (meant && !manifest.containsKey(file)) {
                    faults.add(file + " is not in " + name);
                }
            }
            for (var each : manifest.entrySet()) {
                count++;
                if (payload != each.getKey().startsWith("data/")) {
                    faults.add(each.getKey() + " has no place in " + name);
                } else if (!bag.has(each.getKey())) {
                    faults.add(each.getKey() + " is missing");
                } else if (!bag.hash(each.getKey()).equals(each.getValue())) {
                    faults.add(each.getKey() + " was changed");
                }
            }
        }
        say.accept("bag: %,d files compared with the manifests".formatted(count));
    }

    /// The state of the log that all proofs of a dossier lead to.
    private record Proven(Checkpoint checkpoint, String signed, Vouched others) {}

    private void item(String line, Proven proven) {
        items++;
        var name = "item " + items;
        try {
            if (!(CanonicalJson.parse(line.getBytes(StandardCharsets.UTF_8))
                    instanceof Json.Members record)) {
                throw new BadProof("not an object of JSON");
            }
            var object = record.text("object").orElse("");
            name = "item " + object;
            long at = record.whole("intake").orElseThrow(() -> new BadProof("no intake"));
            var intake = logged(at, "intake", proven);
            var hash = Hash.hex(intake.body().text("object").orElse(""));
            if (!bag.hash(use("data/objects/" + hash.hex())).equals(hash)) {
                throw new BadProof("its bytes are not those that were sealed");
            }
            RecordLine.Logged derive = null;
            var readings = List.<Json.Members>of();
            var derived = record.whole("derive");
            if (derived.isPresent()) {
                derive = logged(derived.get(), "derive", proven);
                if (!derive.body().text("from").orElse("").equals(hash.hex())) {
                    throw new BadProof("its reading was made from another object");
                }
                var reading = derive.body().text("object");
                if (reading.isPresent()) {
                    readings = readings(Hash.hex(reading.get()));
                }
            }
            texts(hash.hex(), readings);
            var again = RecordLine.of(intake, derive, readings);
            table.add(again);
            if (!CanonicalJson.text(again).equals(line)) {
                throw new BadProof("its line in record.jsonl is not what the log and reading make");
            }
            var stamp = proven.others().earliest(at);
            timed += stamp.isPresent() ? 1 : 0;
            say.accept(
                    "%s: bytes as sealed, intake is entry %,d, %s%s"
                            .formatted(
                                    name,
                                    at,
                                    told(derive, readings),
                                    stamp.map(s -> ", not later than " + s.at()).orElse("")));
        } catch (BadProof | BadJson | IllegalArgumentException e) {
            faults.add(name + ": " + e.getMessage());
        }
    }

    private static String told(RecordLine.@Nullable Logged derive, List<Json.Members> readings) {
        if (derive == null) {
            return "not read";
        }
        return readings.isEmpty()
                ? derive.body()
                        .whole("items")
                        .map(n -> "an archive, its %,d items are items of their own".formatted(n))
                        .orElse("could not be read, as logged")
                : "reading is entry %,d, words as quoted".formatted(derive.index());
    }

    private String use(String name) {
        used.add(name);
        return name;
    }

    /// An entry whose opening and place in the log are proven.
    private RecordLine.Logged logged(long index, String type, Proven proven)
            throws BadProof, BadJson {
        var opening = bag.bytes(use("data/proof/" + index + ".entry.json"));
        var proof = LogProof.parse(bag.bytes(use("data/proof/" + index + ".tlog-proof")));
        if (proof.index() != index || !proof.checkpoint().equals(proven.signed())) {
            throw new BadProof("the proof of entry " + index + " is for something else");
        }
        var leaf = Merkle.leaf(Hash.sha256(opening).bytes());
        var tree = proven.checkpoint();
        Inclusion.check(leaf, index, tree.size(), proof.path(), tree.root());
        if (CanonicalJson.parseExact(opening) instanceof Json.Members all
                && all.find("entry").orElse(null) instanceof Json.Members body
                && body.text("type").orElse("").equals(type)) {
            return new RecordLine.Logged(index, body);
        }
        throw new BadProof("entry " + index + " is no " + type);
    }

    private List<Json.Members> readings(Hash hash) throws BadProof, BadJson {
        var bytes = bag.bytes(use("data/readings/" + hash.hex() + ".jsonl"));
        if (!Hash.sha256(bytes).equals(hash)) {
            throw new BadProof("its reading is not the one that was logged");
        }
        var readings = new ArrayList<Json.Members>();
        for (var line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()
                    && CanonicalJson.parse(line.getBytes(StandardCharsets.UTF_8))
                            instanceof Json.Members reading) {
                readings.add(reading);
            }
        }
        return readings;
    }

    private void texts(String object, List<Json.Members> readings) throws BadProof {
        for (int i = 0; i < readings.size(); i++) {
            var text = readings.get(i).text("text").orElse("").getBytes(StandardCharsets.UTF_8);
            if (!Arrays.equals(bag.bytes(use(RecordLine.textPath(object, i))), text)) {
                throw new BadProof("its text is not the one that was read");
            }
        }
    }

    /// A table of claims says what the record says, or it might mislead.
    private void table() throws BadProof {
        var name = "data/claims.csv";
        if (bag.has(name) && !text(use(name)).equals(table.csv())) {
            faults.add(name + " is not what record.jsonl makes");
        }
    }

    /// Files that belong to no item might be taken for evidence.
    private void leftOver() {
        used.addAll(
                List.of(
                        "data/record.jsonl",
                        "data/proof/log.vkey",
                        "data/proof/checkpoint",
                        "data/report.html",
                        "data/report.pdf",
                        "data/VERIFY.md",
                        "data/excluded.jsonl"));
        for (var name : bag.names()) {
            if (name.startsWith("data/") && !used.contains(name)) {
                faults.add(name + " belongs to no item");
            }
        }
    }

    private long exported(Path file, VerifierKey key) throws BadProof {
        var proof = Path.of(file + ".tlog-proof");
        var entry = Path.of(file + ".entry.json");
        if (!Files.exists(proof) || !Files.exists(entry)) {
            return -1;
        }
        try {
            var opening = Files.readAllBytes(entry);
            var parsed = LogProof.parse(Files.readAllBytes(proof));
            parsed.check(Hash.sha256(opening).bytes(), key);
            var tags = bag.hash("tagmanifest-sha256.txt").hex();
            if (CanonicalJson.parseExact(opening) instanceof Json.Members all
                    && all.find("entry").orElse(null) instanceof Json.Members body
                    && body.text("type").orElse("").equals("export")
                    && body.text("tagmanifest").orElse("").equals(tags)) {
                return parsed.index();
            }
            throw new BadProof("the log names another dossier than this as exported");
        } catch (IOException | BadJson e) {
            throw new BadProof("the proof of the export cannot be read: " + e.getMessage());
        }
    }
}
