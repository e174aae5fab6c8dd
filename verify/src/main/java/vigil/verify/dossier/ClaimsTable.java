package vigil.verify.dossier;

import java.util.List;
import vigil.verify.json.Json;

/// The claims of `record.jsonl` as a table, `claims.csv`: a row for each value of each claim, with
/// its words and where they stand. Made from the lines alone, so whoever checks makes it again.
public final class ClaimsTable {
    private static final String HEADER =
            "object,report,source,published,claim,type,mode,modality,field,words,begin,end,text,"
                    + "text_sha256\r\n";

    private final StringBuilder rows = new StringBuilder(HEADER);

    /// A table without rows as yet.
    public ClaimsTable() {}

    /// Adds the claims of one item.
    ///
    /// @param line of `record.jsonl`
    public void add(Json.Members line) {
        for (var report : members(line, "reports")) {
            for (var claim : members(report, "claims")) {
                for (var value : members(claim, "values")) {
                    row(
                            text(line, "object"),
                            text(report, "id"),
                            text(report, "source"),
                            text(report, "published"),
                            text(claim, "id"),
                            text(claim, "type"),
                            text(claim, "mode"),
                            text(claim, "modality"),
                            text(value, "field"),
                            text(value, "words"),
                            number(value, "begin"),
                            number(value, "end"),
                            text(report, "text"),
                            text(report, "textSha256"));
                }
            }
        }
    }

    private void row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            rows.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        rows.append("\r\n");
    }

    /// Quoted where it must be. What a table program would take for a formula gets an apostrophe
    /// before it: words come from strangers.
    private static String cell(String value) {
        var safe =
                !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String text(Json.Members of, String name) {
        return of.text(name).orElse("");
    }

    private static String number(Json.Members of, String name) {
        return of.whole(name).map(String::valueOf).orElse("");
    }

    private static List<Json.Members> members(Json.Members of, String name) {
        return of.find(name).orElse(null) instanceof Json.Items(var all)
                ? all.stream()
                        .filter(Json.Members.class::isInstance)
                        .map(Json.Members.class::cast)
                        .toList()
                : List.of();
    }

    /// The table: RFC 4180, UTF-8.
    public String csv() {
        return rows.toString();
    }
}
