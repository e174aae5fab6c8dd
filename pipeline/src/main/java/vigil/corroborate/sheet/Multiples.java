package vigil.corroborate.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vigil.corroborate.table.WordList;

/// How many were killed where one word says it: a double homicide, a triple murder, a
/// murder-suicide.
final class Multiples {
    private static final Map<String, Integer> TIMES =
            Map.of("double", 2, "twin", 2, "triple", 3, "quadruple", 4, "quintuple", 5);
    private static final Set<String> KILLINGS = WordList.words("harm.tsv", "killing");
    private static final int LEAD = 600; // characters of the text that are looked at

    private Multiples() {}

    /// The number, or 0 where there is no such word.
    static int of(String headline, String text) {
        return Math.max(in(headline), in(text.substring(0, Math.min(LEAD, text.length()))));
    }

    private static int in(String text) {
        var words = words(text);
        int most = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            var next = words.get(i + 1);
            var times = TIMES.get(words.get(i));
            if (times != null && KILLINGS.contains(next)) {
                most = Math.max(most, times);
            }
            if (words.get(i).equals("murder") && next.equals("suicide")) {
                most = Math.max(most, 2);
            }
        }
        return most;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int begin = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetter(text.charAt(i));
            if (inside && begin < 0) {
                begin = i;
            } else if (!inside && begin >= 0) {
                words.add(text.substring(begin, i).toLowerCase(Locale.ROOT));
                begin = -1;
            }
        }
        return words;
    }
}
