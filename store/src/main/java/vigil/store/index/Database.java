package vigil.store.index;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/// A database with the tables of the index: SQLite in a file, or PostgreSQL by its address.
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean sqlite;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        sqlite = pool.getJdbcUrl().startsWith("jdbc:sqlite:");
        jdbi = Jdbi.create(pool);
    }

    /// SQLite in a file, made where it is not there.
    ///
    /// @throws IOException if it cannot be opened, or its tables are of another version
    public static Database sqlite(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("foreign_keys", "true");
        config.setMaximumPoolSize(1); // SQLite has one writer
        return open(config);
    }

    /// PostgreSQL.
    ///
    /// @param address such as `jdbc:postgresql://localhost/vigil?user=vigil`; without `jdbc:` too
    /// @throws IOException if it cannot be reached, or its tables are of another version
    public static Database postgres(String address) throws IOException {
        var config = new HikariConfig();
        config.setJdbcUrl(address.startsWith("jdbc:") ? address : "jdbc:" + address);
        config.setMaximumPoolSize(4);
        return open(config);
    }

    private static Database open(HikariConfig config) throws IOException {
        config.setPoolName("vigil");
        HikariDataSource pool = null;
        boolean opened = false;
        try {
            pool = new HikariDataSource(config);
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:vigil/store/index")
                    .load()
                    .migrate();
            opened = true;
            return new Database(pool);
        } catch (FlywayException | PoolInitializationException e) {
            throw new IOException("cannot open the database of the index: " + e.getMessage(), e);
        } finally {
            if (pool != null && !opened) {
                pool.close();
            }
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /// Writes the tables anew, so that deleted rows are no longer in their files either.
    void compact() {
        jdbi.useHandle(rows -> {
            rows.execute(
                    sqlite ? "VACUUM" : "VACUUM FULL capture, derivation, report, claim, decision");
            if (sqlite) {
                rows.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
            }
        });
    }

    @Override
    public void close() {
        pool.close();
    }
}
