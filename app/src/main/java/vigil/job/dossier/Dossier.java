package vigil.job.dossier;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.job.Custody;
import vigil.job.JobFailed;
import vigil.job.Workspace;
import vigil.job.browser.Browser;
import vigil.job.browser.BrowserFailed;
import vigil.store.durable.DurableFiles;
import vigil.store.log.BadLog;
import vigil.store.log.Entry;
import vigil.store.log.EntryType;
import vigil.store.log.LogFolder;
import vigil.store.vault.Vault;
import vigil.verify.dossier.ClaimsTable;
import vigil.verify.dossier.RecordLine;
import vigil.verify.json.BadJson;
import vigil.verify.json.CanonicalJson;
import vigil.verify.json.Json;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// Hands items out as a bag that anyone can check without Vigil.
///
/// The bag's contents are fixed by a hash that is logged as an export before the file gets its
/// name.
public final class Dossier {
    private static final Duration PRINT = Duration.ofMinutes(3);
    private static final int LARGEST_PRINT = 12 << 20;

    private final LogFolder log;
    private final Vault vault;
    private final LogFolder.Receipts receipts;
    private final BagWriter bag;
    private final OthersWords others;
    private final StringBuilder record = new StringBuilder();
    private final StringBuilder excluded = new StringBuilder();
    private final DossierPage page = new DossierPage();
    private final ClaimsTable table = new ClaimsTable();
    private final @Nullable Path program;
    private @Nullable String unprinted;
    private int count;

    /// What was made.
    ///
    /// @param items in the dossier
    /// @param excluded asked for and not in it; `excluded.jsonl` says why
    /// @param entry of the log that names this dossier
    /// @param unprinted why there is no PDF though one was asked for, or null
    public record Result(int items, int excluded, long entry, @Nullable String unprinted) {}

    private Dossier(
            Workspace workspace, LogFolder log, Vault vault, BagWriter bag, @Nullable Path program)
            throws IOException, BadLog {
        this.log = log;
        this.vault = vault;
        this.bag = bag;
        this.program = program;
        receipts = log.receipts();
        others = new OthersWords(workspace, receipts, bag);
    }

    /// Writes a dossier.
    ///
    /// @param ids SHA-256 of objects or their first digits, at least 8; empty for all
    /// @param file to write; must not be there
    /// @throws JobFailed if an id names nothing, or it cannot be written
    public static Result write(Workspace workspace, List<String> ids, Path file) throws JobFailed {
        return write(workspace, ids, file, null);
    }

    /// Writes a dossier with a printed report.
    ///
    /// @param ids SHA-256 of objects or their first digits, at least 8; empty for all
    /// @param file to write; must not be there
    /// @param program the browser that prints, or null for none
    /// @throws JobFailed if an id names nothing, or it cannot be written
    public static Result write(
            Workspace workspace, List<String> ids, Path file, @Nullable Path program)
            throws JobFailed {
        if (Files.exists(file)) {
            throw new JobFailed(file + " is there already; give another name");
        }
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            var log = custody.reader();
            var known = new Known();
            known.read(log);
            var items = chosen(known, ids);
            var erasures = ids.isEmpty() ? known.erasures : List.<RecordLine.Logged>of();
            var folder = new DurableFiles().folder(file);
            var unfinished = DurableFiles.unfinished(folder);
            try {
                var result = write(workspace, custody, items, erasures, unfinished, file, program);
                new DurableFiles().moveInto(unfinished, file);
                return result;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | BadLog e) {
            throw new JobFailed("cannot write the dossier: " + e.getMessage(), e);
        }
    }

    private static Result write(
            Workspace workspace,
            Custody custody,
            List<Item> items,
            List<RecordLine.Logged> erasures,
            Path unfinished,
            Path file,
            @Nullable Path program)
            throws IOException, BadLog, JobFailed {
        var log = custody.reader();
        Hash tags;
        int written;
        int left;
        @Nullable String unprinted;
        try (var bag = new BagWriter(unfinished)) {
            var dossier = new Dossier(workspace, log, custody.vault(), bag, program);
            for (var item : items) {
                dossier.add(item);
            }
            erasures.forEach(dossier::erased);
            dossier.finish();
            tags = bag.finish(Clock.systemUTC().instant());
            written = dossier.count;
            unprinted = dossier.unprinted;
            left = items.size() - written + erasures.size();
        }
        try (var done = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            done.force(true);
        }
        long entry = custody.append(EntryType.EXPORT, "tagmanifest", tags.hex(), "items", written);
        var files = new DurableFiles();
        files.write(
                Path.of(file + ".tlog-proof"),
                log.receipt(entry).text().getBytes(StandardCharsets.UTF_8));
        files.write(Path.of(file + ".entry.json"), log.opening(entry).orElseThrow());
        return new Result(written, left, entry, unprinted);
    }

    /// An object and where the log tells of it.
    private static final class Item {
        private final String object;
        private final long intake;
        private long derive = -1;

        Item(String object, long intake) {
            this.object = object;
            this.intake = intake;
        }
    }

    /// What the log tells that a dossier may have to tell.
    private static final class Known {
        private final Map<String, Item> items = new LinkedHashMap<>();
        private final Map<String, Set<String>> related = new HashMap<>();
        private final List<RecordLine.Logged> erasures = new ArrayList<>();

        /// What lies in which container, both ways.
        private void within(Entry entry) {
            var container = entry.text("container");
            if (!container.isEmpty()) {
                related.computeIfAbsent(container, _ -> new TreeSet<>()).add(entry.text("object"));
                related.computeIfAbsent(entry.text("object"), _ -> new TreeSet<>()).add(container);
            }
        }

        private void read(LogFolder log) throws IOException, BadLog {
            log.walk(
                    0,
                    log.checkpoint().size(),
                    (index, opening) -> {
                        if (opening == null) {
                            return;
                        }
                        var entry = Entry.open(opening);
                        switch (entry.type()) {
                            case INTAKE -> {
                                var object = entry.text("object");
                                items.put(object, new Item(object, index));
                                within(entry);
                            }
                            case LINK -> within(entry);
                            case DERIVE -> {
                                var item = items.get(entry.text("from"));
                                if (item != null) {
                                    item.derive = index; // the latest reading stands
                                }
                            }
                            case ERASE -> erasures.add(new RecordLine.Logged(index, entry.body()));
                            default -> {}
                        }
                    });
        }
    }

    private static List<Item> chosen(Known known, List<String> ids) throws JobFailed {
        var items = known.items;
        if (ids.isEmpty()) {
            return List.copyOf(items.values());
        }
        var chosen = new LinkedHashSet<String>();
        for (var id : ids) {
            var digits = id.toLowerCase(Locale.ROOT);
            var found = items.values().stream().filter(i -> i.object.startsWith(digits)).toList();
            if (digits.length() < 8 || found.size() != 1) {
                throw new JobFailed(
                        "%s names %d objects; give at least 8 digits of a SHA-256"
                                .formatted(id, digits.length() < 8 ? 0 : found.size()));
            }
            chosen.add(found.getFirst().object);
        }
        return withArchives(known, chosen);
    }

    /// An item with the archives it lies in, an archive with its items; not the other items of an
    /// archive that only came along.
    private static List<Item> withArchives(Known known, Set<String> chosen) {
        var all = new LinkedHashSet<String>();
        for (var object : chosen) {
            all.add(object);
            all.addAll(known.related.getOrDefault(object, Set.of()));
        }
        return all.stream().map(known.items::get).filter(Objects::nonNull).toList();
    }

    private void add(Item item) throws IOException, BadLog, JobFailed {
        try {
            var hash = Hash.hex(item.object);
            if (!vault.has(hash)) {
                exclude(item, "the object is not in the vault; it was erased or lost");
                return;
            }
            var readings = new ArrayList<Json.Members>();
            var derive = item.derive < 0 ? null : logged(item.derive);
            byte @Nullable [] reading = null;
            if (derive != null && derive.body().text("object").isPresent()) {
                var made = Hash.hex(derive.body().text("object").get());
                if (!vault.has(made)) {
                    exclude(item, "its reading is not in the vault; it was erased or lost");
                    return;
                }
                reading = vault.read(made);
                readings.addAll(parsed(reading));
            }
            var line = RecordLine.of(logged(item.intake), derive, readings);
            bag.object("data/objects/" + hash.hex(), vault, hash);
            prove(item.intake);
            others.stamps(item.intake);
            if (derive != null) {
                prove(item.derive);
            }
            if (reading != null) {
                bag.file("data/readings/" + Hash.sha256(reading).hex() + ".jsonl", reading);
            }
            for (int i = 0; i < readings.size(); i++) {
                bag.file(
                        RecordLine.textPath(hash.hex(), i),
                        readings.get(i).text("text").orElse("").getBytes(StandardCharsets.UTF_8));
            }
            record.append(CanonicalJson.text(line)).append('\n');
            page.add(line);
            table.add(line);
            count++;
        } catch (BadProof | BadJson e) {
            throw new IOException("object " + item.object + ": " + e.getMessage(), e);
        }
    }

    private void exclude(Item item, String reason) {
        excluded.append(CanonicalJson.text(Json.members("object", item.object, "reason", reason)))
                .append('\n');
    }

    /// What was erased has no name any more; the log says since when and why.
    private void erased(RecordLine.Logged erasure) {
        var line = new TreeMap<String, Json>();
        for (var name : List.of("entries", "at", "collector", "reason")) {
            erasure.body().find(name).ifPresent(value -> line.put(name, value));
        }
        line.put("erased", new Json.Amount(erasure.index()));
        excluded.append(CanonicalJson.text(new Json.Members(line))).append('\n');
    }

    private static List<Json.Members> parsed(byte[] reading) throws BadJson {
        var all = new ArrayList<Json.Members>();
        for (var line : new String(reading, StandardCharsets.UTF_8).split("\n", 0)) {
            if (CanonicalJson.parse(line.getBytes(StandardCharsets.UTF_8))
                    instanceof Json.Members members) {
                all.add(members);
            }
        }
        return all;
    }

    private RecordLine.Logged logged(long index) throws IOException, BadLog {
        var opening =
                log.opening(index).orElseThrow(() -> new BadLog("entry " + index + " erased"));
        return new RecordLine.Logged(index, Entry.open(opening).body());
    }

    private void prove(long index) throws IOException, BadLog {
        var opening =
                log.opening(index).orElseThrow(() -> new BadLog("entry " + index + " erased"));
        bag.file("data/proof/" + index + ".entry.json", opening);
        bag.file("data/proof/" + index + ".tlog-proof", utf8(receipts.at(index).text()));
    }

    private void finish() throws IOException, BadLog, JobFailed {
        others.cosignatures();
        bag.file("data/record.jsonl", utf8(record.toString()));
        if (!excluded.isEmpty()) {
            bag.file("data/excluded.jsonl", utf8(excluded.toString()));
        }
        bag.file("data/proof/checkpoint", receipts.signed());
        bag.file("data/proof/log.vkey", utf8(log.key().vkey() + "\n"));
        bag.file("data/claims.csv", utf8(table.csv()));
        print(page.html(log.key().vkey()));
        try (var in = Dossier.class.getResourceAsStream("VERIFY.md")) {
            if (in == null) {
                throw new IOException("VERIFY.md is not on the class path");
            }
            bag.file("data/VERIFY.md", in.readAllBytes());
        }
    }

    /// The page, and the same as PDF where there is a browser to print it.
    private void print(String html) throws IOException {
        bag.file("data/report.html", utf8(html));
        if (program == null) {
            return;
        }
        if (html.length() > LARGEST_PRINT) {
            unprinted = "the report is too long to be printed; report.html has it";
            return;
        }
        try (var browser = Browser.start(program, "Vigil")) {
            bag.file("data/report.pdf", browser.print(html, PRINT));
        } catch (BrowserFailed e) {
            unprinted = String.valueOf(e.getMessage());
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
