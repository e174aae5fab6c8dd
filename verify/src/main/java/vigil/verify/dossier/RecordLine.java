package vigil.verify.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.verify.json.Json;
import vigil.verify.tree.Hash;

/// A line of `record.jsonl`: one item with its claims and the words of each value.
///
/// It is made from what the log proves and from nothing else. So whoever checks a dossier makes it
/// again, and a line that differs was changed.
public final class RecordLine {
    private RecordLine() {}

    /// An entry of the log and its index.
    ///
    /// @param body of the entry
    public record Logged(long index, Json.Members body) {}

    /// The line of one item.
    ///
    /// @param intake of the item
    /// @param derive of its reading, or null if it was not read
    /// @param readings of the item; none if it could not be read
    public static Json.Members of(
            Logged intake, @Nullable Logged derive, List<Json.Members> readings) {
        var line = new TreeMap<String, Json>();
        for (var name :
                List.of(
                        "object",
                        "size",
                        "name",
                        "line",
                        "at",
                        "collector",
                        "case",
                        "reason",
                        "container",
                        "record",
                        "url",
                        "captured",
                        "egress")) {
            intake.body().find(name).ifPresent(value -> line.put(name, value));
        }
        line.put("intake", new Json.Amount(intake.index()));
        if (derive != null) {
            line.put("derive", new Json.Amount(derive.index()));
            derive.body().find("stage").ifPresent(value -> line.put("stage", value));
            derive.body().find("object").ifPresent(value -> line.put("reading", value));
            for (var name : List.of("refused", "items", "passedOver")) {
                derive.body().find(name).ifPresent(value -> line.put(name, value));
            }
        }
        var reports = new ArrayList<Json>();
        for (int i = 0; i < readings.size(); i++) {
            reports.add(report(intake.body().text("object").orElse(""), i, readings.get(i)));
        }
        line.put("reports", new Json.Items(reports));
        return new Json.Members(line);
    }

    /// Where the text of a report lies in the bag.
    public static String textPath(String object, int number) {
        return "data/text/" + object + "-" + number + ".txt";
    }

    private static Json report(String object, int number, Json.Members reading) {
        var text = reading.text("text").orElse("");
        var report = new TreeMap<String, Json>();
        for (var name : List.of("id", "title", "source", "published", "language", "url")) {
            reading.find(name)
                    .filter(value -> !(value instanceof Json.Nothing))
                    .ifPresent(value -> report.put(name, value));
        }
        report.put("text", new Json.Text(textPath(object, number)));
        report.put(
                "textSha256",
                new Json.Text(Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).hex()));
        var claims = new ArrayList<Json>();
        if (reading.find("claims").orElse(null) instanceof Json.Items(var all)) {
            for (var claim : all) {
                if (claim instanceof Json.Members members) {
                    claims.add(claim(members, text));
                }
            }
        }
        report.put("claims", new Json.Items(claims));
        return new Json.Members(report);
    }

    private static Json claim(Json.Members claim, String text) {
        var line = new TreeMap<String, Json>();
        for (var name : List.of("id", "type", "mode", "modality")) {
            claim.find(name)
                    .filter(value -> !(value instanceof Json.Nothing))
                    .ifPresent(value -> line.put(name, value));
        }
        var values = new ArrayList<Json>();
        words("evidence", claim.find("evidence").orElse(null), text, values);
        each(claim, "attribution", "speaker", text, values);
        each(claim, "roles", "role", text, values);
        each(claim, "figures", "effect", text, values);
        one("place", claim.find("place").orElse(null), text, values);
        one("time", claim.find("time").orElse(null), text, values);
        line.put("values", new Json.Items(values));
        return new Json.Members(line);
    }

    private static void each(
            Json.Members claim, String list, String label, String text, List<Json> values) {
        if (claim.find(list).orElse(null) instanceof Json.Items(var all)) {
            for (var item : all) {
                if (item instanceof Json.Members members) {
                    var field =
                            list.equals("attribution")
                                    ? "speaker"
                                    : members.text(label).orElse(list);
                    one(field, members, text, values);
                }
            }
        }
    }

    private static void one(String field, @Nullable Json value, String text, List<Json> values) {
        if (value instanceof Json.Members members) {
            var span = members.find("span").orElse(null);
            if (span instanceof Json.Items) {
                words(field, new Json.Items(List.of(span)), text, values);
            }
            words(field, members.find("spans").orElse(null), text, values);
        }
    }

    /// Stretches of the text, in Unicode code points, and the words there.
    private static void words(String field, @Nullable Json spans, String text, List<Json> values) {
        if (spans instanceof Json.Items(var all)) {
            for (var span : all) {
                if (span instanceof Json.Items(var ends)
                        && ends.size() == 2
                        && ends.get(0) instanceof Json.Amount(var begin)
                        && ends.get(1) instanceof Json.Amount(var end)) {
                    values.add(
                            Json.members(
                                    "field",
                                    field,
                                    "begin",
                                    (int) begin,
                                    "end",
                                    (int) end,
                                    "words",
                                    slice(text, (int) begin, (int) end)));
                }
            }
        }
    }

    /// The words at a stretch counted in code points; empty if it reaches past the text.
    static String slice(String text, int begin, int end) {
        if (begin < 0 || end < begin || end > text.codePointCount(0, text.length())) {
            return "";
        }
        int from = text.offsetByCodePoints(0, begin);
        return text.substring(from, text.offsetByCodePoints(from, end - begin));
    }
}
