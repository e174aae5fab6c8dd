package vigil.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vigil.settings.ImportedGazetteers;
import vigil.store.log.BadLog;
import vigil.store.log.Entry;
import vigil.store.log.EntryType;
import vigil.store.log.LogCheck;
import vigil.verify.note.Checkpoint;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// Looking after what is kept: checks, receipts, erasing. All but [#erase] read only; a writer may
/// run meanwhile.
public final class Care {
    private final Workspace workspace;

    /// Care of one workspace.
    public Care(Workspace workspace) {
        this.workspace = workspace;
    }

    /// What a check found.
    ///
    /// @param looked entries or objects looked at
    /// @param faults what is wrong; empty if nothing is
    public record Found(long looked, List<String> faults) {
        public Found {
            faults = List.copyOf(faults);
        }
    }

    /// Recomputes the log and compares it with what was signed, and with every checkpoint that a
    /// witness cosigned.
    ///
    /// @param older a file with a checkpoint from before, or null
    /// @throws JobFailed if it cannot be read
    public Found log(@Nullable Path older, LongConsumer progress) throws JobFailed {
        var log = workspace.log();
        try {
            var kept = new ArrayList<Checkpoint>();
            if (older != null) {
                kept.add(Checkpoint.open(Files.readAllBytes(older), log.key()));
            }
            for (var each : workspace.witnesses().kept()) {
                kept.add(each.checkpoint());
            }
            var result = LogCheck.of(log, kept, progress);
            return new Found(result.size(), result.faults());
        } catch (IOException | BadProof | BadLog e) {
            throw new JobFailed("cannot check the log: " + e.getMessage(), e);
        }
    }

    /// Compares every object with its name, and looks for objects that the log names and the vault
    /// lacks.
    ///
    /// @throws JobFailed if the vault cannot be listed
    public Found scrub(LongConsumer progress) throws JobFailed {
        var faults = new ArrayList<String>();
        var vault = workspace.vault();
        var count = new long[1];
        try {
            vault.scrub(each -> {
                progress.accept(++count[0]);
                if (!each.fault().isEmpty()) {
                    faults.add(each.file() + ": " + each.fault());
                }
            });
            var log = workspace.log();
            log.walk(
                    0,
                    log.checkpoint().size(),
                    (index, opening) -> {
                        if (opening == null) {
                            return;
                        }
                        var object = Entry.open(opening).text("object");
                        try {
                            if (!object.isEmpty() && !vault.has(Hash.hex(object))) {
                                faults.add(
                                        "object " + object + " of entry " + index + " is missing");
                            }
                        } catch (BadProof e) {
                            faults.add("entry " + index + ": " + e.getMessage());
                        }
                    });
        } catch (IOException | BadLog e) {
            throw new JobFailed("cannot scrub: " + e.getMessage(), e);
        }
        return new Found(count[0], faults);
    }

    /// One thing that was looked at.
    ///
    /// @param level how it is
    /// @param subject what was looked at
    /// @param told what was found, and what to do about it if it is not well
    public record Finding(Level level, String subject, String told) {}

    /// How a thing is.
    public enum Level {
        /// Well.
        OK,
        /// Something may be missed; work goes on.
        WARN,
        /// Something does not work or is not as it should be.
        FAIL
    }

    /// Looks at the machine, the settings and a workspace.
    ///
    /// @param named the workspace, or null for the one that commands find
    /// @param gazetteers of the user
    public static List<Finding> examine(@Nullable Path named, ImportedGazetteers gazetteers) {
        return new Doctor(Clock.systemUTC()).examine(named, gazetteers);
    }

    /// What is or was erased.
    ///
    /// @param object SHA-256, hex
    /// @param objects how many objects, the readings among them
    /// @param entries whose openings go
    /// @param shared readings that stay, because another object has the same
    /// @param archives that hold the same bytes and stay; hashes
    public record Erased(
            String object, int objects, List<Long> entries, long shared, List<String> archives) {
        public Erased {
            entries = List.copyOf(entries);
            archives = List.copyOf(archives);
        }
    }

    /// What erasing an object would delete. Nothing is changed.
    ///
    /// @param id the SHA-256 of an object or its first digits, at least 8
    /// @throws JobFailed if there is none, or several
    public Erased erasable(String id) throws JobFailed {
        return Erasure.plan(workspace, id);
    }

    /// Erases an object: its bytes, what was made of it, its copy in quarantine, its rows, and the
    /// openings of all entries that name it.
    ///
    /// @param id the SHA-256 of an object or its first digits, at least 8
    /// @param reason why; it stays in the log, so it should name nobody
    /// @param database of the tables, or null for the workspace's setting
    /// @throws JobFailed if there is no such object, or the disk fails; do it again then
    public Erased erase(String id, String reason, @Nullable String database) throws JobFailed {
        return Erasure.run(workspace, id, reason, database);
    }

    /// A receipt and what it is for.
    ///
    /// @param proof a tlog-proof
    /// @param opening the line whose SHA-256 the proof is about
    public record Receipt(String proof, String opening) {}

    /// The receipt of an entry.
    ///
    /// @param id the index of an entry, or the SHA-256 of an object or its first digits, at least 8
    /// @throws JobFailed if there is none, or several
    public Receipt receipt(String id) throws JobFailed {
        var log = workspace.log();
        try {
            long index = id.matches("[0-9]{1,7}") ? Long.parseLong(id) : intakeOf(id);
            var opening = log.opening(index);
            if (opening.isEmpty()) {
                throw new JobFailed("entry " + index + " is not there, or was erased");
            }
            return new Receipt(
                    log.receipt(index).text(), new String(opening.get(), StandardCharsets.UTF_8));
        } catch (IOException | BadLog e) {
            throw new JobFailed("no receipt for " + id + ": " + e.getMessage(), e);
        }
    }

    /// The index of the intake of an object.
    ///
    /// @param id the SHA-256 of the object or its first digits, at least 8
    /// @throws JobFailed if there is none, or several
    public long intake(String id) throws JobFailed {
        try {
            return intakeOf(id);
        } catch (IOException | BadLog e) {
            throw new JobFailed("cannot read the log: " + e.getMessage(), e);
        }
    }

    /// The index of the intake of an object.
    ///
    /// @param id the SHA-256 of the object or its first digits, at least 8
    long intakeOf(String id) throws JobFailed, IOException, BadLog {
        var digits = id.toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{8,64}")) {
            throw new JobFailed(
                    "\"" + id + "\" is no index and no SHA-256; give at least 8 of its digits");
        }
        var found = new ArrayList<Long>();
        var log = workspace.log();
        log.walk(
                0,
                log.checkpoint().size(),
                (index, opening) -> {
                    if (opening != null) {
                        var entry = Entry.open(opening);
                        if (entry.type() == EntryType.INTAKE
                                && entry.text("object").startsWith(digits)) {
                            found.add(index);
                        }
                    }
                });
        if (found.size() != 1) {
            throw new JobFailed(
                    found.isEmpty() ? "no object " + id : found.size() + " objects begin so");
        }
        return found.getFirst();
    }
}
