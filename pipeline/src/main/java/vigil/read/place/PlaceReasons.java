package vigil.read.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vigil.model.reading.Explanation.Reason;
import vigil.model.reading.Explanation.Weight;

/// Says what counted when a name was taken for a place and for which.
final class PlaceReasons {
    /// Weights that are shown of each of the two choices.
    private static final int MOST_WEIGHTS = 4;

    private final Weights nameWeights;
    private final Weights senseWeights;

    PlaceReasons(Weights nameWeights, Weights senseWeights) {
        this.nameWeights = nameWeights;
        this.senseWeights = senseWeights;
    }

    /// @param judged the facts by which it was taken for a place; zeros where the spans were given
    /// @param senses the facts of each place it may mean
    Reason of(Name name, FeatureVector judged, FeatureVector[] senses) {
        var weights = new ArrayList<>(counted("name.", NameFeature.values(), nameWeights, judged));
        int chosen = name.chosen == null ? -1 : name.senses.indexOf(name.chosen);
        if (chosen >= 0 && senses.length > 1) {
            weights.addAll(counted("sense.", SenseFeature.values(), senseWeights, senses[chosen]));
        }
        return new Reason("place", name.span, List.of(), weights, note(name));
    }

    private static String note(Name name) {
        return switch (name.senses.size()) {
            case 0 -> "no gazetteer has it";
            case 1 -> "the only place of this name";
            default ->
                    String.format(
                            Locale.ROOT,
                            "one of %d places of this name, ahead of the next by %.2f of 1",
                            name.senses.size(),
                            name.margin);
        };
    }

    private static List<Weight> counted(
            String prefix, Enum<?>[] features, Weights weights, FeatureVector values) {
        var all = new ArrayList<Weight>();
        for (var feature : features) {
            double weight = weights.of(feature) * values.of(feature);
            if (weight != 0) {
                var name = feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
                all.add(new Weight(prefix + name, weight));
            }
        }
        all.sort(
                Comparator.comparingDouble((Weight weight) -> -Math.abs(weight.weight()))
                        .thenComparing(Weight::fact));
        return all.subList(0, Math.min(MOST_WEIGHTS, all.size()));
    }
}
