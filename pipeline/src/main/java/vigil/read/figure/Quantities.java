package vigil.read.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure.Hedge;
import vigil.read.figure.FigureWords.Fraction;
import vigil.read.figure.FigureWords.Hedging;
import vigil.read.figure.FigureWords.Vague;
import vigil.read.figure.Numerals.Numeral;
import vigil.read.text.Lexicon.Match;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// Finds quantities: numbers with their hedges and ranges. Leaves out numbers that are no counts by
/// their shape or by the word before: ages, calibres, times, sums of money, dates, labels.
final class Quantities {
    private static final Set<String> LABELS =
            Set.of(
                    "no",
                    "nos",
                    "number",
                    "page",
                    "pages",
                    "chapter",
                    "article",
                    "resolution",
                    "route",
                    "highway",
                    "bed",
                    "ward",
                    "squadron",
                    "brigade",
                    "battalion",
                    "division",
                    "unit",
                    "room",
                    "building",
                    "office",
                    "block",
                    "annex",
                    "section",
                    "paragraph",
                    "phase",
                    "bn",
                    "usd",
                    "us",
                    "aged",
                    "age",
                    "ages",
                    "district",
                    "zone",
                    "channel",
                    "apartment",
                    "apt",
                    "grade",
                    "level",
                    "version",
                    "interstate",
                    "exit",
                    "precinct",
                    "line",
                    "class",
                    "group");
    private static final Set<String> MONTHS =
            Set.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "jan",
                    "feb",
                    "mar",
                    "apr",
                    "jun",
                    "jul",
                    "aug",
                    "sep",
                    "sept",
                    "oct",
                    "nov",
                    "dec");
    private static final Set<String> FILLERS =
            Set.of("the", "another", "only", "just", "other", "further", "exactly", "all");
    private static final Set<String> NOT_BEFORE_ONE =
            Set.of("the", "this", "that", "which", "no", "any", "each", "every", "some", "another");

    private final Numerals numerals;

    Quantities(FigureWords words) {
        numerals = new Numerals(words);
    }

    /// The quantity that begins at this token, or null.
    @Nullable Quantity at(MarkedText marked, int i) {
        var text = marked.text;
        var before = before(marked, i);
        int j = i;
        boolean below = false;
        Hedge hedge = Hedge.EXACT;
        if (before != null) {
            j = before.last() + 1;
            hedge = before.value().hedge();
            below = before.value().below();
        }
        if (text.is(j, "a") && text.is(j + 1, "total", "combined") && text.is(j + 2, "of")) {
            j += 3;
        }
        while (j > i && j < text.size() && FILLERS.contains(text.key(j))) {
            j++;
        }
        if (j > i && j < text.size() && before(marked, j) != null) {
            var found = at(marked, j); // "at least some 20", "a total of about 20"
            return found == null ? null : found.within(i, found.last());
        }
        if (j >= text.size()) {
            return null;
        }
        var between = between(text, i);
        if (between != null) {
            return between;
        }
        var vague = marked.scan.longest(j, Vague.class);
        if (vague != null) {
            var v = vague.value();
            return new Quantity(i, vague.last(), null, v.low(), null, v.hedge(), false);
        }
        var share = fraction(marked, i, j, hedge, before != null);
        if (share != null) {
            return share;
        }
        var number = numerals.at(text, j);
        if (number == null || !isCount(marked, number, i)) {
            return null;
        }
        return hedgedAfter(marked, i, number, hedge, below, before != null);
    }

    private static @Nullable Match<Hedging> before(MarkedText marked, int i) {
        if (marked.scan.longest(i, Hedging.class) == null) {
            return null;
        }
        @Nullable Match<Hedging> found = null;
        for (var match : marked.scan.at(i, Hedging.class)) {
            found = match.value().after() ? found : match;
        }
        return found;
    }

    private @Nullable Quantity fraction(
            MarkedText marked, int i, int j, Hedge hedge, boolean hedged) {
        var share = marked.scan.longest(j, Fraction.class);
        if (share == null) {
            return null;
        }
        int next = share.last() + 1;
        boolean half = marked.text.is(j, "half") && marked.text.is(next, "the", "its", "their");
        if (!half && !marked.text.is(next, "of")) {
            return null;
        }
        return Quantity.of(
                i,
                share.last(),
                share.value().percent(),
                hedged ? hedge : share.value().hedge(),
                false,
                true);
    }

    /// "between 20 and 30", "from 20 to 30", "anything from 150 to 1,600".
    private @Nullable Quantity between(TokenizedText text, int i) {
        int at = text.is(i, "anywhere", "anything", "somewhere") ? i + 1 : i;
        boolean and = text.is(at, "between");
        if (!and && (at == i || !text.is(at, "from"))) {
            return null;
        }
        var low = numerals.at(text, at + 1);
        if (low == null || !text.is(low.last() + 1, "and", "to", "-", "–")) {
            return null;
        }
        var high = numerals.at(text, low.last() + 2);
        return high == null ? null : range(i, low, high);
    }

    private static @Nullable Quantity range(int first, Numeral low, Numeral high) {
        int from = low.value();
        if (from < high.value() && high.value() % 1000 == 0 && from < 1000 && low.bareDigits()) {
            int scale = high.value() % 1_000_000 == 0 ? 1_000_000 : 1000;
            boolean scaled = high.last() > high.first() && from * (long) scale < high.value();
            from = scaled ? from * scale : from; // "50 to 60 thousand"
        }
        if (from >= high.value()) {
            return null;
        }
        return new Quantity(first, high.last(), null, from, high.value(), Hedge.BETWEEN, false);
    }

    private @Nullable Quantity hedgedAfter(
            MarkedText marked, int i, Numeral number, Hedge hedge, boolean below, boolean hedged) {
        var text = marked.text;
        int last = number.last();
        int next = last + 1;
        boolean dash = next < text.size() && text.kind(next) == Kind.HYPHEN;
        if (dash || text.is(next, "to", "or")) {
            var high = numerals.at(text, next + 1);
            boolean sound = high != null && !isYear(high) && !isDateAfter(text, high.last() + 1);
            boolean rising = text.is(i - 1, "from");
            var range = sound && high != null && !rising ? range(i, number, high) : null;
            if (range != null && !(dash && text.is(range.last() + 1, "year", "month", "day"))) {
                return range;
            }
            if (dash && high != null) {
                return null; // a score, a date, a label
            }
        }
        boolean percent = false;
        if (text.is(next, "percent", "%")) {
            percent = true;
            last = next;
        } else if (text.is(next, "per") && text.is(next + 1, "cent")) {
            percent = true;
            last = next + 1;
        }
        if (!hedged && last + 1 < text.size()) {
            for (var after : marked.scan.at(last + 1, Hedging.class)) {
                if (after.value().after()) {
                    hedge = after.value().hedge();
                    last = after.last();
                }
            }
        }
        return Quantity.of(i, last, number.value(), hedge, below, percent);
    }

    private static boolean isYear(Numeral number) {
        return number.bareDigits() && number.value() >= 1900 && number.value() < 2100;
    }

    private static boolean isDateAfter(TokenizedText text, int i) {
        return i < text.size()
                && MONTHS.contains(text.key(i))
                && (!text.is(i, "may", "march")
                        || (text.capitalised(i) && !text.caseless())
                        || (i + 1 < text.size() && text.kind(i + 1) == Kind.NUMBER));
    }

    private static boolean isCount(MarkedText marked, Numeral number, int first) {
        var text = marked.text;
        int i = number.first();
        int next = number.last() + 1;
        if (isDateAfter(text, next) || text.is(next, "o'clock", "a.m.", "p.m.", "am", "pm")) {
            return false;
        }
        if (text.joined(number.last()) && next < text.size()) {
            boolean word = text.kind(next) == Kind.HYPHEN && marked.isWord(next + 1);
            boolean slash = text.is(next, "/", ":", "°", "x");
            if ((word && text.joined(next)) || slash) {
                return false; // 12-year-old, 9/11
            }
        }
        if (i > 0) {
            boolean glued = text.joined(i - 1);
            if (glued && text.is(i - 1, "#", "@", "$", "€", "£", "¥", "/", ".", ":", "№")) {
                return false;
            }
            if (glued && text.kind(i - 1) == Kind.HYPHEN && i > 1 && text.joined(i - 2)) {
                return false; // F-16
            }
            if (text.is(i - 1, "$", "€", "£")) {
                return false;
            }
        }
        int before = first - 1;
        if (before >= 0 && text.sentenceOf(before) == text.sentenceOf(i)) {
            boolean shortened =
                    text.is(before - 1, "no", "nos")
                            || (before > 0 && isDateBefore(text, before - 1));
            if (text.is(before, ".") && shortened) {
                return false;
            }
            boolean bare = number.bareDigits() && first == i;
            if (bare && (LABELS.contains(text.key(before)) || isDateBefore(text, before))) {
                return false;
            }
            if (text.is(i, "one")
                    && first == i
                    && (NOT_BEFORE_ONE.contains(text.key(before))
                            || MONTHS.contains(text.key(before)))) {
                return false;
            }
        }
        if (first == i && number.bareDigits() && isAge(text, number)) {
            return false;
        }
        return !isYear(number) || !text.is(i - 1, "in", "since", "of", "from", "until", "by", ",");
    }

    /// "Name, 26, was", "two men, ages 24 and 31".
    private static boolean isAge(TokenizedText text, Numeral number) {
        int i = number.first();
        if (number.value() > 120 || i == 0 || text.sentenceOf(i - 1) != text.sentenceOf(i)) {
            return false;
        }
        if (text.is(i - 1, ",", "also") && text.is(i + 1, ",", ")", ";", ".")) {
            return true;
        }
        boolean name = text.kind(i - 1) == Kind.WORD && !text.caseless() && text.capitalised(i - 1);
        if (name && text.is(i + 1, ",") && i > 1 && text.kind(i - 2) == Kind.WORD) {
            return text.capitalised(i - 2);
        }
        for (int j = i - 1; j > 0 && j > i - 7; j--) {
            if (text.is(j, "ages", "aged", "age")) {
                return true;
            }
            if (text.kind(j) != Kind.NUMBER && !text.is(j, ",", "and")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isDateBefore(TokenizedText text, int i) {
        return isDateAfter(text, i) && !text.is(i, "may");
    }
}
