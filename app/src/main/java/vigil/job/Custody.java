package vigil.job;

import java.io.IOException;
import java.time.Clock;
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

    /// Where the intake of an object stands; it is logged now if this is the first.
    ///
    /// @return its index, once it is on the disk
    /// @throws IOException if the disk failed before and still does
    public CompletableFuture<Long> intake(Vault.Sealed object, Object... about) throws IOException {
        settle();
        var mine = new CompletableFuture<Long>();
        var known = intakes.putIfAbsent(object.hash(), mine);
        if (known != null) {
            return known;
        }
        var members = new Object[about.length + 4];
        members[0] = "object";
        members[1] = object.hash().hex();
        members[2] = "size";
        members[3] = object.size();
        System.arraycopy(about, 0, members, 4, about.length);
        var _ =
                log.append(List.of(Entry.of(EntryType.INTAKE, clock.instant(), members)))
                        .whenComplete((indexes, failure) -> {
                            if (failure != null) {
                                uncertain.set(true);
                                intakes.remove(object.hash(), mine); // may be brought again
                                mine.completeExceptionally(failure);
                            } else {
                                mine.complete(indexes.getFirst());
                            }
                        });
        return mine;
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
        settle();
        var entry = Entry.of(type, clock.instant(), members);
        try {
            return await(log.append(List.of(entry))).getFirst();
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
