package vigil.publish.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vigil.model.Span;
import vigil.publish.words.Told;
import vigil.publish.words.Value;

/// The text of a report with marks over the words that claims were read from.
final class TextPane {
    private static final int EVIDENCE_RANK = 0;
    private static final int ECHO_RANK = 1;
    private static final int VALUE_RANK = 2;

    /// Longest line, in UTF-16 units, of a text with line breaks inside its paragraphs.
    private static final int BROKEN_BY_HAND = 100;

    private final String text;
    private final List<Segments.Mark> marks = new ArrayList<>();
    private final Map<Integer, List<Integer>> numbersAt = new HashMap<>(); // text end → claims
    private final HashSet<String> anchored = new HashSet<>();

    TextPane(String text) {
        this.text = text;
    }

    /// Element id of a claim's card.
    static String claimKey(int number) {
        return "c" + number;
    }

    /// Element id of the value with this index in the list of [Value].
    static String valueKey(int number, int index) {
        return "c" + number + "v" + index;
    }

    /// Class of a kind of value: `k-weapon`.
    static String style(Value.Kind kind) {
        return "k-" + kind.name().toLowerCase(Locale.ROOT);
    }

    /// Marks everything that a claim points at.
    void add(Told told) {
        var claim = told.claim();
        var key = claimKey(told.number());
        for (var span : claim.evidence()) {
            marks.add(new Segments.Mark(span, key, "e", EVIDENCE_RANK));
        }
        int end = Math.min(claim.evidence().getLast().end(), text.length());
        numbersAt.computeIfAbsent(end, _ -> new ArrayList<>()).add(told.number());
        int index = 0;
        for (var value : Value.of(told)) {
            var valueKey = valueKey(told.number(), index++);
            var style = style(value.kind()) + (value.doubts().isEmpty() ? "" : " doubtful");
            marks.add(new Segments.Mark(value.span(), valueKey, style, VALUE_RANK));
            for (Span other : value.others()) {
                marks.add(
                        new Segments.Mark(
                                other, valueKey, style(value.kind()) + " echo", ECHO_RANK));
            }
        }
    }

    /// Writes the paragraphs: what blank lines set apart. The direction of each follows its own
    /// letters.
    void write(Html html) {
        var breaks = new ArrayList<Integer>(numbersAt.keySet());
        var gaps = gaps();
        gaps.forEach((begin, end) -> {
            breaks.add(begin);
            breaks.add(end);
        });
        boolean open = false;
        for (var segment : Segments.of(text.length(), marks, breaks)) {
            var gap = gaps.floorEntry(segment.begin());
            if (gap != null && segment.begin() < gap.getValue()) {
                html.raw(open ? "</p>\n" : "");
                open = false;
                continue;
            }
            html.raw(open ? "" : "<p dir=\"auto\">");
            open = true;
            segment(html, segment);
            references(html, segment.end());
        }
        html.raw(open ? "</p>\n" : "");
    }

    /// The white space between paragraphs, begin to end: every run with two line breaks or more,
    /// and single ones after a line so long that nobody broke it by hand.
    private NavigableMap<Integer, Integer> gaps() {
        var gaps = new TreeMap<Integer, Integer>();
        int lineStart = 0;
        for (int i = 0; i < text.length(); ) {
            int begin = i;
            int lines = 0;
            while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
                lines += text.charAt(i) == '\n' ? 1 : 0;
                i++;
            }
            if (lines > 1 || (lines == 1 && begin - lineStart > BROKEN_BY_HAND)) {
                gaps.put(begin, i);
            }
            lineStart = lines > 0 ? i : lineStart;
            while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
                i++;
            }
        }
        return gaps;
    }

    private void segment(Html html, Segments.Segment segment) {
        var over = segment.marks();
        if (over.isEmpty()) {
            html.text(text, segment.begin(), segment.end());
            return;
        }
        var keys =
                over.stream()
                        .map(Segments.Mark::key)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (var key : keys) {
            if (anchored.add(key)) {
                html.raw("<span class=\"at\" id=\"t-" + key + "\"></span>");
            }
        }
        html.raw("<span class=\"m ").raw(over.getFirst().style()).raw("\" data-k=\"");
        html.raw(String.join(" ", keys)).raw("\">");
        html.text(text, segment.begin(), segment.end()).raw("</span>");
    }

    private void references(Html html, int end) {
        for (int number : numbersAt.getOrDefault(end, List.of())) {
            html.raw(
                    "<a class=\"ref\" href=\"#%s\" aria-label=\"claim %d\">%d</a>"
                            .formatted(claimKey(number), number, number));
        }
        numbersAt.remove(end);
    }
}
