package vigil.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import vigil.model.Span;

/// Cuts overlapping marks into stretches that do not overlap, each with every mark that covers it.
///
/// HTML elements can nest but not cross; marks do cross: in *"barrel bombs filled with chlorine"*
/// one mark may end after "filled" and another begin before it. Each stretch becomes one element.
final class Segments {

    /// Something to show on the text.
    ///
    /// @param key what it belongs to: a claim's or a value's element id
    /// @param style its class in the page's style sheet
    /// @param rank higher is drawn above others
    record Mark(Span span, String key, String style, int rank) {}

    /// Characters `[begin, end)` with the marks over them, highest rank first; none where the text
    /// is plain.
    record Segment(int begin, int end, List<Mark> marks) {
        Segment {
            marks = List.copyOf(marks);
        }
    }

    private Segments() {}

    /// The stretches of a text, in order and without gaps.
    ///
    /// @param length of the text in UTF-16 units; what reaches past it is cut off
    /// @param breaks further places where a stretch must end, such as line ends
    static List<Segment> of(int length, List<Mark> marks, List<Integer> breaks) {
        var cuts = new TreeSet<Integer>(breaks);
        cuts.add(0);
        cuts.add(length);
        for (var mark : marks) {
            cuts.add(Math.min(mark.span().begin(), length));
            cuts.add(Math.min(mark.span().end(), length));
        }
        var waiting =
                marks.stream().sorted(Comparator.comparingInt(m -> m.span().begin())).toList();
        var open = new ArrayList<Mark>();
        var segments = new ArrayList<Segment>();
        int next = 0;
        int begin = -1;
        for (int cut : cuts) {
            if (begin >= 0 && cut > begin) {
                int from = begin;
                open.removeIf(mark -> mark.span().end() <= from);
                while (next < waiting.size() && waiting.get(next).span().begin() <= from) {
                    open.add(waiting.get(next++));
                }
                segments.add(new Segment(begin, cut, ranked(open)));
            }
            begin = cut;
        }
        return segments;
    }

    private static List<Mark> ranked(List<Mark> marks) {
        return marks.size() < 2
                ? marks
                : marks.stream()
                        .sorted(
                                Comparator.comparingInt(Mark::rank)
                                        .reversed()
                                        .thenComparingInt(mark -> mark.span().length())
                                        .thenComparing(Mark::key))
                        .toList();
    }
}
