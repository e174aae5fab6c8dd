package vigil.read.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.read.text.Table;
import vigil.read.text.TokenizedText;

/// The cues of `cues.tsv`, by their first word.
final class CueTable {
    private final Map<String, List<Cue>> verbs = new HashMap<>();
    private final Map<String, List<Cue>> nouns = new HashMap<>();
    private final Map<String, List<Cue>> adjectives = new HashMap<>();
    private final Map<String, List<Cue>> prepositions = new HashMap<>();

    private final Set<String> light = new HashSet<>();

    private CueTable() {}

    static CueTable load() {
        var table = new CueTable();
        for (var row : Table.rows(CueTable.class, "cues.tsv")) {
            if (row.cell(0).equals("light")) {
                table.light.addAll(List.of(row.cell(3).split(", ")));
                continue;
            }
            var part = Cue.Part.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
            var cueClass = CueClass.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
            int takes = takes(row);
            for (var phrase : row.cell(3).split(",", -1)) {
                table.add(phrase.strip(), part, cueClass, takes);
            }
        }
        return table;
    }

    private static int takes(Table.Row row) {
        int takes = 0;
        for (var kind : row.cell(2).split(" ", -1)) {
            takes |=
                    switch (kind) {
                        case "clause" -> Cue.CLAUSE;
                        case "quote" -> Cue.QUOTE;
                        case "phrase" -> Cue.PHRASE;
                        case "infinitive" -> Cue.INFINITIVE;
                        case "addressee" -> Cue.ADDRESSEE;
                        default -> throw row.wrong("no such complement " + kind);
                    };
        }
        return takes;
    }

    private void add(String phrase, Cue.Part part, CueClass cueClass, int takes) {
        var words = phrase.split(" ", -1);
        var rest = List.of(words).subList(1, words.length);
        var list = of(part).computeIfAbsent(words[0], _ -> new ArrayList<>(1));
        var cue = new Cue(words[0], rest, part, cueClass, takes);
        int at = 0;
        while (at < list.size() && list.get(at).rest().size() >= rest.size()) {
            at++;
        }
        list.add(at, cue); // the longest first
    }

    private Map<String, List<Cue>> of(Cue.Part part) {
        return switch (part) {
            case VERB -> verbs;
            case NOUN -> nouns;
            case ADJECTIVE -> adjectives;
            case PREPOSITION -> prepositions;
        };
    }

    /// Whether a verb only lends its form to a noun behind it: "make", "issue", "give".
    boolean isLight(String lemma) {
        return light.contains(lemma);
    }

    /// The longest cue of a kind whose first word is this lemma at token `i`, or null.
    @Nullable Cue find(TokenizedText text, int i, String lemma, Cue.Part part) {
        var list = of(part).get(lemma);
        if (list == null) {
            return null;
        }
        for (var cue : list) {
            if (follows(text, i + 1, cue.rest())) {
                return cue;
            }
        }
        return null;
    }

    private static boolean follows(TokenizedText text, int i, List<String> rest) {
        for (int k = 0; k < rest.size(); k++) {
            if (!text.keyOrEmpty(i + k).equals(rest.get(k))) {
                return false;
            }
        }
        return true;
    }
}
