package vigil.read.syntax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import vigil.read.text.KeyMap;
import vigil.read.text.KeySet;
import vigil.read.text.Table;

/// Dictionary forms: irregular ones from tables, regular ones by undoing the ending and looking
/// which of the possible words exists.
final class Lemmas {
    private static final KeyMap<String> AUXILIARIES = auxiliaries();

    private final WordClasses classes;
    private final KeyMap<String> irregularVerbs;
    private final KeyMap<String> irregularNouns;
    private final KeySet participles;
    private final KeySet pasts;

    Lemmas(WordClasses classes) {
        this.classes = classes;
        var irregularVerbs = new HashMap<String, String>();
        var irregularNouns = new HashMap<String, String>();
        var participles = new HashSet<String>();
        var pasts = new HashSet<String>();
        for (var row : Table.rows(Lemmas.class, "irregular-verbs.tsv")) {
            for (var past : row.cell(1).split("/", -1)) {
                irregularVerbs.putIfAbsent(past, row.cell(0));
                pasts.add(past);
            }
            for (var participle : row.cell(2).split("/", -1)) {
                irregularVerbs.putIfAbsent(participle, row.cell(0));
                participles.add(participle);
            }
        }
        for (var row : Table.rows(Lemmas.class, "irregular-nouns.tsv")) {
            irregularNouns.putIfAbsent(row.cell(1), row.cell(0));
        }
        this.irregularVerbs = KeyMap.of(irregularVerbs);
        this.irregularNouns = KeyMap.of(irregularNouns);
        this.participles = KeySet.of(participles);
        this.pasts = KeySet.of(pasts);
    }

    private static KeyMap<String> auxiliaries() {
        var lemmas = new HashMap<String, String>();
        for (var form : List.of("is", "are", "was", "were", "been", "being", "am", "'m", "'re")) {
            lemmas.put(form, "be");
        }
        lemmas.put("'s", "be");
        for (var form : List.of("has", "had", "having", "'ve", "'d")) {
            lemmas.put(form, "have");
        }
        for (var form : List.of("does", "did", "doing", "done")) {
            lemmas.put(form, "do");
        }
        lemmas.put("'ll", "will");
        lemmas.put("wo", "will");
        lemmas.put("ca", "can");
        return KeyMap.of(lemmas);
    }

    String of(String key, Pos pos) {
        return switch (pos) {
            case VERB -> verb(key);
            case AUX -> {
                var lemma = AUXILIARIES.get(key);
                yield lemma == null ? key : lemma;
            }
            case NOUN -> noun(key);
            case PROPN -> isKnownPlural(key) ? noun(key) : key; // GUERRILLAS, in capitals
            case PART -> key.equals("n't") ? "not" : key;
            case ADJ, ADV, DET, ADP, PRON, NUM, CCONJ, SCONJ, PUNCT, SYM, INTJ, X -> key;
        };
    }

    private boolean isKnownPlural(String key) {
        return (key.endsWith("s") && isNoun(noun(key))) || irregularNouns.contains(key);
    }

    /// Whether the form is a past participle and nothing else: "stolen".
    boolean isOnlyParticiple(String key) {
        return participles.contains(key) && !pasts.contains(key);
    }

    /// Whether the form is an irregular past tense and no participle: "stole".
    boolean isOnlyPast(String key) {
        return pasts.contains(key) && !participles.contains(key);
    }

    /// Whether the form is an irregular past tense or participle.
    boolean isIrregularPast(String key) {
        return irregularVerbs.contains(key);
    }

    boolean isVerb(String lemma) {
        return classes.is(lemma, WordClasses.VERB);
    }

    private boolean isNoun(String lemma) {
        return classes.is(lemma, WordClasses.NOUN);
    }

    String verb(String key) {
        var auxiliary = AUXILIARIES.get(key);
        if (auxiliary != null) {
            return auxiliary;
        }
        var irregular = irregularVerbs.get(key);
        if (irregular != null && !(isVerb(key) && key.equals("found"))) {
            return irregular;
        }
        int length = key.length();
        if (length > 4 && key.endsWith("ing")) {
            boolean ie = key.endsWith("ying") && isVerb(key.substring(0, length - 4) + "ie");
            return ie
                    ? key.substring(0, length - 4) + "ie"
                    : stem(key, key.substring(0, length - 3));
        }
        if (length > 3 && key.endsWith("ied")) {
            return length == 4 ? key.substring(0, 3) : key.substring(0, length - 3) + "y";
        }
        if (length > 3 && key.endsWith("ed") && !isVerb(key)) {
            return stem(key, key.substring(0, length - 2));
        }
        if (length > 2 && key.endsWith("s") && !isVerb(key)) {
            return present(key);
        }
        return key;
    }

    private String present(String key) {
        int length = key.length();
        if (key.endsWith("ies") && length > 4) {
            return key.substring(0, length - 3) + "y";
        }
        var one = key.substring(0, length - 1);
        if (key.endsWith("es") && !isVerb(one)) {
            var two = key.substring(0, length - 2);
            if (isVerb(two) || isSibilant(two)) {
                return two;
            }
        }
        return one;
    }

    private static boolean isSibilant(String stem) {
        return stem.endsWith("s")
                || stem.endsWith("x")
                || stem.endsWith("z")
                || stem.endsWith("ch")
                || stem.endsWith("sh");
    }

    /// The verb whose ending was cut off: "dropp" is "drop", "fir" is "fire", "bomb" is "bomb".
    private String stem(String key, String stem) {
        int length = stem.length();
        boolean doubled =
                length > 2
                        && stem.charAt(length - 1) == stem.charAt(length - 2)
                        && !isVowel(stem.charAt(length - 1));
        if (doubled && isVerb(stem.substring(0, length - 1)) && !isVerb(stem)) {
            return stem.substring(0, length - 1);
        }
        var withE = stem + "e";
        if (isVerb(withE) && !(isVerb(stem) && !isShort(stem))) {
            return withE;
        }
        if (isVerb(stem)) {
            return stem;
        }
        if (key.endsWith("ing") && !hasVowel(stem)) {
            return key; // "bring", "sting"
        }
        return endsLikeE(stem) ? withE : stem;
    }

    /// One vowel and one consonant at the end, so that the bare verb would have doubled it.
    private static boolean isShort(String stem) {
        int length = stem.length();
        return length >= 2
                && !isVowel(stem.charAt(length - 1))
                && "wxy".indexOf(stem.charAt(length - 1)) < 0
                && isVowel(stem.charAt(length - 2))
                && (length == 2 || !isVowel(stem.charAt(length - 3)));
    }

    private static boolean endsLikeE(String stem) {
        return stem.endsWith("at")
                || stem.endsWith("iz")
                || stem.endsWith("is")
                || stem.endsWith("v")
                || stem.endsWith("c")
                || stem.endsWith("dg")
                || stem.endsWith("u");
    }

    private static boolean hasVowel(String stem) {
        for (int i = 0; i < stem.length(); i++) {
            if (isVowel(stem.charAt(i)) || stem.charAt(i) == 'y') {
                return true;
            }
        }
        return false;
    }

    static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    String noun(String key) {
        var irregular = irregularNouns.get(key);
        if (irregular != null) {
            return irregular;
        }
        int length = key.length();
        if (length < 4
                || !key.endsWith("s")
                || key.endsWith("ss")
                || key.endsWith("us")
                || key.endsWith("is")) {
            return key;
        }
        if (key.endsWith("ies") && length > 4) {
            var y = key.substring(0, length - 3) + "y";
            var ie = key.substring(0, length - 1);
            return isNoun(ie) && !isNoun(y) ? ie : y;
        }
        var one = key.substring(0, length - 1);
        if (key.endsWith("es") && !isNoun(one)) {
            var two = key.substring(0, length - 2);
            if (isSibilant(two) || (two.endsWith("o") && isNoun(two))) {
                return two;
            }
        }
        return one;
    }
}
