package vigil.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vigil.store.index.Database;
import vigil.store.index.RecordIndex;
import vigil.store.log.BadLog;

/// The tables of a workspace: brings them up to the log, makes them anew, proves them right.
public final class Tables {
    private final Workspace workspace;
    private final String address;

    /// The tables of a workspace.
    ///
    /// @param address of a PostgreSQL database, or null for the workspace's setting
    public Tables(Workspace workspace, @Nullable String address) {
        this.workspace = workspace;
        this.address = address == null ? workspace.setting("database", "") : address;
    }

    private Path file() {
        return workspace.folder().resolve("index/record.db");
    }

    private Database open() throws IOException {
        return address.isEmpty() ? Database.sqlite(file()) : Database.postgres(address);
    }

    /// A question to the tables.
    public interface Work<T> {
        /// Asks it.
        T with(RecordIndex index) throws IOException, BadLog, JobFailed;
    }

    /// Opens the tables for a question.
    ///
    /// @throws JobFailed if they cannot be opened or read
    public <T> T with(Work<T> work) throws JobFailed {
        try (var database = open()) {
            return work.with(new RecordIndex(database));
        } catch (IOException | BadLog e) {
            throw new JobFailed("the tables: " + e.getMessage(), e);
        }
    }

    /// Adds what the log has more.
    ///
    /// @return what the tables have now, for people
    /// @throws JobFailed if they cannot follow the log
    public String follow() throws JobFailed {
        return with(index -> {
            index.follow(workspace.log(), workspace.vault());
            return index.told().orElse("");
        });
    }

    /// How many entries of the log are in the tables; nothing is made where there are none yet.
    ///
    /// @return empty if there are no tables
    /// @throws JobFailed if they cannot be opened
    OptionalLong indexed() throws JobFailed {
        return address.isEmpty() && !Files.exists(file())
                ? OptionalLong.empty()
                : OptionalLong.of(with(RecordIndex::indexed));
    }

    /// Makes the tables anew from vault and log.
    ///
    /// @return what the tables have now, for people
    /// @throws JobFailed if vault or log are damaged
    public String rebuild() throws JobFailed {
        if (address.isEmpty()) {
            try {
                for (var ending : new String[] {"", "-wal", "-shm"}) {
                    Files.deleteIfExists(Path.of(file() + ending));
                }
            } catch (IOException e) {
                throw new JobFailed("cannot delete the old tables: " + e.getMessage(), e);
            }
        } else {
            with(index -> {
                index.clear();
                return "";
            });
        }
        return follow();
    }

    /// Makes the tables a second time, elsewhere, and compares every row.
    ///
    /// @return whether they are equal
    /// @throws JobFailed if vault or log are damaged
    public boolean compare() throws JobFailed {
        follow();
        var stored = with(RecordIndex::fingerprint);
        try {
            var folder = Files.createTempDirectory("vigil-compare");
            try (var database = Database.sqlite(folder.resolve("record.db"))) {
                var fresh = new RecordIndex(database);
                fresh.follow(workspace.log(), workspace.vault());
                return fresh.fingerprint().equals(stored);
            } finally {
                try (var all = Files.walk(folder)) {
                    for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
        } catch (IOException | BadLog e) {
            throw new JobFailed("cannot compare: " + e.getMessage(), e);
        }
    }
}
