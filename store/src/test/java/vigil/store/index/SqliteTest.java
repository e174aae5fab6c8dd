package vigil.store.index;

import java.io.IOException;

/// The contract on SQLite.
class SqliteTest extends RecordIndexContract {
    private int number;

    @Override
    Database fresh() throws IOException {
        return Database.sqlite(folder.resolve("index/" + number++ + ".db"));
    }
}
