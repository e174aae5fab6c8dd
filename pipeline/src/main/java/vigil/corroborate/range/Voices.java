package vigil.corroborate.range;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether two descriptions name one voice: "Mahmoud Sawan, a spokesman for the rescue service" and
/// "rescue workers"; "Russia's defence ministry" and "Russian".
final class Voices {
    private static final Set<String> NO_NAMES =
            Set.of(
                    "the",
                    "and",
                    "for",
                    "who",
                    "his",
                    "her",
                    "its",
                    "their",
                    "our",
                    "from",
                    "with",
                    "that",
                    "local",
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "source",
                    "sources",
                    "statement",
                    "said",
                    "one",
                    "two",
                    "senior",
                    "group",
                    "groups",
                    "media",
                    "office",
                    "people",
                    "person",
                    "several",
                    "some",
                    "any",
                    "new",
                    "news");
    private static final Set<String> NOBODY = Set.of("rumour", "rumor", "rumours", "rumors");
    private static final int STEM = 5;

    private Voices() {}

    /// Whether they may be one: equal, or with a telling word in common.
    static boolean areOne(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        var words = words(other);
        return words(one).stream().anyMatch(word -> words.stream().anyMatch(w -> alike(word, w)));
    }

    /// Whether it is hearsay that nobody answers for.
    static boolean isNobody(String voice) {
        return words(voice).stream().anyMatch(NOBODY::contains);
    }

    /// The telling words of a description in lower case, and the initials of a long name.
    static List<String> words(String description) {
        var words = new ArrayList<String>();
        var initials = new StringBuilder();
        int begin = -1;
        for (int i = 0; i <= description.length(); i++) {
            boolean inside = i < description.length() && Character.isLetter(description.charAt(i));
            if (inside && begin < 0) {
                begin = i;
            } else if (!inside && begin >= 0) {
                boolean capital = Character.isUpperCase(description.charAt(begin));
                if (capital) {
                    initials.append(description.charAt(begin));
                }
                if (initials.length() > 2 && (!capital || i == description.length())) {
                    words.add(initials.toString().toLowerCase(Locale.ROOT));
                }
                initials.setLength(capital ? initials.length() : 0);
                var word = description.substring(begin, i).toLowerCase(Locale.ROOT);
                if (word.length() > 2 && !NO_NAMES.contains(word)) {
                    words.add(word);
                }
                begin = -1;
            }
        }
        return words;
    }

    /// Whether two words are one but for their endings: `russia` and `russian`.
    static boolean alike(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = shorter.equals(one) ? other : one;
        boolean stem =
                shorter.length() >= STEM
                        && longer.startsWith(shorter)
                        && longer.length() <= shorter.length() + 2;
        return stem || longer.equals(shorter);
    }
}
