package vigil.job.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import vigil.job.Care;
import vigil.job.Custody;
import vigil.job.JobFailed;
import vigil.job.Workspace;
import vigil.job.witness.Witnesses;
import vigil.store.backup.AgeKey;
import vigil.store.backup.Archive;
import vigil.store.durable.DurableFiles;
import vigil.store.log.BadLog;
import vigil.store.log.EntryType;

/// Makes encrypted copies of a workspace, and workspaces from copies.
public final class Backup {
    /// Made anew from vault and log, or of this machine alone.
    private static final Set<String> LEFT_OUT = Set.of("index", "log/lock", "witness/lock");

    private static final String SECRET = "keys/log.key";

    private Backup() {}

    /// A copy that was made.
    ///
    /// @param files in it
    /// @param bytes of the file
    /// @param size of the log in it
    public record Made(long files, long bytes, long size) {}

    /// Copies a workspace into one encrypted file. Nobody else can write meanwhile. The log tells
    /// of the copy, in the copy too.
    ///
    /// @param file to write; must not be there
    /// @param recipients of age who can read it, at least one
    /// @param withKey whether the secret key of the log goes along: only then can the restored log
    ///   be gone on with
    /// @throws JobFailed if it cannot be written
    public static Made write(
            Workspace workspace,
            Path file,
            List<String> recipients,
            boolean withKey,
            LongConsumer progress)
            throws JobFailed {
        if (Files.exists(file)) {
            throw new JobFailed(file + " is there already; give another name");
        }
        if (file.toAbsolutePath().normalize().startsWith(workspace.folder())) {
            throw new JobFailed("a backup inside the workspace would be lost with it");
        }
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            var unfinished = DurableFiles.unfinished(new DurableFiles().folder(file));
            try {
                var out = new TreeSet<>(LEFT_OUT);
                if (!withKey) {
                    out.add(SECRET);
                }
                custody.append(EntryType.ACCESS, "what", "backup", "recipients", recipients);
                var folder = workspace.folder();
                long files = Archive.pack(folder, unfinished, out, recipients, progress);
                try (var done = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    done.force(true);
                }
                new DurableFiles().moveInto(unfinished, file);
                return new Made(files, Files.size(file), custody.reader().checkpoint().size());
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | BadLog e) {
            throw new JobFailed("cannot write the backup: " + e.getMessage(), e);
        }
    }

    /// Makes a key for reading backups; keep it where the workspace is not.
    ///
    /// @return its recipient, for [#write]
    /// @throws JobFailed if the file is there already or cannot be written
    public static String key(Path file) throws JobFailed {
        try {
            return AgeKey.create(file);
        } catch (IOException e) {
            throw new JobFailed("cannot make a key: " + e.getMessage(), e);
        }
    }

    /// The recipients in a file, a line each.
    ///
    /// @throws JobFailed if it cannot be read
    public static List<String> recipients(Path file) throws JobFailed {
        try {
            return AgeKey.recipients(file);
        } catch (IOException e) {
            throw new JobFailed("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// A workspace that came back.
    ///
    /// @param entries of its log, as signed
    /// @param objects as their names say
    /// @param faults what is wrong with it: damage, or a newer state that a witness knows
    public record Restored(long entries, long objects, List<String> faults) {
        public Restored {
            faults = List.copyOf(faults);
        }
    }

    /// Makes a workspace from a copy and checks all of it.
    ///
    /// @param folder must not be there, or be empty
    /// @param identities a file with secret keys of age
    /// @param offline whether no witness is asked if there is a newer state
    /// @throws JobFailed if it cannot be read or written; then nothing is left in the folder
    public static Restored restore(
            Path archive, Path folder, Path identities, boolean offline, LongConsumer progress)
            throws JobFailed {
        try {
            if (Files.exists(folder)) {
                try (var inside = Files.list(folder)) {
                    if (inside.findAny().isPresent()) {
                        throw new JobFailed(folder + " is not empty; restore into a new folder");
                    }
                }
            }
            var target = folder.toAbsolutePath().normalize();
            var unfinished = DurableFiles.unfinished(new DurableFiles().folder(target));
            Files.createDirectory(unfinished);
            try {
                Archive.unpack(archive, unfinished, identities, progress);
                Files.deleteIfExists(target); // empty
                Files.move(unfinished, target);
                DurableFiles.syncFolder(new DurableFiles().folder(target));
            } finally {
                delete(unfinished);
            }
            return checked(Workspace.find(target), offline, progress);
        } catch (IOException e) {
            throw new JobFailed("cannot restore: " + e.getMessage(), e);
        }
    }

    private static Restored checked(Workspace workspace, boolean offline, LongConsumer progress)
            throws JobFailed {
        var care = new Care(workspace);
        var log = care.log(null, progress);
        var objects = care.scrub(progress);
        var faults = new ArrayList<>(log.faults());
        faults.addAll(objects.faults());
        if (!offline && faults.isEmpty() && !workspace.witnesses().isEmpty()) {
            for (var asked : workspace.askWitnesses()) {
                if (asked.state() != Witnesses.State.COSIGNED) {
                    faults.add("witness " + asked.witness() + ": " + asked.told());
                }
            }
        }
        return new Restored(log.looked(), objects.looked(), faults);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
