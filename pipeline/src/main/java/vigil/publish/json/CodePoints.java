package vigil.publish.json;

import vigil.model.Span;

/// Translates UTF-16 offsets of one text into offsets in Unicode code points.
public final class CodePoints {
    private final int[] before; // code points before each UTF-16 unit; null if the two are the same

    /// For the spans of one text.
    public CodePoints(String text) {
        boolean plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        before = plain ? new int[0] : count(text);
    }

    private static int[] count(String text) {
        int[] counts = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second =
                    i > 0
                            && Character.isLowSurrogate(text.charAt(i))
                            && Character.isHighSurrogate(text.charAt(i - 1));
            counts[i + 1] = counts[i] + (second ? 0 : 1);
        }
        return counts;
    }

    /// How many code points stand before a code unit.
    public int at(int unit) {
        return before.length == 0 ? unit : before[unit];
    }

    /// Code points before a span.
    public int begin(Span span) {
        return before.length == 0 ? span.begin() : before[span.begin()];
    }

    /// Code points up to the end of a span.
    public int end(Span span) {
        return before.length == 0 ? span.end() : before[span.end()];
    }
}
