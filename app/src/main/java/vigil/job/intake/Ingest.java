package vigil.job.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vigil.capture.ReportLine;
import vigil.capture.ReportLines;
import vigil.job.Custody;
import vigil.job.JobFailed;
import vigil.job.Workspace;
import vigil.model.Problem;
import vigil.model.reading.Reader;
import vigil.store.log.BadLog;
import vigil.store.log.EntryType;
import vigil.verify.tree.Hash;

/// Takes files in: seals each, logs it, reads it, seals and logs what was read.
///
/// A file of JSONL comes as one object a line. Doing it again goes on where it stopped: what was
/// sealed is not logged again, what was read is not read again.
public final class Ingest {
    static final int MEGABYTE = 1 << 20;

    private final Custody custody;
    private final ObjectReader reader;
    private final List<Object> about;
    private final Belt belt;
    private final Unpacking unpacking;
    private Batch batch = new Batch();

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
    /// @param opened containers opened now, whose items are counted as any other
    /// @param size entries in the log now
    public record Result(long read, long refused, long known, long opened, long size) {}

    /// A file and how it is to be called.
    ///
    /// @param name such as the address it was captured from
    public record Source(Path file, String name) {}

    /// What a person says of all that is taken in.
    ///
    /// @param investigation under which, or null for the workspace's setting
    /// @param reason why, or null for the workspace's setting
    /// @param egress the address that sites saw, or null for the workspace's setting
    public record About(
            @Nullable String investigation, @Nullable String reason, @Nullable String egress) {
        /// With the address of the workspace's setting.
        public About(@Nullable String investigation, @Nullable String reason) {
            this(investigation, reason, null);
        }
    }

    private Ingest(
            Workspace workspace, Custody custody, ObjectReader reader, About about, Belt belt) {
        this.custody = custody;
        this.reader = reader;
        this.belt = belt;
        unpacking = new Unpacking(this, custody, reader, belt);
        var version = Ingest.class.getPackage().getImplementationVersion();
        this.about =
                List.of(
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
                        about.egress() == null
                                ? workspace.setting("egress", "withheld")
                                : about.egress());
    }

    /// Takes in these files.
    ///
    /// @param threads that read, at least 1
    /// @throws JobFailed if the workspace cannot be written; what was acknowledged stays
    public static Result run(
            Workspace workspace,
            List<Path> files,
            Reader reader,
            About about,
            int threads,
            Progress progress)
            throws JobFailed {
        var sources = files.stream().map(file -> new Source(file, file.toString())).toList();
        return named(workspace, sources, reader, about, threads, progress);
    }

    /// Takes in these files under other names than their own.
    ///
    /// @param threads that read, at least 1
    /// @throws JobFailed if the workspace cannot be written; what was acknowledged stays
    public static Result named(
            Workspace workspace,
            List<Source> files,
            Reader reader,
            About about,
            int threads,
            Progress progress)
            throws JobFailed {
        var objects = new ObjectReader(reader);
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            Belt.Done done;
            long opened;
            try (var belt = new Belt(workspace, custody, objects.stage(), threads, progress)) {
                var ingest = new Ingest(workspace, custody, objects, about, belt);
                ingest.all(files);
                done = belt.finish();
                opened = ingest.unpacking.opened();
            }
            return result(custody, objects.stage(), done, opened);
        } catch (IOException e) {
            throw new JobFailed("stopped: " + e.getMessage(), e);
        }
    }

    private static Result result(Custody custody, String stage, Belt.Done done, long opened)
            throws IOException {
        if (done.read() + done.refused() > 0) {
            custody.append(
                    EntryType.EXTRACT_RUN,
                    "stage",
                    stage,
                    "read",
                    done.read(),
                    "refused",
                    done.refused(),
                    "known",
                    done.known());
        }
        try {
            long size = custody.reader().checkpoint().size();
            return new Result(done.read(), done.refused(), done.known(), opened, size);
        } catch (BadLog e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void all(List<Source> sources) throws IOException {
        for (var source : sources) {
            var file = source.file();
            var name = source.name();
            try {
                if (InputFiles.isLines(file)) {
                    lines(file);
                } else {
                    whole(file, name);
                }
            } catch (IOException e) {
                belt.check();
                belt.cannotRead(name, e); // a file that cannot be opened; no bytes to keep
            }
        }
        send();
    }

    void send() throws IOException {
        var full = batch;
        batch = new Batch();
        belt.put(full);
    }

    void add(Batch.Item item) throws IOException {
        if (!batch.items.isEmpty() && batch.bytes() + item.size > Belt.MOST_BYTES) {
            send();
        }
        batch.add(item);
        if (batch.items.size() >= Belt.MOST_ITEMS) {
            send();
        }
    }

    private void lines(Path file) throws IOException {
        try (var in = unpacked(file)) {
            var lines = new ReportLines(in);
            for (var line = lines.next(); line != null; line = lines.next()) {
                var each = line;
                if (each.tooLong()) {
                    throw new IOException(
                            "line " + each.number() + " is too long; split the report");
                }
                if (!new String(each.bytes(), StandardCharsets.ISO_8859_1).isBlank()) {
                    line(file, each);
                }
            }
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private void line(Path file, ReportLines.Line line) throws IOException {
        var item =
                new Batch.Item(
                        file + " line " + line.number(),
                        line.bytes().length,
                        () -> reader.report(ReportLine.parse(line, file.toString())),
                        about("name", file.toString(), "line", line.number()));
        item.bytes = line.bytes();
        add(item);
    }

    /// A file: a small one with others, a large one by itself and never whole in memory.
    private void whole(Path file, String name) throws IOException {
        if (unpacking.opens(file, name)) {
            return;
        }
        long size = Files.size(file);
        if (size <= MEGABYTE) {
            try {
                var bytes = Files.readAllBytes(file);
                var hash = Hash.sha256(bytes);
                var item =
                        new Batch.Item(
                                name,
                                bytes.length,
                                () -> reader.file(custody.vault().file(hash), name),
                                about("name", name));
                item.bytes = bytes;
                add(item);
            } catch (FileSystemException e) {
                belt.cannotRead(name, e);
            }
            return;
        }
        send();
        try (var in = Files.newInputStream(file)) {
            var sealed = custody.vault().seal(in);
            var item =
                    new Batch.Item(
                            name,
                            sealed.size(),
                            () -> reader.file(custody.vault().file(sealed.hash()), name),
                            about("name", name));
            item.sealed = sealed;
            batch.add(item);
            send();
        } catch (FileSystemException e) {
            belt.cannotRead(name, e);
        }
    }

    List<Object> about(Object... first) {
        var all = new ArrayList<Object>(List.of(first));
        all.addAll(about);
        return all;
    }
}
