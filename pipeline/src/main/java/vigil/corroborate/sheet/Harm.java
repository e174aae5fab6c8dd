package vigil.corroborate.sheet;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.table.WordList;
import vigil.model.claim.Claim;

/// What the words of a claim tell that was done to people, whatever reader read it.
public enum Harm {
    DEATH,
    WOUND,
    /// Neither, or the words are not at hand.
    NONE;

    private static final int MOST_AROUND = 60; // characters
    private static final Set<String> DEATHS = WordList.words("harm.tsv", "death");
    private static final Set<String> WOUNDS = WordList.words("harm.tsv", "wound");

    /// What the sentences of a claim tell: death before wounds, wounds before neither.
    static Harm of(String text, Claim claim) {
        var harm = NONE;
        for (var span : claim.evidence()) {
            if (harm != DEATH && span.end() <= text.length()) {
                var more = of(text, begin(text, span.begin()), end(text, span.end()));
                harm = more == NONE ? harm : more;
            }
        }
        return harm;
    }

    /// What a headline tells.
    static Harm of(@Nullable String headline) {
        return headline == null ? NONE : of(headline, 0, headline.length());
    }

    private static Harm of(String text, int from, int to) {
        var harm = NONE;
        int begin = -1;
        for (int i = from; i <= to; i++) {
            boolean inside = i < to && Character.isLetter(text.charAt(i));
            if (inside && begin < 0) {
                begin = i;
            } else if (!inside && begin >= 0) {
                var word = text.substring(begin, i).toLowerCase(Locale.ROOT);
                if (DEATHS.contains(word)) {
                    return DEATH;
                }
                harm = WOUNDS.contains(word) ? WOUND : harm;
                begin = -1;
            }
        }
        return harm;
    }

    private static int begin(String text, int at) {
        int i = at;
        while (i > 0 && at - i < MOST_AROUND && !ends(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static int end(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < MOST_AROUND && !ends(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean ends(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\n' || c == ';';
    }
}
