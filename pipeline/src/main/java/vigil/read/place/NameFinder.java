package vigil.read.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.read.place.gazetteer.Gazetteer;
import vigil.read.place.gazetteer.NameKeys;
import vigil.read.place.gazetteer.NameUse;
import vigil.read.text.TokenizedText;

/// Finds the names that a gazetteer knows: the longest at each word, none overlapping another.
/// Whether they name places here is decided later.
final class NameFinder {
    private static final int MOST_SENSES = 60;

    private final List<Gazetteer> gazetteers;

    NameFinder(List<Gazetteer> gazetteers) {
        this.gazetteers = gazetteers;
    }

    /// Whether a name is known as a demonym and as nothing else.
    boolean isDemonym(String name) {
        boolean demonym = false;
        for (var gazetteer : gazetteers) {
            int found = gazetteer.find(name);
            for (int i = found < 0 ? 0 : gazetteer.firstSense(found);
                    found >= 0 && i < gazetteer.endOfSenses(found);
                    i++) {
                if (gazetteer.useOf(i) != NameUse.DEMONYM) {
                    return false;
                }
                demonym = true;
            }
        }
        return demonym;
    }

    /// Whether a word is a given name of people.
    boolean isGivenName(String key) {
        return isGivenName(NameKeys.finish(NameKeys.add(NameKeys.begin(), key)));
    }

    private boolean isGivenName(long hash) {
        for (var gazetteer : gazetteers) {
            int found = gazetteer.find(hash);
            if (found >= 0 && gazetteer.isGivenName(found)) {
                return true;
            }
        }
        return false;
    }

    /// All known names of a text, from left to right.
    List<Name> find(TokenizedText text) {
        var names = new ArrayList<Name>();
        for (int i = 0; i < text.size(); i++) {
            if (mayBegin(text, i)) {
                var name = longest(text, i);
                if (name != null && !partOfLonger(text, name)) {
                    names.add(name);
                    i = name.last;
                }
            }
        }
        return names;
    }

    /// "Agence France-Presse", "the Al-Dabwa quarter": a part of a hyphened name, unless another
    /// place stands behind the hyphen ("Iran-Iraq").
    private boolean partOfLonger(TokenizedText text, Name name) {
        int hyphen = name.last + 1;
        if (text.caseless()
                || hyphen + 1 >= text.size()
                || text.kind(hyphen) != TokenizedText.Kind.HYPHEN
                || !text.joined(name.last)
                || !text.joined(hyphen)
                || !text.capitalised(hyphen + 1)) {
            return false;
        }
        return isArticle(text, name.last) || longest(text, hyphen + 1) == null;
    }

    private static boolean mayBegin(TokenizedText text, int i) {
        return text.kind(i) == TokenizedText.Kind.WORD
                && (text.caseless() || text.capitalised(i) || isArticle(text, i));
    }

    /// "al-Bab": the article stays small inside sentences.
    private static boolean isArticle(TokenizedText text, int i) {
        return i + 2 < text.size()
                && text.end(i) - text.begin(i) <= 3
                && text.kind(i + 1) == TokenizedText.Kind.HYPHEN
                && text.joined(i)
                && text.joined(i + 1)
                && text.capitalised(i + 2);
    }

    private @Nullable Name longest(TokenizedText text, int first) {
        Name best = null;
        for (var gazetteer : gazetteers) {
            int start =
                    gazetteer.find(
                            NameKeys.finish(NameKeys.add(NameKeys.begin(), text.key(first))));
            int longest = start < 0 ? 0 : gazetteer.longest(start);
            long hash = NameKeys.begin();
            int words = 0;
            for (int i = first; i < text.size() && words < longest; i++) {
                if (!NameKeys.counts(text, i)) {
                    if (!passedOver(text, i)) {
                        break;
                    }
                    continue;
                }
                hash = NameKeys.add(hash, text.key(i));
                words++;
                if (best == null || i >= best.last) {
                    int found = words == 1 ? start : gazetteer.find(NameKeys.finish(hash));
                    best = better(best, text, first, i, gazetteer, found, NameKeys.finish(hash));
                }
            }
        }
        return best;
    }

    /// Hyphens, and stops of abbreviations: "Deir ez-Zor", "St. Louis".
    private static boolean passedOver(TokenizedText text, int i) {
        return switch (text.kind(i)) {
            case HYPHEN -> text.joined(i);
            case PUNCTUATION ->
                    text.is(i, ".")
                            && i > 0
                            && text.joined(i - 1)
                            && text.end(i - 1) - text.begin(i - 1) <= 3
                            && i + 1 < text.size()
                            && text.sentenceOf(i) == text.sentenceOf(i + 1);
            case WORD, NUMBER, QUOTE, SYMBOL -> false;
        };
    }

    private @Nullable Name better(
            @Nullable Name best,
            TokenizedText text,
            int first,
            int last,
            Gazetteer gazetteer,
            int found,
            long hash) {
        if (found < 0) {
            return best;
        }
        var senses = senses(text, first, last, gazetteer, found);
        if (senses.isEmpty() || !(text.caseless() || endsInCapital(text, last))) {
            return best;
        }
        boolean word = gazetteer.isWord(found) || (first < last && areWords(text, first, last));
        boolean given = gazetteer.isGivenName(found);
        if (gazetteers.size() > 1) { // what one list does not know of a name another may
            word |= isWord(hash);
            given |= isGivenName(hash);
        }
        var all = best != null && best.last == last ? joined(best.senses, senses) : senses;
        return name(text, first, last, all, word, given);
    }

    /// "White House", "The City": every word is one of the language.
    private boolean areWords(TokenizedText text, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (NameKeys.counts(text, i) && !isWord(text.key(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isWord(String key) {
        return isWord(NameKeys.finish(NameKeys.add(NameKeys.begin(), key)));
    }

    private boolean isWord(long hash) {
        for (var gazetteer : gazetteers) {
            int found = gazetteer.find(hash);
            if (found >= 0 && gazetteer.isWord(found)) {
                return true;
            }
        }
        return false;
    }

    /// Senses of one name in several gazetteers, a place that is in more than one once.
    private static List<Sense> joined(List<Sense> known, List<Sense> more) {
        var all = new ArrayList<>(known);
        for (var sense : more) {
            if (known.stream().noneMatch(sense::isSame)) {
                all.add(sense);
            }
        }
        return most(all);
    }

    private static boolean endsInCapital(TokenizedText text, int last) {
        return text.capitalised(last) || Cue.of(text.key(last)) != 0;
    }

    private static Name name(
            TokenizedText text,
            int first,
            int last,
            List<Sense> senses,
            boolean word,
            boolean given) {
        var key = words(text, first, last);
        int end = last;
        if (endsInStop(text, last) && areAbbreviations(senses)) {
            end = last + 1;
        }
        return new Name(first, end, text.span(first, end), key, List.copyOf(senses), word, given);
    }

    private static boolean areAbbreviations(List<Sense> senses) {
        for (var sense : senses) {
            if (sense.use() != NameUse.ABBREVIATION) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsInStop(TokenizedText text, int last) {
        return text.joined(last)
                && last + 1 < text.size()
                && text.end(last + 1) - text.begin(last + 1) == 1
                && text.text().charAt(text.begin(last + 1)) == '.';
    }

    private static List<Sense> senses(
            TokenizedText text, int first, int last, Gazetteer gazetteer, int found) {
        int end = gazetteer.endOfSenses(found);
        var senses = new ArrayList<Sense>(end - gazetteer.firstSense(found));
        boolean acronym = isAcronym(text, first, last);
        for (int i = gazetteer.firstSense(found); i < end; i++) {
            var use = gazetteer.useOf(i);
            if (fits(use, acronym, text, first, last)) {
                senses.add(new Sense(gazetteer, gazetteer.placeOf(i), use));
            }
        }
        return most(senses);
    }

    private static List<Sense> most(List<Sense> senses) {
        if (senses.size() > MOST_SENSES) {
            senses.sort(Comparator.comparingInt(Sense::population).reversed());
            return new ArrayList<>(senses.subList(0, MOST_SENSES));
        }
        return senses;
    }

    /// Whether the name can be used so where it stands.
    private static boolean fits(
            NameUse use, boolean acronym, TokenizedText text, int first, int last) {
        return switch (use) {
            case MAIN, OTHER, SHORT, DEMONYM -> !acronym;
            case LOOSE -> false;
            case INITIALS -> {
                var form = text.text().substring(text.begin(first), text.end(last));
                yield text.caseless()
                        ? form.indexOf('.') > 0 || form.length() > 2
                        : form.equals(form.toUpperCase(Locale.ROOT));
            }
            case ABBREVIATION -> {
                var form = text.text().substring(text.begin(first), text.end(last));
                yield first > 1
                        && (text.is(first - 1, ",") || text.is(first - 1, "("))
                        && (endsInStop(text, last)
                                || form.indexOf('.') > 0
                                || form.equals(form.toUpperCase(Locale.ROOT)));
            }
        };
    }

    /// "UN" and "CIA" are no towns: two to four capitals in a text that has small letters, unless a
    /// dateline puts them first.
    private static boolean isAcronym(TokenizedText text, int first, int last) {
        if (text.caseless() || first != last || text.end(first) - text.begin(first) > 8) {
            return false;
        }
        var form = text.form(first);
        return form.replace(".", "").length() <= 4
                && form.equals(form.toUpperCase(Locale.ROOT))
                && (first != text.sentenceStart(text.sentenceOf(first))
                        || !text.is(last + 1, ",", "(", "--", "-", "—", "–"));
    }

    /// The name of a given span: exactly these words, with looser readings of them where no
    /// gazetteer has the name as it stands.
    Name given(TokenizedText text, Span span) {
        int first = text.tokenAt(span.begin());
        int last = text.tokensBefore(span.end()) - 1;
        var words = words(text, first, last);
        List<Sense> senses = new ArrayList<>();
        boolean word = false;
        for (var reading : Readings.of(words)) {
            for (var gazetteer : gazetteers) {
                int found = gazetteer.find(reading);
                if (found >= 0) {
                    word |= gazetteer.isWord(found);
                    var more = new ArrayList<Sense>();
                    for (int i = gazetteer.firstSense(found);
                            i < gazetteer.endOfSenses(found);
                            i++) {
                        more.add(new Sense(gazetteer, gazetteer.placeOf(i), gazetteer.useOf(i)));
                    }
                    senses = joined(senses, more);
                }
            }
            if (!senses.isEmpty()) {
                break;
            }
        }
        return new Name(
                first, Math.max(first, last), span, words, List.copyOf(most(senses)), word, false);
    }

    private static String words(TokenizedText text, int first, int last) {
        if (first == last && NameKeys.counts(text, first)) {
            return text.key(first);
        }
        var words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (NameKeys.counts(text, i)) {
                words.append(words.isEmpty() ? "" : " ").append(text.key(i));
            }
        }
        return words.toString();
    }

    /// The senses of the looser spelling of a name, for a name that no gazetteer has as it stands.
    List<Sense> loosely(String words) {
        var senses = new ArrayList<Sense>();
        var loose = NameKeys.loose(words);
        if (!loose.isEmpty()) {
            for (var gazetteer : gazetteers) {
                int found = gazetteer.find(NameKeys.LOOSE_MARK + " " + loose);
                for (int i = found < 0 ? 0 : gazetteer.firstSense(found);
                        found >= 0 && i < gazetteer.endOfSenses(found);
                        i++) {
                    senses.add(new Sense(gazetteer, gazetteer.placeOf(i), NameUse.LOOSE));
                }
            }
        }
        return most(senses);
    }
}
