package vigil.model;

/// A stretch of a report's text: half-open `[begin, end)`, counted in UTF-16 code units.
///
/// The reading contract counts Unicode code points instead; `vigil.publish` translates when it
/// writes.
///
/// @param begin first character, at least 0
/// @param end one past the last character, greater than `begin`
public record Span(int begin, int end) implements Comparable<Span> {

    /// @throws IllegalArgumentException if the stretch is empty or starts before the text
    public Span {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("no such span: [" + begin + ", " + end + ")");
        }
    }

    /// The words at this span.
    ///
    /// @throws IndexOutOfBoundsException if the span reaches past the text
    public String of(String text) {
        return text.substring(begin, end);
    }

    /// How many UTF-16 code units.
    public int length() {
        return end - begin;
    }

    /// Whether the two share at least one character.
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /// Whether every character of `other` lies in this span.
    public boolean covers(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /// The smallest span that covers both.
    public Span through(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /// By begin, then the shorter first.
    @Override
    public int compareTo(Span other) {
        return begin != other.begin
                ? Integer.compare(begin, other.begin)
                : Integer.compare(end, other.end);
    }
}
