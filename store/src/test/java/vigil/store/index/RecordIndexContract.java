package vigil.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.store.log.Entry;
import vigil.store.log.EntryType;
import vigil.store.log.EvidenceLog;
import vigil.store.log.LogFolder;
import vigil.store.log.SigningKey;
import vigil.store.vault.Vault;
import vigil.verify.tree.Hash;

/// What the index promises, on whatever database.
abstract class RecordIndexContract {
    private static final String READING =
            """
            {"id":"r1","title":"Title with \\u0000 zero","source":"Wire","published":"2016-08-12","language":"en",\
            "text":"Four people died.","claims":[{"id":"c1","type":"assault","mode":"shelling",\
            "modality":"asserted","place":{"name":"Aleppo"},"time":{"from":"2016-08-10","to":"2016-08-10"},\
            "evidence":[[0,11]]},{"id":"c2","type":"siege","mode":null,"modality":"alleged","place":null,\
            "time":null,"evidence":[]}]}
            """;

    @TempDir protected Path folder;

    /// An empty database.
    abstract Database fresh() throws IOException;

    private Vault vault() {
        return new Vault(folder.resolve("vault"));
    }

    private EvidenceLog log(int reports) throws Exception {
        var key = SigningKey.create("example.org/test");
        Files.createDirectories(folder.resolve("log"));
        EvidenceLog.create(folder.resolve("log"), key);
        var log = EvidenceLog.open(folder.resolve("log"), folder.resolve("openings"), key);
        add(log, 0, reports);
        return log;
    }

    private void add(EvidenceLog log, int from, int count) throws Exception {
        var entries = new ArrayList<Entry>();
        for (int i = from; i < from + count; i++) {
            var object = vault().seal(("report " + i).getBytes(StandardCharsets.UTF_8));
            var reading =
                    vault().seal(READING.replace("r1", "r" + i).getBytes(StandardCharsets.UTF_8));
            var hex = object.hash().hex();
            entries.add(
                    Entry.of(
                            EntryType.INTAKE,
                            Instant.EPOCH,
                            "object",
                            hex,
                            "size",
                            object.size(),
                            "name",
                            "f" + i));
            entries.add(
                    Entry.of(
                            EntryType.DERIVE,
                            Instant.EPOCH,
                            "from",
                            hex,
                            "stage",
                            "read/1",
                            "object",
                            reading.hash().hex()));
        }
        entries.add(
                Entry.of(
                        EntryType.DERIVE,
                        Instant.EPOCH,
                        "from",
                        "00",
                        "stage",
                        "read/1",
                        "refused",
                        List.of("binary", "empty")));
        entries.add(Entry.of(EntryType.EXPORT, Instant.EPOCH));
        log.append(entries).get();
    }

    private static long follow(Database database, LogFolder log, Vault vault) throws Exception {
        return new RecordIndex(database).follow(log, vault);
    }

    @Test
    void theIndexFollowsTheLogAndSaysWhereEachRowIsFrom() throws Exception {
        try (var log = log(5);
                var database = fresh()) {
            var index = new RecordIndex(database);
            assertThat(index.indexed()).isZero();
            assertThat(index.follow(log.reader(), vault())).isEqualTo(12);
            assertThat(index.told()).contains("5 captures, 5 reports, 10 claims");
            add(log, 5, 2);
            assertThat(index.follow(log.reader(), vault())).isEqualTo(18);
            assertThat(index.told()).contains("7 captures, 7 reports, 14 claims");
            assertThat(index.captures(""))
                    .extracting(RecordIndex.Capture::leaf)
                    .containsExactly(0L, 2L, 4L, 6L, 8L, 12L, 14L);
            var first = index.captures("").getFirst();
            assertThat(index.captures(first.object().substring(0, 9))).containsExactly(first);
            assertThat(index.captures("ffffffffff")).isEmpty();
        }
    }

    @Test
    void makingItAnewGivesTheSameRows() throws Exception {
        try (var log = log(5)) {
            String first;
            try (var database = fresh()) {
                follow(database, log.reader(), vault());
                add(log, 5, 2);
                follow(database, log.reader(), vault());
                first = new RecordIndex(database).fingerprint().hex();
            }
            try (var database = fresh()) {
                follow(database, log.reader(), vault());
                assertThat(new RecordIndex(database).fingerprint().hex()).isEqualTo(first);
                database.jdbi()
                        .useHandle(rows ->
                                rows.execute(
                                        "UPDATE claim SET place = 'Elsewhere' WHERE leaf = 1 AND id = 'c1'"));
                assertThat(new RecordIndex(database).fingerprint().hex()).isNotEqualTo(first);
            }
        }
    }

    /// A claim must never be shown from a reading that is not the one that was logged.
    @Test
    void aDamagedReadingIsNotIndexed() throws Exception {
        try (var log = log(1);
                var database = fresh()) {
            var opening = log.reader().opening(1).orElseThrow();
            var file = vault().file(Hash.hex(Entry.open(opening).text("object")));
            Files.delete(file);
            Files.writeString(file, READING);
            assertThatThrownBy(() -> follow(database, log.reader(), vault()))
                    .hasMessageContaining("damaged");
            assertThat(new RecordIndex(database).indexed()).isZero();
        }
    }
}
