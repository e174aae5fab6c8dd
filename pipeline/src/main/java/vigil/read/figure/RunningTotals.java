package vigil.read.figure;

import java.util.Set;
import vigil.model.claim.Figure.Effect;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// Tells a running total ("have been killed since the war began", "are displaced") from the count
/// of one event.
final class RunningTotals {
    private static final Set<String> WARS =
            Set.of(
                    "war",
                    "conflict",
                    "fighting",
                    "insurgency",
                    "offensive",
                    "uprising",
                    "campaign",
                    "crisis",
                    "unrest",
                    "hostilities",
                    "violence",
                    "genocide",
                    "occupation");
    private static final Set<String> STOCKS =
            Set.of("displaced", "homeless", "internally displaced", "food insecure");

    private final TokenizedText text;

    RunningTotals(TokenizedText text) {
        this.text = text;
    }

    /// Whether the figure is a running total.
    ///
    /// @param first first token of the counted phrase
    /// @param last last token of the figure's words or of its effect, whichever is later
    boolean is(Effect effect, int first, int last, int effectFirst, int effectLast) {
        int sentence = text.sentenceOf(first);
        int from = text.sentenceStart(sentence);
        int to = text.sentenceEnd(sentence);
        boolean perfect = perfect(from, effectFirst);
        return switch (effect) {
            case DISPLACED ->
                    isStock(from, effectFirst, effectLast, perfect) || since(from, first, last, to);
            case STARVING -> !text.is(effectFirst, "had");
            case BESIEGED -> text.is(effectFirst, "live", "living");
            case KILLED, INJURED, MISSING, DETAINED, ABDUCTED, CASUALTIES, AFFECTED ->
                    since(from, first, last, to)
                            || period(from, first, last, to)
                            || inWar(last, to, perfect)
                            || (perfect && byWar(from, effectFirst));
        };
    }

    /// "are displaced", "people displaced from", "people who fled": people in that state now.
    private boolean isStock(int from, int effectFirst, int effectLast, boolean perfect) {
        if (text.is(effectFirst, "driven", "drove") || STOCKS.contains(text.key(effectLast))) {
            boolean act =
                    (effectFirst + 1 < text.size() && text.kind(effectLast + 1) == Kind.NUMBER)
                            || text.is(
                                    effectLast + 1,
                                    "some",
                                    "about",
                                    "around",
                                    "more",
                                    "over",
                                    "at",
                                    "nearly",
                                    "up");
            return !act || (perfect && byWar(from, effectFirst));
        }
        return text.is(effectFirst, "displacement")
                || text.is(effectFirst - 1, "who")
                || (perfect && byWar(from, effectFirst));
    }

    /// "has killed", "have been killed".
    private boolean perfect(int from, int effect) {
        for (int i = effect - 1; i >= Math.max(from, effect - 10); i--) {
            if (text.is(i, "has", "have", "'ve", "had")) {
                return true;
            }
            if (text.kind(i) == Kind.PUNCTUATION || text.is(i, "who")) {
                return false;
            }
        }
        return false;
    }

    /// "since DATE" in the same clause, unless a superlative claims it ("the worst since").
    private boolean since(int from, int first, int last, int to) {
        for (int i = last + 1; i < Math.min(to, last + 32); i++) {
            if (text.is(i, "since")) {
                return !superlative(from, i);
            }
            if (text.is(i, ";", "but", "when", "that")) {
                break;
            }
        }
        for (int i = first - 1; i >= Math.max(from, first - 14); i--) {
            if (text.is(i, "since")) {
                return !superlative(from, i)
                        && !text.is(first - 1, "when")
                        && (i == from
                                || text.is(i - 1, ",", "and", "•", ":", ";")
                                || text.is(i - 1, "that"));
            }
            if (text.is(i, ";", "when", "where", "who", "which")) {
                break;
            }
        }
        return false;
    }

    private boolean superlative(int from, int since) {
        for (int i = since - 1; i >= Math.max(from, since - 9); i--) {
            var key = text.key(i);
            if (key.endsWith("iest")
                    || text.is(
                            i, "worst", "largest", "biggest", "first", "most", "third",
                            "highest")) {
                return true;
            }
        }
        return false;
    }

    /// "so far this year", "in January", "over the past month", "in the fourth quarter".
    private boolean period(int from, int first, int last, int to) {
        return period(last + 1, Math.min(to, last + 12))
                || period(Math.max(from, first - 7), first);
    }

    private boolean period(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean found =
                    switch (text.key(i)) {
                        case "so" -> text.is(i + 1, "far") && text.is(i + 2, "this", "in");
                        case "this" -> text.is(i + 1, "year", "month");
                        case "over", "during" ->
                                text.is(i + 1, "the")
                                        && text.is(
                                                i + 2, "past", "last", "day", "week", "month",
                                                "year");
                        case "quarter" -> text.is(i + 1, "of");
                        case "total", "altogether" ->
                                text.is(i - 1, "in") && text.is(i + 1, "since");
                        default -> false;
                    };
            if (found) {
                return true;
            }
        }
        return false;
    }

    /// "have been killed in the war", "are dead in the 18-month war".
    private boolean inWar(int last, int to, boolean perfect) {
        for (int i = last + 1; i < Math.min(to, last + 9); i++) {
            if (text.is(i, "in", "during") && isWarNear(i + 1, Math.min(to, i + 7))) {
                return perfect || text.is(i - 1, "missing", "dead");
            }
        }
        return false;
    }

    private boolean isWarNear(int from, int to) {
        for (int i = from; i < to; i++) {
            if (WARS.contains(text.key(i))) {
                return true;
            }
            if (text.kind(i) == Kind.PUNCTUATION) {
                return false;
            }
        }
        return false;
    }

    /// "said it had killed": a deed told later, no count that still runs.
    private boolean told(int from, int effect) {
        for (int i = effect - 1; i >= Math.max(from, effect - 4); i--) {
            if (text.is(i, "had")) {
                return true;
            }
        }
        return false;
    }

    /// "The war has killed", and "It has killed" behind a sentence on the war.
    private boolean byWar(int from, int effect) {
        for (int i = from; i < effect; i++) {
            if (WARS.contains(text.key(i))) {
                return true;
            }
        }
        return text.is(from, "it")
                || (text.is(from + 1, "military", "army") && !told(from, effect));
    }
}
