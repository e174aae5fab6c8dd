package vigil.read.attribution;

import java.util.ArrayList;
import java.util.List;
import vigil.read.text.TokenizedText;

/// Which words of a text stand in quotation marks.
///
/// Marks are paired paragraph by paragraph. A quotation that runs over several paragraphs opens
/// each with a mark and closes only the last: each paragraph becomes a stretch of its own. A mark
/// inside a quotation of another kind of mark is part of it.
final class Quotations {
    /// A quotation with its marks.
    ///
    /// @param first the opening mark
    /// @param last the closing mark, or the last token where the text has none
    /// @param closed whether the text closes it
    record Quotation(int first, int last, boolean closed) {
        int length() {
            return last - first + 1;
        }
    }

    private final TokenizedText text;
    private final List<Quotation> all = new ArrayList<>();
    private final int[] at; // index + 1

    Quotations(TokenizedText text) {
        this.text = text;
        at = new int[text.size()];
        int sentences = text.sentences();
        for (int s = 0; s < sentences && text.size() > 0; ) {
            int end = s + 1;
            while (end < sentences && text.paragraphOf(end) == text.paragraphOf(s)) {
                end++;
            }
            pair(text.sentenceStart(s), text.sentenceEnd(end - 1));
            s = end;
        }
    }

    List<Quotation> all() {
        return all;
    }

    /// The number of the quotation a token is in, or -1. Marks are in.
    int indexAt(int token) {
        return token < 0 || token >= at.length ? -1 : at[token] - 1;
    }

    boolean inside(int token) {
        return indexAt(token) >= 0;
    }

    Quotation get(int index) {
        return all.get(index);
    }

    private void pair(int from, int to) {
        int open = -1;
        int kind = 0;
        for (int i = from; i < to; i++) {
            if (text.kind(i) == TokenizedText.Kind.QUOTE) {
                int mark = markAt(i, to);
                int width = mark == 2 ? width(i, to) : 1;
                if (mark == 0) {
                    continue;
                }
                if (open < 0) {
                    if (opens(i, width, from, to) && (mark != 1 || hasCloser(i, to))) {
                        open = i;
                        kind = mark;
                    }
                } else if (mark == kind && closes(i, width, from, to)) {
                    add(open, i + width - 1, true);
                    open = -1;
                } else if (mark == 2 && kind == 2 && opens(i, width, from, to)) {
                    open = i; // the last opening mark was a stray one
                }
                i += width - 1;
            }
        }
        if (open >= 0 && kind == 2 && (open == from || to - open < 80)) {
            add(open, to - 1, false);
        }
    }

    private void add(int first, int last, boolean closed) {
        if (last - first < 2) {
            return; // an empty pair, or one mark twice
        }
        all.add(new Quotation(first, last, closed));
        for (int i = first; i <= last; i++) {
            at[i] = all.size();
        }
    }

    /// 2 for a double mark (also two single ones), 1 for a single one, 0 for what is none.
    private int markAt(int i, int to) {
        char c = text.text().charAt(text.begin(i));
        return switch (c) {
            case '"', '“', '”', '«', '»', '„', '‟' -> 2;
            default -> text.end(i) - text.begin(i) > 1 || width(i, to) == 2 ? 2 : 1;
        };
    }

    /// How many tokens the mark takes: two single marks in a row stand for a double one.
    private int width(int i, int to) {
        char c = text.text().charAt(text.begin(i));
        boolean single = c == '\'' || c == '’' || c == '‘' || c == '`';
        return single
                        && i + 1 < to
                        && text.joined(i)
                        && text.end(i + 1) - text.begin(i + 1) == 1
                        && text.text().charAt(text.begin(i + 1)) == c
                ? 2
                : 1;
    }

    private boolean opens(int i, int width, int from, int to) {
        char c = text.text().charAt(text.begin(i));
        if (c == '“' || c == '«' || c == '„' || c == '‘' || c == '`') {
            return true;
        }
        boolean before = i > from && text.joined(i - 1) && !opener(i - 1);
        boolean after = text.joined(i + width - 1) && i + width < to;
        if (c == '”' || c == '»') {
            return i == from && after; // some wires turn every mark the same way
        }
        return (!before && after) || i == from;
    }

    private boolean opener(int i) {
        char c = text.text().charAt(text.begin(i));
        return c == '(' || c == '[' || c == '-' || c == '—' || c == '–' || c == '/' || c == ':';
    }

    private boolean closes(int i, int width, int from, int to) {
        char c = text.text().charAt(text.begin(i));
        if (c == '”' || c == '»') {
            return true;
        }
        if (c == '“' || c == '«' || c == '„' || c == '‘') {
            return false;
        }
        boolean before = i > from && text.joined(i - 1);
        boolean after = text.joined(i + width - 1) && i + width < to;
        if (c == '’' || c == '\'') {
            return width == 2 || (before && !wordAfter(i, to));
        }
        return before || !after;
    }

    private boolean wordAfter(int i, int to) {
        return i + 1 < to && text.joined(i) && text.kind(i + 1) == TokenizedText.Kind.WORD;
    }

    /// Whether a single mark is closed within a sentence's length; otherwise it is an apostrophe.
    private boolean hasCloser(int open, int to) {
        for (int i = open + 2; i < to && i < open + 120; i++) {
            if (text.kind(i) == TokenizedText.Kind.QUOTE
                    && markAt(i, to) == 1
                    && closes(i, 1, open, to)) {
                return true;
            }
        }
        return false;
    }
}
