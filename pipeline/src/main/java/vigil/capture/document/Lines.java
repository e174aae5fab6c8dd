package vigil.capture.document;

import java.util.ArrayList;

/// Puts the lines of a printed page together into paragraphs.
final class Lines {
    /// A line shorter than this share of the usual one ends a paragraph.
    private static final double FULL = 0.7;

    private Lines() {}

    /// Joins a line with the next one where it is full and the sentence goes on; a word divided by
    /// a hyphen becomes whole again. Blank lines stay.
    static String joined(String printed) {
        var lines = printed.replace("\r\n", "\n").split("\n", -1);
        int usual = usualLength(lines);
        var text = new StringBuilder(printed.length());
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].strip();
            var next = i + 1 < lines.length ? lines[i + 1].strip() : "";
            text.append(line);
            if (i + 1 == lines.length) {
                break;
            }
            if (!goesOn(line, next, usual)) {
                text.append('\n');
            } else if (isDivided(line, next)) {
                text.setLength(text.length() - 1);
            } else {
                text.append(' ');
            }
        }
        return text.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    private static boolean goesOn(String line, String next, int usual) {
        if (line.isEmpty() || next.isEmpty() || isBullet(next.charAt(0))) {
            return false;
        }
        boolean sentenceEnds = ".!?:".indexOf(line.charAt(line.length() - 1)) >= 0;
        boolean full = line.length() >= usual * FULL;
        return (full && (!sentenceEnds || line.length() >= usual * 0.9))
                || (Character.isLowerCase(next.charAt(0)) && !sentenceEnds);
    }

    private static boolean isBullet(char c) {
        return c == '•'
                || c == '▪'
                || c == '*'
                || c == '–'
                || c == '·'
                || c == '○'
                || c == '\uF0B7';
    }

    private static boolean isDivided(String line, String next) {
        int end = line.length() - 1;
        return end > 1
                && line.charAt(end) == '-'
                && Character.isLowerCase(line.charAt(end - 1))
                && Character.isLowerCase(next.charAt(0));
    }

    /// The length that nine lines in ten stay under.
    private static int usualLength(String[] lines) {
        var lengths = new ArrayList<Integer>();
        for (var line : lines) {
            if (!line.isBlank()) {
                lengths.add(line.strip().length());
            }
        }
        lengths.sort(null);
        return lengths.isEmpty() ? 0 : lengths.get(lengths.size() * 9 / 10);
    }
}
