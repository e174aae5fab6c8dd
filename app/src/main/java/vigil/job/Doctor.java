package vigil.job;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.job.stamp.Stamping;
import vigil.job.witness.Witnesses;
import vigil.settings.ImportedGazetteers;
import vigil.store.log.BadLog;
import vigil.store.log.Entry;
import vigil.store.log.LogCheck;

/// Looks at machine, settings and workspace. Changes nothing, and no finding stops the others.
final class Doctor {
    private static final int NEEDS_JAVA = 25;
    private static final long MEGABYTE = 1L << 20;
    private static final long LITTLE_DISK = 2048;
    private static final long NO_DISK = 200;
    private static final long LITTLE_MEMORY = 512;

    /// Before this year Vigil did not exist; a clock behind it was never set.
    private static final int FIRST_YEAR = 2026;

    private static final int LAST_YEAR = 2099;
    private static final long LAST_ENTRIES = 4096;
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Clock clock;
    private final List<Care.Finding> findings = new ArrayList<>();

    Doctor(Clock clock) {
        this.clock = clock;
    }

    private void ok(String subject, String told) {
        findings.add(new Care.Finding(Care.Level.OK, subject, told));
    }

    private void warn(String subject, String told) {
        findings.add(new Care.Finding(Care.Level.WARN, subject, told));
    }

    private void fail(String subject, String told) {
        findings.add(new Care.Finding(Care.Level.FAIL, subject, told));
    }

    List<Care.Finding> examine(@Nullable Path named, ImportedGazetteers gazetteers) {
        java();
        memory();
        clock();
        gazetteers(gazetteers);
        browser(System.getenv().getOrDefault("PATH", ""));
        try {
            var workspace = Workspace.find(named);
            ok("workspace", workspace.folder().toString());
            disk(workspace.folder());
            keys(workspace);
            log(workspace);
        } catch (JobFailed e) {
            if (named == null && System.getenv(Workspace.VARIABLE) == null) {
                warn("workspace", e.getMessage() + "; only evidence needs one");
            } else {
                fail("workspace", String.valueOf(e.getMessage()));
            }
            disk(Path.of("").toAbsolutePath());
        }
        return List.copyOf(findings);
    }

    private void java() {
        var version = Runtime.version();
        var told = "Java " + version + " in " + System.getProperty("java.home");
        if (version.feature() >= NEEDS_JAVA) {
            ok("java", told);
        } else {
            fail("java", told + "; install a JDK " + NEEDS_JAVA + " or set JAVA_HOME");
        }
    }

    private void memory() {
        long most = Runtime.getRuntime().maxMemory() / MEGABYTE;
        if (most >= LITTLE_MEMORY) {
            ok("memory", "up to %,d MB".formatted(most));
        } else {
            warn(
                    "memory",
                    "up to %,d MB; large files may need more: VIGIL_JAVA_OPTIONS=-Xmx1g"
                            .formatted(most));
        }
    }

    private void disk(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            var told = "%,d MB free at %s".formatted(free, folder);
            if (free >= LITTLE_DISK) {
                ok("disk", told);
            } else if (free >= NO_DISK) {
                warn("disk", told + "; make room before you take in more");
            } else {
                fail("disk", told + "; nothing can be sealed on a full disk: make room");
            }
        } catch (IOException e) {
            fail("disk", "cannot tell what is free at " + folder + ": " + e.getMessage());
        }
    }

    private void clock() {
        var now = clock.instant();
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        if (year >= FIRST_YEAR && year <= LAST_YEAR) {
            ok("clock", now + "; compare it with another clock");
        } else {
            fail("clock", now + " cannot be; set the machine's clock before you take in anything");
        }
    }

    private void gazetteers(ImportedGazetteers imported) {
        try {
            var names = imported.names();
            for (var name : names) {
                try {
                    imported.get(name);
                } catch (IOException e) {
                    fail("gazetteer", name + ": " + e.getMessage());
                }
            }
            if (names.isEmpty()) {
                warn(
                        "gazetteer",
                        "none imported; villages and quarters are missing: `vigil gazetteer import"
                                + " FILE`");
            } else {
                ok("gazetteer", "imported: " + String.join(", ", names));
            }
        } catch (IOException e) {
            fail("gazetteer", "cannot list " + imported.folder() + ": " + e.getMessage());
        }
    }

    private void browser(String path) {
        for (var folder : path.split(File.pathSeparator, -1)) {
            for (var name : BROWSERS) {
                var file = folder.isEmpty() ? null : Path.of(folder).resolve(name);
                if (file != null && Files.isExecutable(file)) {
                    ok("browser", file.toString());
                    return;
                }
            }
        }
        warn("browser", "no Chromium in PATH; this version needs none, pictures of pages will");
    }

    private void keys(Workspace workspace) {
        var key = workspace.folder().resolve("keys/log.key");
        if (!Files.exists(key)) {
            warn("keys", key + " is not there; this workspace can be read, not written");
            return;
        }
        try {
            var others = EnumSet.copyOf(Files.getPosixFilePermissions(key));
            others.remove(PosixFilePermission.OWNER_READ);
            others.remove(PosixFilePermission.OWNER_WRITE);
            if (others.isEmpty()) {
                ok("keys", "keys/log.key is for its owner only");
            } else {
                fail("keys", "others may use the secret key: chmod 600 " + key);
            }
        } catch (IOException | UnsupportedOperationException e) {
            warn("keys", "cannot tell who may read " + key + ": " + e.getMessage());
        }
    }

    /// The edge of the log alone: a large log must not make whoever asks wait.
    private void log(Workspace workspace) {
        try {
            var kept = workspace.witnesses().kept();
            var found =
                    LogCheck.edge(
                            workspace.log(),
                            kept.stream().map(Witnesses.Kept::checkpoint).toList());
            if (found.faults().isEmpty()) {
                ok(
                        "log",
                        "%,d entries, the last as signed; `vigil log check` looks at all"
                                .formatted(found.size()));
            } else {
                fail(
                        "log",
                        found.faults().getFirst()
                                + "; stop taking in, keep a copy of the folder, see `vigil log check`");
            }
            lastTime(workspace, found.size());
            tables(workspace, found.size());
            witnesses(workspace, kept, found.size());
            stamps(workspace);
        } catch (JobFailed | IOException | BadLog e) {
            fail("log", String.valueOf(e.getMessage()));
        }
    }

    private void witnesses(Workspace workspace, List<Witnesses.Kept> kept, long size)
            throws JobFailed {
        if (workspace.witnesses().isEmpty()) {
            warn(
                    "witnesses",
                    "none; nobody would notice if this log were set back or shown in two versions:"
                            + " see `vigil witness --help`");
        } else if (kept.isEmpty()) {
            warn("witnesses", "none has cosigned yet: `vigil witness ask`");
        } else {
            for (var each : kept) {
                var told =
                        "%s cosigned %,d of %,d entries at %s"
                                .formatted(
                                        each.partner().name(),
                                        each.checkpoint().size(),
                                        size,
                                        Instant.ofEpochSecond(each.seconds()));
                ok("witnesses", told);
            }
        }
    }

    private void stamps(Workspace workspace) throws JobFailed, IOException {
        if (workspace.stamping().isEmpty()) {
            warn(
                    "stamps",
                    "no authority is set; times are this machine's clock: see `vigil stamp --help`");
            return;
        }
        var state = workspace.stamping().state();
        long waiting = state.stream().filter(s -> s.state() == Stamping.State.PENDING).count();
        if (state.isEmpty() || waiting > 0) {
            warn("stamps", "%,d requests wait: `vigil stamp`".formatted(waiting));
        } else {
            ok("stamps", "%,d authorities stamped".formatted(state.size()));
        }
    }

    /// A clock that was set back, or ahead: both put later entries before earlier ones.
    private void lastTime(Workspace workspace, long size) throws JobFailed, IOException, BadLog {
        var last = new Instant[] {Instant.MIN};
        workspace
                .log()
                .walk(
                        Math.max(0, size - LAST_ENTRIES),
                        size,
                        (_, opening) -> {
                            if (opening != null) {
                                var at = time(Entry.open(opening).text("at"));
                                last[0] = at.isAfter(last[0]) ? at : last[0];
                            }
                        });
        var now = clock.instant();
        if (last[0].isAfter(now.plus(SKEW))) {
            fail(
                    "log's clock",
                    "an entry says %s and it is %s now; the clock is or was wrong: set it, and note"
                                    .formatted(last[0], now)
                            + " in the case file which entries it concerns");
        } else {
            ok("log's clock", "no late entry is from the future");
        }
    }

    private static Instant time(String at) throws BadLog {
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new BadLog("an entry has no time", e);
        }
    }

    private void tables(Workspace workspace, long size) {
        try {
            var indexed = new Tables(workspace, null).indexed();
            if (indexed.isEmpty()) {
                warn("tables", "not made yet: `vigil rebuild`");
            } else if (indexed.getAsLong() > size) {
                fail("tables", "they know more entries than the log has: `vigil rebuild`");
            } else if (indexed.getAsLong() < size) {
                warn(
                        "tables",
                        "%,d of %,d entries; the next `vigil ingest` or `vigil rebuild` goes on"
                                .formatted(indexed.getAsLong(), size));
            } else {
                ok("tables", "all %,d entries".formatted(size));
            }
        } catch (JobFailed e) {
            fail("tables", e.getMessage() + "; is the database there? `vigil rebuild` remakes it");
        }
    }
}
