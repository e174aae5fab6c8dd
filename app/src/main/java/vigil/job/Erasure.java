package vigil.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.store.log.BadLog;
import vigil.store.log.Entry;
import vigil.store.log.EntryType;
import vigil.store.log.LogFolder;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// Erases an object: its bytes, what was made of it, its copy in quarantine, its rows, and the
/// openings of all entries that name it. The leaves stay, so the log stays valid, and nobody can
/// tie them to anything: the salt is gone.
///
/// The log tells of it first. A crash after that leaves an erasure that whoever writes next
/// finishes. Copies elsewhere (dossiers, backups, other disks) are not reached.
final class Erasure {
    private final Set<Hash> objects = new HashSet<>();
    private final SortedSet<String> archives = new TreeSet<>();
    private final Set<Long> entries = new TreeSet<>();
    private long shared;

    private Erasure() {}

    /// What erasing would delete. Nothing is changed.
    ///
    /// @param id the SHA-256 of an object or its first digits, at least 8
    /// @throws JobFailed if there is none, or several
    static Care.Erased plan(Workspace workspace, String id) throws JobFailed {
        try {
            var log = workspace.log();
            var object = object(workspace, id);
            return of(log, object).result(object);
        } catch (IOException | BadLog e) {
            throw new JobFailed("cannot erase: " + e.getMessage(), e);
        }
    }

    /// Erases an object.
    ///
    /// @param id the SHA-256 of an object or its first digits, at least 8
    /// @param reason why; it stays in the log, so it should name nobody
    /// @param database of the tables, or null for the workspace's setting
    /// @throws JobFailed if there is no such object, or the disk fails; do it again then
    static Care.Erased run(Workspace workspace, String id, String reason, @Nullable String database)
            throws JobFailed {
        Care.Erased result;
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            var object = object(workspace, id);
            var erasure = of(custody.reader(), object);
            result = erasure.result(object);
            custody.append(
                    EntryType.ERASE,
                    "entries",
                    result.entries(),
                    "objects",
                    result.objects(),
                    "reason",
                    reason,
                    "collector",
                    workspace.setting("collector", "not stated"));
            erasure.delete(custody, new Quarantine(workspace.quarantine()));
        } catch (IOException | BadLog e) {
            throw new JobFailed("cannot erase: " + e.getMessage(), e);
        }
        new Tables(workspace, database).follow();
        return result;
    }

    private static Hash object(Workspace workspace, String id)
            throws JobFailed, IOException, BadLog {
        var opening = workspace.log().opening(new Care(workspace).intakeOf(id));
        try {
            return Hash.hex(Entry.open(opening.orElse(new byte[0])).text("object"));
        } catch (BadProof e) {
            throw new BadLog("the intake of " + id + " names no object", e);
        }
    }

    private Care.Erased result(Hash object) {
        return new Care.Erased(
                object.hex(), objects.size(), List.copyOf(entries), shared, List.copyOf(archives));
    }

    /// What there is of an object: itself, what was made of it and of nothing else, and every entry
    /// that names one of these.
    private static Erasure of(LogFolder log, Hash object) throws IOException, BadLog {
        var erasure = new Erasure();
        var names = new HashSet<String>(Set.of(object.hex()));
        walk(
                log,
                (_, entry, _) -> {
                    boolean item = entry.type() == EntryType.INTAKE;
                    var origin = entry.text(item ? "container" : "from");
                    if ((item || entry.type() == EntryType.DERIVE) && names.contains(origin)) {
                        names.add(entry.text("object")); // also what lies in an archive
                    }
                });
        copies(log, names);
        names.remove("");
        walk(
                log,
                (_, entry, _) -> {
                    var archive = entry.text("container");
                    if (!archive.isEmpty()
                            && names.contains(entry.text("object"))
                            && !names.contains(archive)) {
                        erasure.archives.add(archive);
                    }
                });
        var kept = new HashSet<String>();
        walk(
                log,
                (_, entry, _) -> {
                    boolean intake = entry.type() == EntryType.INTAKE;
                    boolean others = !names.contains(entry.text(intake ? "container" : "from"));
                    if ((intake || entry.type() == EntryType.DERIVE) && others) {
                        kept.add(entry.text("object"));
                    }
                });
        kept.remove(object.hex());
        kept.retainAll(names);
        names.removeAll(kept);
        erasure.shared = kept.size();
        walk(
                log,
                (index, entry, opening) -> {
                    if (entry.type() != EntryType.ERASE
                            && names.stream().anyMatch(opening::contains)) {
                        erasure.entries.add(index);
                    }
                });
        for (var name : names) {
            erasure.objects.add(hash(name));
        }
        return erasure;
    }

    /// Redacted copies go with their original: they name it by the index of its intake.
    private static void copies(LogFolder log, Set<String> names) throws IOException, BadLog {
        var intakes = new HashSet<Long>();
        walk(
                log,
                (index, entry, _) -> {
                    if (entry.type() == EntryType.INTAKE && names.contains(entry.text("object"))) {
                        intakes.add(index);
                    } else if (entry.type() == EntryType.REDACT
                            && intakes.contains(entry.body().whole("of").orElse(-1L))) {
                        names.add(entry.text("object"));
                    }
                });
    }

    /// Finishes what a crash cut off.
    ///
    /// @return whether there was anything to do
    static boolean goOn(Custody custody, Quarantine quarantine) throws IOException, BadLog {
        var told = custody.erased();
        if (told.isEmpty()) {
            return false;
        }
        var left = new HashMap<Long, String>();
        var needed = new HashSet<String>();
        walk(
                custody.reader(),
                (index, entry, _) -> {
                    if (told.contains(index)) {
                        left.put(index, entry.text("object"));
                    } else {
                        needed.add(entry.text("object"));
                    }
                });
        var erasure = new Erasure();
        for (Map.Entry<Long, String> each : left.entrySet()) {
            erasure.entries.add(each.getKey());
            if (!each.getValue().isEmpty() && !needed.contains(each.getValue())) {
                erasure.objects.add(hash(each.getValue()));
            }
        }
        if (!left.isEmpty()) {
            erasure.delete(custody, quarantine);
        }
        return !left.isEmpty();
    }

    /// Objects first: as long as an opening is there, it can be told what is still to be deleted.
    private void delete(Custody custody, Quarantine quarantine) throws IOException {
        for (var object : objects) {
            quarantine.erase(object);
            custody.vault().erase(object);
        }
        custody.erase(entries);
    }

    private interface Visitor {
        void entry(long index, Entry entry, String opening);
    }

    private static void walk(LogFolder log, Visitor visitor) throws IOException, BadLog {
        log.walk(
                0,
                log.checkpoint().size(),
                (index, opening) -> {
                    if (opening != null) {
                        var text = new String(opening, StandardCharsets.UTF_8);
                        visitor.entry(index, Entry.open(opening), text);
                    }
                });
    }

    private static Hash hash(String name) throws BadLog {
        try {
            return Hash.hex(name);
        } catch (BadProof e) {
            throw new BadLog("an entry names an object that is none", e);
        }
    }
}
