package vigil.corroborate.range;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vigil.model.claim.Figure;

/// A number of a claim together with the parts that the same claim names of it.
///
/// @param told the claim
/// @param index of the number in the claim
record Parts(Told told, int index) {
    static final Set<Figure.Group> DISJOINT =
            Set.of(Figure.Group.MEN, Figure.Group.WOMEN, Figure.Group.CHILDREN);

    /// The number: raised to its largest part, lowered by those of the wounded who died.
    Statement statement() {
        var figures = told.claim().figures();
        var figure = figures.get(index);
        int least = figure.low();
        int died = 0;
        Map<Figure.Group, Integer> groups = new EnumMap<>(Figure.Group.class);
        for (var part : figures) {
            if (part.ofWhich() == null || part.ofWhich() != index || part.unit() != figure.unit()) {
                continue;
            }
            if (part.effect() == figure.effect()) {
                least = Math.max(least, part.low());
                if (DISJOINT.contains(part.group())) {
                    groups.merge(part.group(), part.low(), Integer::sum);
                }
            } else if (part.effect() == Figure.Effect.KILLED
                    && figure.effect() == Figure.Effect.INJURED) {
                died += part.low();
            }
        }
        int sum = groups.values().stream().mapToInt(Integer::intValue).sum();
        var value = figure.value();
        boolean itemised = groups.size() > 1 && value != null && sum == value;
        var high = figure.high();
        if (died > 0 && died < least) {
            return new Statement(
                    told, survivors(figure, least - died), least - died, high, false, itemised);
        }
        return new Statement(
                told,
                figure,
                least,
                high == null ? null : Integer.valueOf(Math.max(high, least)),
                false,
                itemised);
    }

    private static Figure survivors(Figure figure, int number) {
        return new Figure(
                figure.effect(),
                number,
                number,
                figure.high(),
                figure.unit(),
                figure.group(),
                null,
                figure.hedge(),
                figure.cumulative(),
                figure.text(),
                figure.span());
    }
}
