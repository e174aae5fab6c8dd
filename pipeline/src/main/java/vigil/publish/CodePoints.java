package vigil.publish;

import vigil.model.Span;

/// Translates UTF-16 offsets of one text into offsets in Unicode code points.
final class CodePoints {
    private final int[] before; // code points before each UTF-16 unit; null if the two are the same

    CodePoints(String text) {
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

    int at(int unit) {
        return before.length == 0 ? unit : before[unit];
    }

    int begin(Span span) {
        return before.length == 0 ? span.begin() : before[span.begin()];
    }

    int end(Span span) {
        return before.length == 0 ? span.end() : before[span.end()];
    }
}
