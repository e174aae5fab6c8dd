package vigil.read.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vigil.read.text.Table;

/// All forms of a word, for building lexicons from dictionary forms.
///
/// Of several words, the first of a verb ("open fire", "carry out") and the last of a noun ("car
/// bomb") changes. Immutable.
public final class Inflections {
    /// Verbs of two syllables and more that double their last consonant.
    private static final Set<String> DOUBLING =
            Set.of(
                    "abet",
                    "abhor",
                    "acquit",
                    "admit",
                    "allot",
                    "begin",
                    "commit",
                    "compel",
                    "concur",
                    "confer",
                    "control",
                    "defer",
                    "deter",
                    "dispel",
                    "embed",
                    "emit",
                    "equip",
                    "excel",
                    "expel",
                    "forget",
                    "handicap",
                    "hijack",
                    "impel",
                    "incur",
                    "infer",
                    "instil",
                    "kidnap",
                    "occur",
                    "omit",
                    "outgun",
                    "outwit",
                    "patrol",
                    "permit",
                    "prefer",
                    "propel",
                    "rebel",
                    "rebut",
                    "recur",
                    "refer",
                    "regret",
                    "remit",
                    "repel",
                    "submit",
                    "transfer",
                    "transmit",
                    "unzip",
                    "worship");

    private final Map<String, Table.Row> verbs = new HashMap<>();
    private final Map<String, List<String>> plurals = new HashMap<>();

    public Inflections() {
        for (var row : Table.rows(Inflections.class, "irregular-verbs.tsv")) {
            verbs.put(row.cell(0), row);
        }
        for (var row : Table.rows(Inflections.class, "irregular-nouns.tsv")) {
            plurals.computeIfAbsent(row.cell(0), _ -> new ArrayList<>()).add(row.cell(1));
        }
    }

    /// The forms of a verb, the dictionary form first: drop, drops, dropped, dropping. Irregular
    /// and alternative spellings are included ("travelling", "traveling").
    ///
    /// @param lemma dictionary form, any case; may have further words, which stay as they are
    public List<String> verbForms(String lemma) {
        var words = lemma.toLowerCase(Locale.ROOT).strip();
        int space = words.indexOf(' ');
        var verb = space < 0 ? words : words.substring(0, space);
        var rest = space < 0 ? "" : words.substring(space);
        return each(forms(verb), form -> form + rest);
    }

    /// The singular and the plurals of a noun: child, children.
    ///
    /// @param lemma dictionary form, any case; of several words the last one is changed
    public List<String> nounForms(String lemma) {
        var words = lemma.toLowerCase(Locale.ROOT).strip();
        int cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
        var noun = words.substring(cut);
        var forms = new LinkedHashSet<String>();
        forms.add(noun);
        forms.addAll(plurals.getOrDefault(noun, List.of(plural(noun))));
        return each(forms, form -> words.substring(0, cut) + form);
    }

    private static List<String> each(Set<String> forms, Function<String, String> whole) {
        return forms.stream().map(whole).toList();
    }

    private Set<String> forms(String verb) {
        var forms = new LinkedHashSet<String>();
        forms.add(verb);
        if (verb.equals("be")) {
            forms.addAll(List.of("is", "are", "am", "was", "were", "been", "being"));
            return forms;
        }
        forms.add(verb.equals("have") ? "has" : plural(verb));
        var irregular = verbs.get(verb);
        if (irregular != null) {
            forms.addAll(List.of(irregular.cell(1).split("/", -1)));
            forms.addAll(List.of(irregular.cell(2).split("/", -1)));
        } else if (verb.endsWith("e")) {
            forms.add(verb + "d");
        } else if (endsInConsonantAndY(verb)) {
            forms.add(verb.substring(0, verb.length() - 1) + "ied");
        } else {
            stems(verb).forEach(stem -> forms.add(stem + "ed"));
        }
        if (verb.endsWith("ie")) {
            forms.add(verb.substring(0, verb.length() - 2) + "ying");
        } else if (verb.endsWith("e") && !verb.endsWith("ee") && !verb.endsWith("ye")) {
            forms.add(verb.substring(0, verb.length() - 1) + "ing");
        } else {
            stems(verb).forEach(stem -> forms.add(stem + "ing"));
        }
        return forms;
    }

    /// What the endings are put to: "dropp" of drop; both spellings of "travel".
    private static List<String> stems(String verb) {
        int length = verb.length();
        boolean closed =
                length > 2
                        && isConsonant(verb.charAt(length - 1))
                        && "wxy".indexOf(verb.charAt(length - 1)) < 0
                        && !isConsonant(verb.charAt(length - 2))
                        && (isConsonant(verb.charAt(length - 3))
                                || verb.startsWith("qu", length - 4));
        if (!closed) {
            return verb.endsWith("ic") ? List.of(verb + "k") : List.of(verb);
        }
        var doubled = verb + verb.charAt(length - 1);
        if (isOneSyllable(verb.substring(verb.lastIndexOf('-') + 1)) || DOUBLING.contains(verb)) {
            return List.of(doubled);
        }
        return verb.endsWith("l") ? List.of(verb, doubled) : List.of(verb);
    }

    private static boolean isOneSyllable(String verb) {
        int groups = 0;
        boolean inVowels = false;
        for (int i = 0; i < verb.length(); i++) {
            boolean vowel =
                    !isConsonant(verb.charAt(i))
                            && !(verb.charAt(i) == 'u' && i > 0 && verb.charAt(i - 1) == 'q');
            groups += vowel && !inVowels ? 1 : 0;
            inVowels = vowel;
        }
        return groups == 1;
    }

    private static String plural(String word) {
        if (endsInConsonantAndY(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean sibilant =
                word.endsWith("s")
                        || word.endsWith("x")
                        || word.endsWith("z")
                        || word.endsWith("ch")
                        || word.endsWith("sh");
        boolean o = word.endsWith("go") || word.endsWith("do") || word.endsWith("eto");
        return word + (sibilant || o ? "es" : "s");
    }

    private static boolean endsInConsonantAndY(String word) {
        int length = word.length();
        return length > 1 && word.endsWith("y") && isConsonant(word.charAt(length - 2));
    }

    private static boolean isConsonant(char c) {
        return !Lemmas.isVowel(c);
    }
}
