package vigil.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import vigil.store.log.BadLog;
import vigil.store.log.Entry;
import vigil.store.log.EntryType;
import vigil.store.log.EvidenceLog;
import vigil.store.log.LogFolder;
import vigil.store.vault.Vault;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// Vault and log open for writing: knows what came before, so that the same bytes are one object
/// and one intake, whoever brings them and how often. Shared by threads.
public final class Custody implements AutoCloseable {
    private final EvidenceLog log;
    private final Vault vault;
    private final Clock clock;
    private final Map<Hash, CompletableFuture<Long>> intakes = new ConcurrentHashMap<>();
    private final Set<String> derived = ConcurrentHashMap.newKeySet();
    private final Set<Long> erased = new HashSet<>();

    /// What lies in what, each a hash over both and the record.
    private final Set<Hash> links = ConcurrentHashMap.newKeySet();

    /// Whether the disk failed, so that the log may have more than anybody was told.
    private final AtomicBoolean uncertain = new AtomicBoolean();

    private long remembered;

    private Custody(EvidenceLog log, Vault vault, Clock clock) {
        this.log = log;
        this.vault = vault;
        this.clock = clock;
    }

    /// Opens vault and log for writing, and finishes what a crash cut off.
    ///
    /// @throws JobFailed if another process writes, or the log is not what was signed
    public static Custody open(Workspace workspace, Clock clock) throws JobFailed {
        var log = workspace.writer();
        var custody = new Custody(log, workspace.vault(), clock);
        try {
            custody.vault.clearUnfinished();
            custody.remember();
            if (Erasure.goOn(custody, new Quarantine(workspace.quarantine()))) {
                custody.forget();
                custody.remember();
            }
            return custody;
        } catch (IOException | BadLog e) {
            custody.close();
            throw new JobFailed("cannot read the log: " + e.getMessage(), e);
        }
    }

    private void forget() {
        intakes.clear();
        derived.clear();
        links.clear();
        remembered = 0;
    }

    private synchronized void remember() throws IOException, BadLog {
        long size = reader().checkpoint().size();
        reader().walk(
                        remembered,
                        size,
                        (index, opening) -> {
                            if (opening != null) {
                                remember(index, Entry.open(opening));
                            }
                        });
        remembered = size;
    }

    /// After a failed disk: finds out what of the failed entries stands in the log all the same, so
    /// that nothing is logged twice.
    private synchronized void settle() throws IOException {
        if (!uncertain.getAndSet(false)) {
            return;
        }
        try {
            await(log.append(List.of())); // makes the log read its files again
            remember();
        } catch (IOException | BadLog e) {
            uncertain.set(true);
            throw new IOException("the log cannot be gone on with: " + e.getMessage(), e);
        }
    }

    private void remember(long index, Entry entry) throws BadLog {
        try {
            if (entry.type() == EntryType.INTAKE) {
                intakes.put(
                        Hash.hex(entry.text("object")), CompletableFuture.completedFuture(index));
                remember(entry);
            } else if (entry.type() == EntryType.LINK) {
                remember(entry);
            } else if (entry.type() == EntryType.DERIVE) {
                derived.add(entry.text("from") + " " + entry.text("stage"));
            }
            erased.addAll(entry.erased());
        } catch (BadProof e) {
            throw new BadLog("entry " + index + " names no object", e);
        }
    }

    /// Where bytes are sealed.
    public Vault vault() {
        return vault;
    }

    /// The log for reading.
    public LogFolder reader() {
        return log.reader();
    }

    /// The entries of which the log says that they were erased.
    Set<Long> erased() {
        return Set.copyOf(erased);
    }

    /// Deletes openings of entries; see [EvidenceLog#erase].
    void erase(Set<Long> entries) throws IOException {
        await(log.erase(entries));
    }

    /// An object that came, and what is said of it.
    ///
    /// @param about names and values by turns, beside the object and its size
    public record Brought(Vault.Sealed object, List<Object> about) {
        public Brought {
            about = List.copyOf(about);
        }
    }

    /// Where the intake of an object stands; it is logged now if this is the first.
    ///
    /// @return its index, once it is on the disk
    /// @throws IOException if the disk failed before and still does
    public CompletableFuture<Long> intake(Vault.Sealed object, Object... about) throws IOException {
        return intakes(List.of(new Brought(object, List.of(about)))).getFirst();
    }

    /// The same for several objects, which are logged together.
    ///
    /// @return in the same order
    /// @throws IOException if the disk failed before and still does
    public List<CompletableFuture<Long>> intakes(List<Brought> all) throws IOException {
        settle();
        var answers = new ArrayList<CompletableFuture<Long>>();
        var mine = new ArrayList<CompletableFuture<Long>>();
        var objects = new ArrayList<Hash>();
        var entries = new ArrayList<Entry>();
        for (var each : all) {
            var hash = each.object().hash();
            var coming = new CompletableFuture<Long>();
            var known = intakes.putIfAbsent(hash, coming);
            if (known == null) {
                mine.add(coming);
                objects.add(hash);
                entries.add(entry(each));
            }
            answers.add(known == null ? coming : known);
        }
        if (entries.isEmpty()) {
            return answers;
        }
        var _ =
                log.append(entries)
                        .whenComplete((indexes, failure) -> {
                            if (failure != null) {
                                uncertain.set(true);
                            }
                            for (int i = 0; i < mine.size(); i++) {
                                if (failure != null) {
                                    // may be brought again
                                    intakes.remove(objects.get(i), mine.get(i));
                                    mine.get(i).completeExceptionally(failure);
                                } else {
                                    mine.get(i).complete(indexes.get(i));
                                }
                            }
                        });
        return answers;
    }

    private Entry entry(Brought each) {
        var members =
                new ArrayList<Object>(
                        List.of(
                                "object",
                                each.object().hash().hex(),
                                "size",
                                each.object().size()));
        members.addAll(each.about());
        return Entry.of(EntryType.INTAKE, clock.instant(), members.toArray());
    }

    private void remember(Entry entry) throws BadProof {
        if (!entry.text("container").isEmpty()) {
            links(
                    Hash.hex(entry.text("object")),
                    Hash.hex(entry.text("container")),
                    entry.text("record"));
        }
    }

    /// Takes note that an object lies in a container.
    ///
    /// @param record names it within
    /// @return whether the log does not tell so yet
    public boolean links(Hash object, Hash container, String record) {
        var link = container.hex() + " " + object.hex() + " " + record;
        return links.add(Hash.sha256(link.getBytes(StandardCharsets.UTF_8)));
    }

    /// Whether such an object came before.
    public boolean knows(Hash object) {
        return intakes.containsKey(object);
    }

    /// Takes on a stage for an object. Two who bring the same bytes at once must not both read
    /// them.
    ///
    /// @return whether it is for the caller to do; if not, it was done before or is being done
    public boolean takesOn(Hash object, String stage) {
        return derived.add(object.hex() + " " + stage);
    }

    /// Gives a stage back that was taken on and not done.
    public void givesUp(Hash object, String stage) {
        derived.remove(object.hex() + " " + stage);
    }

    /// Logs an entry and waits until it is on the disk.
    ///
    /// @throws IOException if the disk failed
    public long append(EntryType type, Object... members) throws IOException {
        return append(type, List.<Object[]>of(members)).getFirst();
    }

    /// Logs entries of one type together and waits until they are on the disk.
    ///
    /// @param all names and values by turns, for each entry
    /// @return their indexes
    /// @throws IOException if the disk failed
    public List<Long> append(EntryType type, List<Object[]> all) throws IOException {
        settle();
        var entries =
                all.stream().map(members -> Entry.of(type, clock.instant(), members)).toList();
        try {
            return await(log.append(entries));
        } catch (IOException e) {
            uncertain.set(true);
            throw e;
        }
    }

    /// Waits for what goes to the disk.
    ///
    /// @throws IOException if it could not be written
    public static <T> T await(CompletableFuture<T> coming) throws IOException {
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("the log could not be written: " + e.getCause(), e);
        }
    }

    @Override
    public void close() throws JobFailed {
        try {
            log.close();
        } catch (IOException e) {
            throw new JobFailed("the log could not be closed: " + e.getMessage(), e);
        }
    }
}
