package vigil.job.intake;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vigil.job.Custody;
import vigil.job.Quarantine;
import vigil.job.Workspace;
import vigil.model.Problem;
import vigil.store.log.EntryType;
import vigil.store.vault.Vault;
import vigil.verify.tree.Hash;

/// Where batches pass three places side by side: one seals and logs what came, one reads, one seals
/// and logs what was read. Each batch is on the disk and logged before the first of it is read.
final class Belt implements AutoCloseable {
    /// Items of a batch.
    static final int MOST_ITEMS = 256;

    /// Bytes of a batch, where it has more than one item.
    static final long MOST_BYTES = 4L << 20;

    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_MEGABYTES = 96;
    private static final int MOST_BATCHES = 6;

    private final Custody custody;
    private final Quarantine quarantine;
    private final String stage;
    private final Ingest.Progress progress;
    private final ExecutorService sealing = Executors.newSingleThreadExecutor();
    private final ExecutorService reading;
    private final ExecutorService keeping = Executors.newSingleThreadExecutor();
    private final Semaphore megabytes = new Semaphore(MOST_MEGABYTES);
    private final Semaphore batches = new Semaphore(MOST_BATCHES);
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong known = new AtomicLong();
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

    /// What passed.
    record Done(long read, long refused, long known) {}

    Belt(
            Workspace workspace,
            Custody custody,
            String stage,
            int threads,
            Ingest.Progress progress) {
        this.custody = custody;
        this.stage = stage;
        this.progress = progress;
        quarantine = new Quarantine(workspace.quarantine());
        reading = Executors.newFixedThreadPool(threads);
    }

    /// Throws what stopped the belt, if anything did.
    void check() throws IOException {
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /// Tells of a file of which there are no bytes to keep.
    void cannotRead(String name, IOException why) {
        refused.incrementAndGet();
        var message = "cannot be read: " + why.getMessage();
        progress.refused(name, List.of(new Problem("cannot-read", message, name, 0, 0, "")));
    }

    /// Tells of a container that was opened before.
    void known() {
        known.incrementAndGet();
    }

    /// Keeps a sealed object for people to look at, and tells why.
    ///
    /// @param by the stage that refused it
    void refuse(Hash object, String name, String by, Problem why) throws IOException {
        quarantine.put(object, custody.vault().file(object), name, List.of(why));
        custody.append(
                EntryType.DERIVE,
                "from",
                object.hex(),
                "stage",
                by,
                "refused",
                List.of(why.code()));
        refused.incrementAndGet();
        progress.refused(name, List.of(why));
    }

    /// Puts a batch on; waits while too much is under way, so that memory stays bounded.
    void put(Batch batch) throws IOException {
        check();
        if (batch.items.isEmpty()) {
            return;
        }
        batch.weight = (int) Math.min(MOST_MEGABYTES, batch.bytes() / MEGABYTE);
        batches.acquireUninterruptibly();
        megabytes.acquireUninterruptibly(batch.weight);
        next(sealing, batch, () -> seal(batch));
    }

    /// Waits until all batches have passed.
    Done finish() throws IOException {
        batches.acquireUninterruptibly(MOST_BATCHES);
        batches.release(MOST_BATCHES);
        check();
        return new Done(read.get(), refused.get(), known.get());
    }

    private interface Work {
        void run() throws IOException;
    }

    /// Hands a batch on; whatever fails takes it off the belt and stops the rest.
    private void next(ExecutorService place, Batch batch, Work work) {
        place.execute(() -> {
            try {
                check();
                work.run();
            } catch (IOException e) {
                fail(batch, e);
            } catch (RuntimeException bug) {
                fail(batch, new IOException("a fault in Vigil", bug));
            }
        });
    }

    private void fail(Batch batch, IOException why) {
        failure.compareAndSet(null, why);
        for (var item : batch.items) {
            if (item.taken && item.sealed != null) {
                custody.givesUp(item.sealed.hash(), stage);
            }
        }
        takeOff(batch);
    }

    private void takeOff(Batch batch) {
        megabytes.release(batch.weight);
        batches.release();
    }

    private void seal(Batch batch) throws IOException {
        var unsealed = batch.items.stream().filter(item -> item.sealed == null).toList();
        var bytes = new ArrayList<byte[]>();
        unsealed.forEach(item -> bytes.add(requireNonNull(item.bytes)));
        var sealed = custody.vault().seal(bytes);
        var brought = new ArrayList<Custody.Brought>();
        for (int i = 0; i < unsealed.size(); i++) {
            unsealed.get(i).sealed = sealed.get(i);
            unsealed.get(i).bytes = null;
        }
        for (var item : batch.items) {
            brought.add(new Custody.Brought(sealed(item), item.about));
        }
        for (CompletableFuture<Long> intake : custody.intakes(brought)) {
            Custody.await(intake);
        }
        for (var item : batch.items) {
            item.taken = custody.takesOn(sealed(item).hash(), stage);
        }
        var toRead = batch.items.stream().filter(item -> item.taken).toList();
        batch.unread.set(toRead.size());
        if (toRead.isEmpty()) {
            next(keeping, batch, () -> keep(batch));
        }
        for (var item : toRead) {
            reading.execute(() -> read(batch, item));
        }
    }

    private static Vault.Sealed sealed(Batch.Item item) {
        return requireNonNull(item.sealed, "sealed before");
    }

    private void read(Batch batch, Batch.Item item) {
        try {
            if (failure.get() == null) {
                item.readings = item.reads.read();
            }
        } catch (IOException e) {
            failure.compareAndSet(null, e);
        } catch (RuntimeException bug) {
            failure.compareAndSet(null, new IOException("a fault in Vigil", bug));
        } finally {
            if (batch.unread.decrementAndGet() == 0) {
                next(keeping, batch, () -> keep(batch));
            }
        }
    }

    private void keep(Batch batch) throws IOException {
        var readable = new ArrayList<Batch.Item>();
        var unreadable = new ArrayList<Batch.Item>();
        for (var item : batch.items) {
            if (item.taken) {
                boolean empty = requireNonNull(item.readings).lines().isEmpty();
                (empty ? unreadable : readable).add(item);
            }
        }
        var entries = new ArrayList<Object[]>();
        var derived =
                custody.vault()
                        .seal(
                                readable.stream()
                                        .map(item -> requireNonNull(item.readings).bytes())
                                        .toList());
        for (int i = 0; i < readable.size(); i++) {
            var from = sealed(readable.get(i)).hash().hex();
            var made = derived.get(i);
            entries.add(members(from, "object", made.hash().hex(), "size", made.size()));
        }
        for (var item : unreadable) {
            var sealed = sealed(item).hash();
            var problems = requireNonNull(item.readings).problems();
            quarantine.put(sealed, custody.vault().file(sealed), item.name, problems);
            var codes = problems.stream().map(Problem::code).distinct().toList();
            entries.add(members(sealed.hex(), "refused", codes));
        }
        if (!entries.isEmpty()) {
            custody.append(EntryType.DERIVE, entries);
        }
        read.addAndGet(readable.size());
        refused.addAndGet(unreadable.size());
        known.addAndGet(batch.items.size() - readable.size() - unreadable.size());
        unreadable.forEach(
                item -> progress.refused(item.name, requireNonNull(item.readings).problems()));
        progress.done(read.get() + refused.get() + known.get(), batch.bytes());
        takeOff(batch);
    }

    private Object[] members(String from, Object... more) {
        var members = new Object[4 + more.length];
        members[0] = "from";
        members[1] = from;
        members[2] = "stage";
        members[3] = stage;
        System.arraycopy(more, 0, members, 4, more.length);
        return members;
    }

    @Override
    public void close() {
        sealing.close(); // each waits for its work, which may hand on to the next
        reading.close();
        keeping.close();
    }
}
