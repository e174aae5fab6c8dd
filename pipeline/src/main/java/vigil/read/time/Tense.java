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

    /// Whether the expression from token `first` to `last` lies ahead.
    static boolean ahead(TokenizedText text, int first, int last) {
        int sentence = text.sentenceOf(first);
        int begin = Math.max(text.sentenceStart(sentence), first - REACH);
        for (int i = first - 1; i >= begin; i--) {
            if (AHEAD.contains(text.key(i))) {
                return !text.is(i, "set", "expected", "planned", "held")
                        || text.is(i - 1, "is", "are", "be", "'s", "been");
            }
            if (isPast(text.key(i))) {
                return false;
            }
        }
        int end = Math.min(text.sentenceEnd(sentence), last + REACH);
        for (int i = last + 1; i < end; i++) {
            if (text.is(i, "will", "'ll", "wo", "shall")) {
                return true;
            }
            if (isPast(text.key(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPast(String key) {
        return BEHIND.contains(key)
                || (key.length() > 4 && key.endsWith("ed") && !key.endsWith("eed"));
    }
}
