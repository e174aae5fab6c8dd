package vigil.read.time;

import java.util.Set;
import vigil.read.text.TokenizedText;

/// Whether the words around a date look ahead: "will meet on Friday", "is due in May".
///
/// The nearest cue before the date in its sentence decides, else the nearest behind it.
final class Tense {
    private static final int REACH = 14;

    private static final Set<String> AHEAD =
            Set.of(
                    "will",
                    "'ll",
                    "wo",
                    "shall",
                    "due",
                    "scheduled",
                    "expected",
                    "expects",
                    "plans",
                    "planned",
                    "set",
                    "upcoming",
                    "intends",
                    "hopes",
                    "hope",
                    "until",
                    "postponed",
                    "going",
                    "deadline",
                    "would",
                    "ahead");

    private static final Set<String> BEHIND =
            Set.of(
                    "was", "were", "had", "did", "said", "told", "began", "came", "took", "left",
                    "went", "fell", "hit", "shot", "broke", "died", "met", "saw", "held", "made",
                    "has", "struck", "fled", "found", "blew", "rose", "won", "lost", "wrote");

    private Tense() {}

    /// Which way the words look.
    enum Look {
        AHEAD,
        BACK,
        /// They do not say.
        OPEN
    }

    /// Which way the words around the expression from token `first` to `last` look.
    static Look of(TokenizedText text, int first, int last) {
        int sentence = text.sentenceOf(first);
        int begin = Math.max(text.sentenceStart(sentence), first - REACH);
        for (int i = first - 1; i >= begin; i--) {
            if (isWill(text, i)) {
                return Look.AHEAD;
            }
            if (AHEAD.contains(text.key(i)) && isAhead(text, i, last)) {
                return Look.AHEAD;
            }
            if (isPast(text.key(i)) && !isPlanned(text, i)) {
                return Look.BACK;
            }
        }
        int end = Math.min(text.sentenceEnd(sentence), last + REACH);
        for (int i = last + 1; i < end; i++) {
            if (isWill(text, i)) {
                return Look.AHEAD;
            }
            if (isPast(text.key(i))) {
                return Look.BACK;
            }
        }
        return Look.OPEN;
    }

    private static boolean isWill(TokenizedText text, int i) {
        return text.is(i, "will", "'ll", "wo", "shall");
    }

    /// "Due to leave", "is now set for", but not "a convoy due to leave on Monday was called off".
    private static boolean isAhead(TokenizedText text, int i, int last) {
        int end = Math.min(text.sentenceEnd(text.sentenceOf(last)), last + REACH);
        for (int j = last + 1; j < end; j++) {
            if (text.is(j, "was", "were", "had")) {
                return false;
            }
        }
        return (!isPast(text.key(i)) && !text.is(i, "set")) || isPlanned(text, i);
    }

    /// A participle of something to come: "is expected", "are now scheduled".
    private static boolean isPlanned(TokenizedText text, int i) {
        return AHEAD.contains(text.key(i))
                && (text.is(i - 1, "is", "are", "be", "'s", "been")
                        || text.is(i - 2, "is", "are", "be"));
    }

    private static boolean isPast(String key) {
        return BEHIND.contains(key)
                || (key.length() > 4 && key.endsWith("ed") && !key.endsWith("eed"));
    }
}
