package vigil.corroborate.sheet;

import java.util.Locale;
import java.util.Set;
import vigil.corroborate.table.WordList;
import vigil.model.claim.Claim;

/// What the words of a claim tell that was done to people, whatever reader read it.
public enum Harm {
    DEATH,
    WOUND,
    /// Neither, or the words are not at hand.
    NONE;

    private static final Set<String> DEATHS = WordList.words("harm.tsv", "death");
    private static final Set<String> WOUNDS = WordList.words("harm.tsv", "wound");

    /// Death before wounds, wounds before neither.
    static Harm of(String text, Claim claim) {
        var harm = NONE;
        for (var span : claim.evidence()) {
            if (span.end() > text.length()) {
                continue;
            }
            int begin = -1;
            for (int i = span.begin(); i <= span.end(); i++) {
                boolean inside = i < span.end() && Character.isLetter(text.charAt(i));
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
        }
        return harm;
    }
}
