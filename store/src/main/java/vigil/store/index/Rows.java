package vigil.store.index;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import vigil.store.log.Entry;
import vigil.verify.json.CanonicalJson;
import vigil.verify.json.Json;

/// Writes the rows of entries. The only place that knows the columns. The caller owns the
/// transaction.
final class Rows {
    private final Handle rows;
    private final PreparedBatch captures;
    private final PreparedBatch derivations;
    private final PreparedBatch reports;
    private final PreparedBatch claims;
    private int erased;

    Rows(Handle rows) {
        this.rows = rows;
        captures =
                rows.prepareBatch(
                        "INSERT INTO capture (object, leaf, size, name, line, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)");
        derivations =
                rows.prepareBatch(
                        "INSERT INTO derivation (leaf, capture, stage, object, refused)"
                                + " VALUES (?, ?, ?, ?, ?)");
        reports =
                rows.prepareBatch(
                        "INSERT INTO report (leaf, number, id, title, source, published, language)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        claims =
                rows.prepareBatch(
                        """
                        INSERT INTO claim (leaf, number, id, type, mode, modality, place,
                                           day_from, day_to, span_begin, span_end)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
    }

    void add(List<RecordIndex.Numbered> entries, List<List<Json.Members>> readings) {
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i).entry();
            long leaf = entries.get(i).index();
            switch (entry.type()) {
                case INTAKE -> capture(leaf, entry);
                case DERIVE -> {
                    derivation(leaf, entry);
                    for (int number = 0; number < readings.get(i).size(); number++) {
                        report(leaf, number, readings.get(i).get(number));
                    }
                }
                case LINK -> {
                    if (entry.body().find("decision").isPresent()) {
                        decision(leaf, entry);
                    }
                }
                case EXTRACT_RUN, ACCESS, EXPORT, REDACT, KEY_EVENT -> {}
                case ERASE -> {
                    write();
                    entry.erased().forEach(this::erase);
                }
            }
        }
        write();
    }

    /// In the order of the references between tables.
    private void write() {
        for (var batch : List.of(captures, derivations, reports, claims)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    /// Rows that were deleted because the log told so.
    int erased() {
        return erased;
    }

    private void erase(long leaf) {
        for (var table : List.of("claim", "report", "derivation", "capture", "decision")) {
            erased += rows.execute("DELETE FROM " + table + " WHERE leaf = ?", leaf);
        }
    }

    private void capture(long leaf, Entry entry) {
        captures.add(
                entry.text("object"),
                leaf,
                entry.body().whole("size").orElse(0L),
                storable(entry.text("name")),
                entry.body().whole("line").orElse(0L),
                entry.text("at"));
    }

    private void decision(long leaf, Entry entry) {
        var body = new String(CanonicalJson.write(entry.body()), StandardCharsets.UTF_8);
        rows.execute("INSERT INTO decision (leaf, body) VALUES (?, ?)", leaf, storable(body));
    }

    private void derivation(long leaf, Entry entry) {
        var object = entry.text("object");
        var refused =
                entry.body().find("refused").orElse(null) instanceof Json.Items(var codes)
                        ? codes.stream()
                                .map(code -> code instanceof Json.Text(var text) ? text : "")
                                .reduce((a, b) -> a + " " + b)
                                .orElse("")
                        : null;
        derivations.add(
                leaf,
                entry.text("from"),
                entry.text("stage"),
                object.isEmpty() ? null : object,
                refused);
    }

    private void report(long leaf, int number, Json.Members reading) {
        reports.add(
                leaf,
                number,
                storable(reading.text("id").orElse("")),
                storable(RecordIndex.text(reading, "title")),
                storable(RecordIndex.text(reading, "source")),
                RecordIndex.text(reading, "published"),
                reading.text("language").orElse("und"));
        if (reading.find("claims").orElse(null) instanceof Json.Items(var all)) {
            for (var claim : all) {
                if (claim instanceof Json.Members members) {
                    var place = inner(members, "place");
                    var time = inner(members, "time");
                    var span = span(members);
                    claims.add(
                            leaf,
                            number,
                            members.text("id").orElse(""),
                            members.text("type").orElse(""),
                            RecordIndex.text(members, "mode"),
                            members.text("modality").orElse(""),
                            place == null ? null : storable(RecordIndex.text(place, "name")),
                            time == null ? null : RecordIndex.text(time, "from"),
                            time == null ? null : RecordIndex.text(time, "to"),
                            span == null ? null : span[0],
                            span == null ? null : span[1]);
                }
            }
        }
    }

    private static Json.@Nullable Members inner(Json.Members of, String name) {
        return of.find(name).orElse(null) instanceof Json.Members inner ? inner : null;
    }

    /// The first stretch of the evidence.
    private static int @Nullable [] span(Json.Members claim) {
        if (claim.find("evidence").orElse(null) instanceof Json.Items(var spans)
                && !spans.isEmpty()
                && spans.getFirst() instanceof Json.Items(var ends)
                && ends.size() == 2
                && ends.get(0) instanceof Json.Amount(var begin)
                && ends.get(1) instanceof Json.Amount(var end)) {
            return new int[] {(int) begin, (int) end};
        }
        return null;
    }

    /// PostgreSQL keeps no zero character; both databases get the same text.
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
