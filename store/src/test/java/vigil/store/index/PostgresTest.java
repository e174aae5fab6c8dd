package vigil.store.index;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The contract on a real PostgreSQL, started for the test.
@SuppressWarnings("NullAway.Init") // made before all tests
class PostgresTest extends RecordIndexContract {
    private static EmbeddedPostgres server;
    private static int number;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    Database fresh() throws IOException {
        var name = "fresh" + number++;
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return Database.postgres(server.getJdbcUrl("postgres", name));
    }
}
