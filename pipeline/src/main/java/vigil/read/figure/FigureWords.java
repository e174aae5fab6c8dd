package vigil.read.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure.Effect;
import vigil.model.claim.Figure.Group;
import vigil.model.claim.Figure.Hedge;
import vigil.model.claim.Figure.Unit;
import vigil.read.text.KeyMap;
import vigil.read.text.KeySet;
import vigil.read.text.Lexicon;
import vigil.read.text.Table;

/// The word lists of this package, compiled.
///
/// @param lexicon every phrase: [Hedging], [Vague], [Fraction], [Noun], [EffectPhrase]
/// @param numbers number words
/// @param classes word classes that the rules name
record FigureWords(Lexicon lexicon, KeyMap<NumberWord> numbers, Map<String, KeySet> classes) {

    /// How an effect word stands to those who are counted. See `effects.tsv`.
    enum Form {
        DONE(1),
        STATE(2),
        DOES(4),
        DIES(8),
        NOUN(16),
        OF(32),
        LABEL(64),
        HOLDS(128),
        SHOOTS(256);

        /// Its bit in a set of forms.
        final int bit;

        Form(int bit) {
            this.bit = bit;
        }
    }

    /// A number word: its value, and whether it is a unit, a ten or a scale.
    record NumberWord(int value, String kind) {}

    /// A hedge. `below` is "fewer than": the number itself is left out.
    record Hedging(Hedge hedge, boolean below, boolean after) {}

    /// A count without a number: "dozens".
    record Vague(int low, Hedge hedge) {}

    /// A share in words: "a third".
    record Fraction(int percent, Hedge hedge) {}

    /// What can be counted. Without a unit it is something that makes the number no figure.
    record Noun(Group group, @Nullable Unit unit, boolean plural) {}

    /// One meaning of an effect word.
    record Sense(Effect effect, Set<Form> forms, boolean things) {}

    /// A word or phrase for what happened, with its meanings.
    record EffectPhrase(List<Sense> senses, int bits) {
        EffectPhrase(List<Sense> senses) {
            this(List.copyOf(senses), bits(senses));
        }

        private static int bits(List<Sense> senses) {
            int bits = 0;
            for (var sense : senses) {
                for (var form : sense.forms) {
                    bits |= form.bit;
                }
            }
            return bits;
        }

        /// The meaning in this form for what is counted, or null.
        @Nullable Sense sense(Set<Form> forms, @Nullable Unit unit) {
            boolean things = unit == Unit.BUILDINGS || unit == Unit.VEHICLES;
            for (var sense : senses) {
                if (sense.things == things) {
                    for (var form : forms) {
                        if (sense.forms.contains(form)) {
                            return sense;
                        }
                    }
                }
            }
            return null;
        }

        boolean has(Form form) {
            for (var sense : senses) {
                if (sense.forms.contains(form)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final class Holder {
        static final FigureWords WORDS = load();
    }

    /// The English words.
    static FigureWords english() {
        return Holder.WORDS;
    }

    private static List<Table.Row> rows(String name) {
        return Table.rows(FigureWords.class, "/vigil/read/figure/" + name);
    }

    private static FigureWords load() {
        var lexicon = Lexicon.builder();
        for (var row : rows("hedges.tsv")) {
            boolean below = row.cell(1).equals("below");
            lexicon.add(
                    row.cell(0),
                    new Hedging(
                            below ? Hedge.UP_TO : hedge(row.cell(1)),
                            below,
                            row.cell(2).equals("after")));
        }
        for (var row : rows("vague.tsv")) {
            lexicon.add(row.cell(0), new Vague(Integer.parseInt(row.cell(1)), hedge(row.cell(2))));
        }
        for (var row : rows("fractions.tsv")) {
            lexicon.add(
                    row.cell(0), new Fraction(Integer.parseInt(row.cell(1)), hedge(row.cell(2))));
        }
        addNouns(lexicon);
        addEffects(lexicon);
        var numbers = new HashMap<String, NumberWord>();
        for (var row : rows("numbers.tsv")) {
            numbers.put(row.cell(0), new NumberWord(Integer.parseInt(row.cell(1)), row.cell(2)));
        }
        var classes = new HashMap<String, KeySet>();
        for (var row : rows("classes.tsv")) {
            classes.put(row.cell(0), KeySet.of(Arrays.asList(row.cell(1).split(" ", -1))));
        }
        return new FigureWords(lexicon.build(), KeyMap.of(numbers), Map.copyOf(classes));
    }

    private static void addNouns(Lexicon.Builder lexicon) {
        for (var row : rows("nouns.tsv")) {
            var group = Group.valueOf(constant(row.cell(2)));
            var unit = Unit.valueOf(constant(row.cell(3)));
            if (!row.cell(0).isEmpty()) {
                lexicon.add(row.cell(0), new Noun(group, unit, false));
            }
            if (!row.cell(1).isEmpty()) {
                lexicon.add(row.cell(1), new Noun(group, unit, true));
            }
        }
        for (var row : rows("not-counted.tsv")) {
            lexicon.add(row.cell(0), new Noun(Group.TOTAL, null, true));
        }
    }

    private static void addEffects(Lexicon.Builder lexicon) {
        var senses = new LinkedHashMap<String, List<Sense>>();
        for (var row : rows("effects.tsv")) {
            var forms = EnumSet.noneOf(Form.class);
            for (var form : row.cell(2).split(",", -1)) {
                forms.add(Form.valueOf(constant(form)));
            }
            senses.computeIfAbsent(row.cell(0), _ -> new ArrayList<>())
                    .add(
                            new Sense(
                                    Effect.valueOf(constant(row.cell(1))),
                                    forms,
                                    row.cell(3).equals("things")));
        }
        senses.forEach((phrase, all) -> lexicon.add(phrase, new EffectPhrase(all)));
    }

    private static Hedge hedge(String word) {
        return Hedge.valueOf(constant(word));
    }

    private static String constant(String word) {
        return word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
