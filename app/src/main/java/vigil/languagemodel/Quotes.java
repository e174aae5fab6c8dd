package vigil.languagemodel;

import java.util.Optional;
import vigil.model.Span;

/// Finds where quoted words stand in a report.
///
/// Words must be there as quoted; only white space may differ, since line breaks of a page mean
/// nothing. Case, accents and punctuation must agree: a quote that was improved is no quote.
final class Quotes {
    private final String text;
    private final String even; // the text with every run of white space as one space
    private final int[] at; // index in the text by index in `even`

    Quotes(String text) {
        this.text = text;
        var out = new StringBuilder(text.length());
        at = new int[text.length() + 1];
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = Character.isWhitespace(c) || c == '\u00A0';
            if (white && space) {
                continue;
            }
            at[out.length()] = i;
            out.append(white ? ' ' : c);
            space = white;
        }
        at[out.length()] = text.length();
        even = out.toString();
    }

    /// Where the words stand: of several places the one nearest to `near`.
    ///
    /// @param near UTF-16 index that the words are expected at
    /// @return empty if they are not in the text
    Optional<Span> find(String quote, int near) {
        var wanted = quote.strip().replaceAll("[\\s\u00A0]+", " ");
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Span best = null;
        for (int i = even.indexOf(wanted); i >= 0; i = even.indexOf(wanted, i + 1)) {
            if (!isWhole(i, i + wanted.length())) {
                continue; // "four" is not quoted from "fourteen"
            }
            int last = i + wanted.length() - 1;
            int end = at[last] + 1;
            var span = new Span(at[i], Math.min(end, text.length()));
            if (best == null || distance(span, near) < distance(best, near)) {
                best = span;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Whether a stretch neither begins nor ends inside a word or a number.
    private boolean isWhole(int begin, int end) {
        boolean cutBefore =
                begin > 0 && inWord(even.charAt(begin - 1)) && inWord(even.charAt(begin));
        boolean cutAfter =
                end < even.length() && inWord(even.charAt(end - 1)) && inWord(even.charAt(end));
        return !cutBefore && !cutAfter;
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static int distance(Span span, int near) {
        return near < span.begin()
                ? span.begin() - near
                : near > span.end() ? near - span.end() : 0;
    }
}
