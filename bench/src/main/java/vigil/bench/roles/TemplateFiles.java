package vigil.bench.roles;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the templates of the MUC-4 keys.
final class TemplateFiles {
    private static final Map<String, String> GROUPS =
            Map.of(
                    "perp_individual", "who",
                    "perp_organisation", "who",
                    "target", "whom",
                    "victim_name", "whom",
                    "victim_description", "whom",
                    "weapon", "weapon");

    private TemplateFiles() {}

    /// The templates by report.
    static Map<String, List<Template>> muc(Path folder) throws IOException {
        var all = new HashMap<String, List<Template>>();
        for (var line : KeyFiles.lines(folder.resolve("gold.jsonl.gz"))) {
            var gold = KeyFiles.map(KeyFiles.json(line));
            var here = new ArrayList<Template>();
            for (var template : KeyFiles.list(gold.get("templates"))) {
                here.add(template(KeyFiles.map(template)));
            }
            all.put(String.valueOf(gold.get("id")), here);
        }
        return all;
    }

    private static Template template(Map<?, ?> json) {
        boolean outside = Boolean.TRUE.equals(json.get("outside"));
        var kinds = new HashSet<String>();
        KeyFiles.list(json.get("kind")).forEach(kind -> kinds.add(String.valueOf(kind)));
        if (outside) {
            kinds.add("ATTACK");
        }
        var days = new ArrayList<@Nullable LocalDate[]>();
        for (var date : KeyFiles.list(json.get("date"))) {
            var day = KeyFiles.map(date);
            days.add(new LocalDate[] {day(day.get("from")), day(day.get("to"))});
        }
        var inner = new HashSet<String>();
        var outer = new HashSet<String>();
        for (var chain : KeyFiles.list(json.get("place"))) {
            var levels = KeyFiles.list(chain);
            for (int i = 0; i < levels.size(); i++) {
                var names = i == levels.size() - 1 ? inner : outer;
                KeyFiles.list(levels.get(i))
                        .forEach(name -> names.add(Template.letters(String.valueOf(name))));
            }
        }
        var heads = new HashMap<String, Set<String>>();
        for (var group : GROUPS.entrySet()) {
            for (var value : KeyFiles.list(json.get(group.getKey()))) {
                for (var words : KeyFiles.list(KeyFiles.map(value).get("any"))) {
                    heads.computeIfAbsent(group.getValue(), _ -> new HashSet<>())
                            .add(Key.head(String.valueOf(words)));
                }
            }
        }
        boolean needed = !outside && !Boolean.TRUE.equals(json.get("optional"));
        return new Template(needed, kinds, days, inner, outer, heads);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        try {
            return value instanceof String day ? LocalDate.parse(day) : null;
        } catch (DateTimeParseException _) {
            return null; // a key has a 31 November
        }
    }
}
