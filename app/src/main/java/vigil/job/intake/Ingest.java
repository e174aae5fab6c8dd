package vigil.job.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vigil.capture.ReportLine;
import vigil.capture.ReportLines;
import vigil.job.Custody;
import vigil.job.JobFailed;
import vigil.job.Quarantine;
import vigil.job.Workspace;
import vigil.model.Problem;
import vigil.model.reading.Reader;
import vigil.store.log.BadLog;
import vigil.store.log.EntryType;
import vigil.store.vault.Vault;

/// Takes files in: seals each, logs it, reads it, seals and logs what was read.
///
/// A file of JSONL comes as one object a line. Doing it again goes on where it stopped: what was
/// sealed is not logged again, what was read is not read again.
public final class Ingest {
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_MEGABYTES = 96;
    private static final int MOST_ITEMS = 64;

    private final Custody custody;
    private final ObjectReader reader;
    private final Quarantine quarantine;
    private final Object[] about;
    private final Progress progress;
    private final int threads;
    private final Semaphore megabytes = new Semaphore(MOST_MEGABYTES);
    private final Semaphore items = new Semaphore(MOST_ITEMS);
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong known = new AtomicLong();
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

    /// Told how far it is, from several threads.
    public interface Progress {
        /// So many items and bytes are done.
        void done(long items, long bytes);

        /// An item could not be read; its bytes are kept.
        void refused(String name, List<Problem> problems);
    }

    /// What came of it.
    ///
    /// @param read objects read now
    /// @param refused objects that could not be read, now in quarantine
    /// @param known objects that were read before
    /// @param size entries in the log now
    public record Result(long read, long refused, long known, long size) {}

    /// What a person says of all that is taken in.
    ///
    /// @param investigation under which, or null for the workspace's setting
    /// @param reason why, or null for the workspace's setting
    public record About(@Nullable String investigation, @Nullable String reason) {}

    private Ingest(
            Workspace workspace,
            Custody custody,
            Reader reader,
            About about,
            int threads,
            Progress progress) {
        this.custody = custody;
        this.reader = new ObjectReader(reader);
        this.threads = threads;
        this.progress = progress;
        quarantine = new Quarantine(workspace.quarantine());
        var version = Ingest.class.getPackage().getImplementationVersion();
        this.about =
                new Object[] {
                    "collector",
                    workspace.setting("collector", "not stated"),
                    "tool",
                    "vigil/" + (version == null ? "unreleased" : version),
                    "case",
                    about.investigation() == null
                            ? workspace.setting("case", "not stated")
                            : about.investigation(),
                    "reason",
                    about.reason() == null
                            ? workspace.setting("reason", "not stated")
                            : about.reason(),
                    "egress",
                    workspace.setting("egress", "withheld")
                };
    }

    /// Takes in these files.
    ///
    /// @param threads at least 1; reading and waiting for the disk overlap with more than cores
    /// @throws JobFailed if the workspace cannot be written; what was acknowledged stays
    public static Result run(
            Workspace workspace,
            List<Path> files,
            Reader reader,
            About about,
            int threads,
            Progress progress)
            throws JobFailed {
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            return new Ingest(workspace, custody, reader, about, threads, progress).all(files);
        } catch (IOException e) {
            throw new JobFailed("stopped: " + e.getMessage(), e);
        }
    }

    private Result all(List<Path> files) throws IOException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var file : files) {
                take(file, pool);
                check();
            }
        }
        check();
        if (read.get() + refused.get() > 0) {
            custody.append(
                    EntryType.EXTRACT_RUN,
                    "stage",
                    reader.stage(),
                    "read",
                    read.get(),
                    "refused",
                    refused.get(),
                    "known",
                    known.get());
        }
        try {
            long size = custody.reader().checkpoint().size();
            return new Result(read.get(), refused.get(), known.get(), size);
        } catch (BadLog e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void check() throws IOException {
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void take(Path file, ExecutorService pool) throws IOException {
        var name = file.toString();
        try {
            if (InputFiles.isLines(file)) {
                lines(file, pool);
            } else {
                long size = Files.size(file);
                give(pool, size, () -> whole(file, name));
            }
        } catch (IOException e) {
            if (failure.get() != null) {
                throw e;
            }
            refused.incrementAndGet(); // a file that cannot be opened; there are no bytes to keep
            var message = "cannot be read: " + e.getMessage();
            progress.refused(name, List.of(new Problem("cannot-read", message, name, 0, 0, "")));
        }
    }

    private void lines(Path file, ExecutorService pool) throws IOException {
        try (var in = unpacked(file)) {
            var lines = new ReportLines(in);
            for (var line = lines.next(); line != null; line = lines.next()) {
                var each = line;
                if (each.tooLong()) {
                    throw new IOException(
                            "line " + each.number() + " is too long; split the report");
                }
                if (!new String(each.bytes(), StandardCharsets.ISO_8859_1).isBlank()) {
                    give(pool, each.bytes().length, () -> line(file, each));
                }
            }
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private interface Work {
        void run() throws IOException;
    }

    /// Waits while too much is under way, so that memory stays bounded.
    private void give(ExecutorService pool, long bytes, Work work) throws IOException {
        check();
        int weight = (int) Math.min(MOST_MEGABYTES, bytes / MEGABYTE);
        items.acquireUninterruptibly();
        megabytes.acquireUninterruptibly(weight);
        pool.execute(() -> {
            try {
                if (failure.get() == null) {
                    work.run();
                    long done = read.get() + refused.get() + known.get();
                    progress.done(done, bytes);
                }
            } catch (IOException e) {
                failure.compareAndSet(null, e);
            } catch (RuntimeException bug) {
                failure.compareAndSet(null, new IOException("a fault in Vigil", bug));
            } finally {
                megabytes.release(weight);
                items.release();
            }
        });
    }

    private void line(Path file, ReportLines.Line line) throws IOException {
        var sealed = custody.vault().seal(new ByteArrayInputStream(line.bytes()));
        var intake = custody.intake(sealed, about("name", file.toString(), "line", line.number()));
        finish(
                sealed,
                intake,
                file + " line " + line.number(),
                () -> reader.report(ReportLine.parse(line, file.toString())));
    }

    private void whole(Path file, String name) throws IOException {
        Vault.Sealed sealed;
        try (var in = Files.newInputStream(file)) {
            sealed = custody.vault().seal(in);
        } catch (FileSystemException e) {
            refused.incrementAndGet();
            var message = "cannot be read: " + e.getMessage();
            progress.refused(name, List.of(new Problem("cannot-read", message, name, 0, 0, "")));
            return;
        }
        var intake = custody.intake(sealed, about("name", name));
        finish(sealed, intake, name, () -> reader.file(custody.vault().file(sealed.hash()), name));
    }

    private Object[] about(Object... first) {
        var all = new Object[first.length + about.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(about, 0, all, first.length, about.length);
        return all;
    }

    private interface Reads {
        ObjectReader.Readings read() throws IOException;
    }

    private void finish(
            Vault.Sealed sealed, CompletableFuture<Long> intake, String name, Reads reads)
            throws IOException {
        var stage = reader.stage();
        if (!custody.takesOn(sealed.hash(), stage)) {
            Custody.await(intake);
            known.incrementAndGet();
            return;
        }
        boolean done = false;
        try {
            derive(sealed, intake, name, reads);
            done = true;
        } finally {
            if (!done) {
                custody.givesUp(sealed.hash(), stage);
            }
        }
    }

    private void derive(
            Vault.Sealed sealed, CompletableFuture<Long> intake, String name, Reads reads)
            throws IOException {
        var stage = reader.stage();
        var readings = reads.read();
        Custody.await(intake);
        if (readings.lines().isEmpty()) {
            quarantine.put(
                    sealed.hash(), custody.vault().file(sealed.hash()), name, readings.problems());
            custody.append(
                    EntryType.DERIVE,
                    "from",
                    sealed.hash().hex(),
                    "stage",
                    stage,
                    "refused",
                    readings.problems().stream().map(Problem::code).distinct().toList());
            refused.incrementAndGet();
            progress.refused(name, readings.problems());
            return;
        }
        var derived = custody.vault().seal(readings.bytes());
        custody.append(
                EntryType.DERIVE,
                "from",
                sealed.hash().hex(),
                "stage",
                stage,
                "object",
                derived.hash().hex(),
                "size",
                derived.size());
        read.incrementAndGet();
    }
}
