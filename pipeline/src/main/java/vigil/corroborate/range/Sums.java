package vigil.corroborate.range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.model.claim.Figure;

/// People that a claim counts one after the other: "a woman and her son", "one man and two others"
/// are one number.
///
/// A number is added to the one before if its words say so ("others", "another") or if both are
/// single people told side by side.
final class Sums {
    private static final Set<String> MORE = Set.of("other", "others", "another", "more");
    private static final int SIDE_BY_SIDE = 25; // characters
    private static final int ONE_BREATH = 120;

    private final List<Figure> sums = new ArrayList<>();
    private final Set<Figure> added = new HashSet<>();

    Sums(List<Figure> figures) {
        var inOrder =
                figures.stream()
                        .filter(Sums::counts)
                        .sorted(Comparator.comparing(Figure::effect).thenComparing(Figure::span))
                        .toList();
        for (int i = 0; i < inOrder.size(); ) {
            int next = i + 1;
            int sum = inOrder.get(i).low();
            while (next < inOrder.size() && adds(inOrder.get(next - 1), inOrder.get(next))) {
                sum += inOrder.get(next++).low();
            }
            if (next > i + 1) {
                sums.add(sum(inOrder.get(i), inOrder.get(next - 1), sum));
                added.addAll(inOrder.subList(i, next));
            }
            i = next;
        }
    }

    /// The sums, each a total.
    List<Figure> sums() {
        return sums;
    }

    /// Whether a number stands in a sum and is no total any more.
    boolean isAdded(Figure figure) {
        return figure.group() == Figure.Group.TOTAL && added.contains(figure);
    }

    private static boolean counts(Figure figure) {
        return figure.ofWhich() == null
                && figure.value() != null
                && figure.low() > 0
                && !figure.cumulative()
                && figure.unit() == Figure.Unit.PERSONS
                && figure.group() != Figure.Group.COMBATANTS
                && (figure.effect() == Figure.Effect.KILLED
                        || figure.effect() == Figure.Effect.INJURED)
                && figure.hedge() == Figure.Hedge.EXACT;
    }

    private static boolean adds(Figure one, Figure next) {
        int gap = next.span().begin() - one.span().end();
        boolean apart = gap >= 0 && !one.text().equalsIgnoreCase(next.text());
        boolean single = one.low() == 1 && next.low() == 1 && gap <= SIDE_BY_SIDE;
        boolean more = gap <= ONE_BREATH && saysMore(next.text());
        return one.effect() == next.effect() && apart && (single || more);
    }

    private static boolean saysMore(String words) {
        for (var word : words.toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (MORE.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Figure sum(Figure first, Figure last, int number) {
        return new Figure(
                first.effect(),
                number,
                number,
                number,
                Figure.Unit.PERSONS,
                Figure.Group.TOTAL,
                null,
                Figure.Hedge.EXACT,
                false,
                first.text() + " + " + last.text(),
                first.span());
    }
}
