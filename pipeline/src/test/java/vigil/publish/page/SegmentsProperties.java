package vigil.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vigil.model.Span;
import vigil.publish.page.Segments.Mark;
import vigil.publish.page.Segments.Segment;

/// Marks overlap in every way; a page that nested them wrongly would colour words that no claim
/// points at, or lose text.
class SegmentsProperties {
    @Property(tries = 300)
    void segmentsJoinToTheWholeText(
            @ForAll @IntRange(min = 1, max = 60) int length, @ForAll("marks") List<Mark> marks) {
        int at = 0;
        for (var segment : Segments.of(length, marks, List.of())) {
            assertThat(segment.begin()).isEqualTo(at);
            assertThat(segment.end()).isGreaterThan(at);
            at = segment.end();
        }
        assertThat(at).isEqualTo(length);
    }

    @Property(tries = 300)
    void everyCharacterHasExactlyTheMarksOverIt(
            @ForAll @IntRange(min = 1, max = 60) int length, @ForAll("marks") List<Mark> marks) {
        for (Segment segment : Segments.of(length, marks, List.of(length / 2))) {
            for (int i = segment.begin(); i < segment.end(); i++) {
                int here = i;
                var over = new ArrayList<>(marks);
                over.removeIf(m -> m.span().begin() > here || m.span().end() <= here);
                assertThat(segment.marks()).containsExactlyInAnyOrderElementsOf(over);
            }
        }
    }

    @Provide
    Arbitrary<List<Mark>> marks() {
        var begins = Arbitraries.integers().between(0, 70);
        var lengths = Arbitraries.integers().between(1, 30);
        var ranks = Arbitraries.integers().between(0, 2);
        return Combinators.combine(begins, lengths, ranks)
                .as((begin, length, rank) ->
                        new Mark(new Span(begin, begin + length), "c" + begin, "e", rank))
                .list()
                .ofMaxSize(12);
    }
}
