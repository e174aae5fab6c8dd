package vigil.store.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import vigil.store.log.BadLog;
import vigil.store.log.Entry;
import vigil.store.log.LogFolder;
import vigil.store.vault.Vault;
import vigil.verify.json.BadJson;
import vigil.verify.json.CanonicalJson;
import vigil.verify.json.Json;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

/// The tables, and how they follow the log. Rows are added in the order of the log and never
/// changed; they are deleted where the log tells that what they came from was erased.
public final class RecordIndex {
    /// Entries whose rows are committed together.
    private static final int GROUP = 1000;

    /// Every table with a fixed order of its rows, for comparing.
    private static final List<String> TABLES =
            List.of(
                    "SELECT * FROM capture ORDER BY leaf",
                    "SELECT * FROM derivation ORDER BY leaf",
                    "SELECT * FROM report ORDER BY leaf, number",
                    "SELECT * FROM claim ORDER BY leaf, number, id",
                    "SELECT * FROM decision ORDER BY leaf");

    private final Database database;

    /// The index in a database.
    public RecordIndex(Database database) {
        this.database = database;
    }

    /// Adds the rows of all entries that the log has more. Cut off anywhere, it goes on there.
    ///
    /// @return how many entries of the log are in the tables now
    /// @throws IOException if log, vault or database cannot be read or written
    /// @throws BadLog if an entry or a derived object is not what the log says
    public long follow(LogFolder log, Vault vault) throws IOException, BadLog {
        long size = log.checkpoint().size();
        try {
            long at = indexed();
            if (at > size) {
                throw new BadLog(
                        "the index knows %d entries and the log has %d; rebuild the index"
                                .formatted(at, size));
            }
            int erased = 0;
            while (at < size) {
                long from = at;
                long to = Math.min(size, at + GROUP);
                var entries = new ArrayList<Numbered>();
                log.walk(
                        from,
                        to,
                        (index, opening) -> {
                            if (opening != null) {
                                entries.add(new Numbered(index, Entry.open(opening)));
                            }
                        });
                var readings = readings(entries, vault);
                erased +=
                        database.jdbi()
                                .inTransaction(handle -> {
                                    var rows = new Rows(handle);
                                    rows.add(entries, readings);
                                    handle.execute("UPDATE progress SET indexed_size = ?", to);
                                    return rows.erased();
                                });
                at = to;
            }
            if (erased > 0) {
                database.compact();
            }
            return at;
        } catch (JdbiException e) {
            throw new IOException("the database of the index failed: " + e.getMessage(), e);
        }
    }

    /// An entry and its index.
    record Numbered(long index, Entry entry) {}

    private static List<List<Json.Members>> readings(List<Numbered> entries, Vault vault)
            throws IOException, BadLog {
        var all = new ArrayList<List<Json.Members>>();
        for (var each : entries) {
            var object = each.entry().text("object");
            boolean read = each.entry().text("type").equals("derive") && !object.isEmpty();
            all.add(read ? readings(each.index(), object, vault) : List.of());
        }
        return all;
    }

    private static List<Json.Members> readings(long index, String object, Vault vault)
            throws IOException, BadLog {
        var readings = new ArrayList<Json.Members>();
        try {
            var text = new String(vault.read(Hash.hex(object)), StandardCharsets.UTF_8);
            for (var line : text.split("\n", 0)) {
                if (CanonicalJson.parse(line.getBytes(StandardCharsets.UTF_8))
                        instanceof Json.Members reading) {
                    readings.add(reading);
                }
            }
            return readings;
        } catch (BadProof | BadJson e) {
            throw new BadLog("what entry " + index + " made is damaged", e);
        }
    }

    /// Forgets all rows, to be made anew from the log.
    public void clear() {
        database.jdbi()
                .useTransaction(rows -> {
                    for (var table :
                            List.of("claim", "report", "derivation", "capture", "decision")) {
                        rows.execute("DELETE FROM " + table);
                    }
                    rows.execute("UPDATE progress SET indexed_size = 0");
                });
    }

    /// How many entries of the log are in the tables.
    public long indexed() {
        return database.jdbi()
                .withHandle(rows ->
                        rows.createQuery("SELECT indexed_size FROM progress")
                                .mapTo(Long.class)
                                .one());
    }

    /// A hash over all rows of all tables, in a fixed order: equal for equal tables, whatever the
    /// database.
    public Hash fingerprint() {
        return database.jdbi().withHandle(RecordIndex::fingerprint);
    }

    private static Hash fingerprint(Handle rows) {
        var sha = Hash.digest();
        for (var table : TABLES) {
            try (var all = rows.createQuery(table).setFetchSize(1000).mapToMap().stream()) {
                all.forEach(row -> {
                    row.forEach((name, value) ->
                            sha.update(
                                    (name.toLowerCase(Locale.ROOT) + "=" + value + "\u001f")
                                            .getBytes(StandardCharsets.UTF_8)));
                    sha.update((byte) '\n');
                });
            }
            sha.update((byte) '\f');
        }
        return Hash.finish(sha);
    }

    /// An object as it came.
    ///
    /// @param object SHA-256, hex
    /// @param leaf of its intake
    /// @param name of the file it came as
    public record Capture(String object, long leaf, long size, String name) {}

    /// The objects whose SHA-256 begins so, in the order of the log.
    public List<Capture> captures(String digits) {
        return database.jdbi()
                .withHandle(rows ->
                        rows.createQuery(
                                        """
                                        SELECT object, leaf, size, name FROM capture
                                         WHERE object >= :from AND object < :to ORDER BY leaf
                                        """)
                                .bind("from", digits)
                                .bind("to", digits + "g") // behind all hexadecimal digits
                                .map((r, _) ->
                                        new Capture(
                                                r.getString("object"),
                                                r.getLong("leaf"),
                                                r.getLong("size"),
                                                r.getString("name")))
                                .list());
    }

    /// What a person decided.
    ///
    /// @param leaf of the entry
    /// @param body the entry, JSON
    public record DecisionRow(long leaf, String body) {}

    /// All decisions, in the order of the log.
    public List<DecisionRow> decisions() {
        return database.jdbi()
                .withHandle(rows ->
                        rows.createQuery("SELECT leaf, body FROM decision ORDER BY leaf")
                                .map((r, _) ->
                                        new DecisionRow(r.getLong("leaf"), r.getString("body")))
                                .list());
    }

    /// An object with readings that stand.
    ///
    /// @param object SHA-256, hex
    /// @param capture the object it was made from, hex
    /// @param name of the file that came as
    /// @param line of that file, or 0
    public record Standing(String object, String capture, String name, long line) {}

    /// The objects with the readings that stand: of each capture the latest, in the order of the
    /// captures.
    public List<Standing> standingReadings() {
        return database.jdbi()
                .withHandle(rows ->
                        rows.createQuery(
                                        """
                                        SELECT d.object, c.object AS capture, c.name, c.line
                                          FROM capture c
                                          JOIN derivation d ON d.capture = c.object
                                         WHERE d.object IS NOT NULL
                                           AND d.leaf = (SELECT MAX(l.leaf) FROM derivation l
                                                          WHERE l.capture = c.object
                                                            AND l.object IS NOT NULL)
                                         ORDER BY c.leaf
                                        """)
                                .map((r, _) ->
                                        new Standing(
                                                r.getString("object"),
                                                r.getString("capture"),
                                                r.getString("name"),
                                                r.getLong("line")))
                                .list());
    }

    /// How many rows the tables have, for people.
    public Optional<String> told() {
        return database.jdbi()
                .withHandle(rows ->
                        rows.createQuery(
                                        """
                                        SELECT (SELECT COUNT(*) FROM capture) AS captures,
                                               (SELECT COUNT(*) FROM report) AS reports,
                                               (SELECT COUNT(*) FROM claim) AS claims
                                        """)
                                .map((r, _) ->
                                        "%,d captures, %,d reports, %,d claims"
                                                .formatted(
                                                        r.getLong("captures"),
                                                        r.getLong("reports"),
                                                        r.getLong("claims")))
                                .findOne());
    }

    /// Text of a member, or null.
    static @Nullable String text(Json.Members of, String name) {
        return of.text(name).orElse(null);
    }
}
