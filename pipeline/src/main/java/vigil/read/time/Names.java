package vigil.read.time;

import java.util.HashSet;
import java.util.Set;
import vigil.read.text.Table;
import vigil.read.text.TokenizedText;

/// Dates that are names: the "17 November" group, 14 February Coalition, 26 September Street.
///
/// The words that make a name of a date are in `names.tsv`.
final class Names {
    private final Set<String> behind = new HashSet<>();
    private final Set<String> before = new HashSet<>();

    Names() {
        for (var row : Table.rows(Names.class, "names.tsv")) {
            (row.cell(1).equals("before") ? before : behind).add(row.cell(0));
        }
    }

    /// Whether the words around say that the match is part of a name.
    boolean holds(TokenizedText text, Match match) {
        if (!match.means(Meaning.DATE) && !match.means(Meaning.LENGTH)) {
            return false;
        }
        boolean told =
                text.caseless()
                        && text.is(match.first() - 1, "on", "in", "since", "by", "until", "of");
        return (!told && isBehind(text, match.last() + 1)) || isBefore(text, match.first() - 1);
    }

    private boolean isBehind(TokenizedText text, int i) {
        int at = i;
        while (at < text.size() && at < i + 2 && isMark(text, at)) {
            at++;
        }
        boolean quoted = at > i && text.kind(i) == TokenizedText.Kind.QUOTE;
        return at < text.size()
                && behind.contains(text.key(at))
                && (text.caseless() || text.capitalised(at) || quoted);
    }

    private boolean isBefore(TokenizedText text, int i) {
        int at = i;
        while (at >= 0 && at > i - 2 && isMark(text, at)) {
            at--;
        }
        return at >= 0
                && before.contains(text.key(at))
                && (text.caseless() || text.capitalised(at));
    }

    private static boolean isMark(TokenizedText text, int i) {
        return text.kind(i) == TokenizedText.Kind.QUOTE
                || text.kind(i) == TokenizedText.Kind.HYPHEN;
    }
}
