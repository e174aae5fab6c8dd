package vigil.read.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.read.place.gazetteer.PlaceKind;
import vigil.read.text.TokenizedText;

/// Chooses what each name of a report means: a linear model over [SenseFeature], with what the
/// round before chose as anchors.
final class SenseChooser {
    private static final int FEATURES = SenseFeature.values().length;

    private final Weights weights;

    SenseChooser(Weights weights) {
        this.weights = weights;
    }

    /// Sets the chosen sense and its margin on every name that has senses.
    void choose(TokenizedText text, List<Name> names, int rounds) {
        for (int round = 0; round < rounds; round++) {
            var anchors = Anchors.of(names);
            var choices = new HashMap<String, Name>();
            for (var name : names) {
                if (!name.senses.isEmpty()) {
                    choose(text, name, anchors, choices);
                }
            }
        }
    }

    private void choose(TokenizedText text, Name name, Anchors anchors, Map<String, Name> choices) {
        if (name.senses.size() == 1) {
            name.chosen = name.senses.getFirst();
            name.margin = 1;
            return;
        }
        int asked = KindAsked.of(text, name);
        var before = choices.get(name.key);
        if (before != null && name.container == null && asked == 0) {
            name.chosen = before.chosen;
            name.margin = before.margin;
            return;
        }
        take(name, asked, anchors);
        if (asked == 0 && (before == null || before.container == null)) {
            choices.put(name.key, name);
        }
    }

    private void take(Name name, int asked, Anchors anchors) {
        var people = People.of(name);
        var others = anchors.others(name);
        var features = new FeatureVector(FEATURES);
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < name.senses.size(); i++) {
            features.clear();
            set(name, i, people, asked, anchors, others, features);
            double score = weights.score(features);
            if (score > best) {
                second = best;
                best = score;
                name.chosen = name.senses.get(i);
            } else if (score > second) {
                second = score;
            }
        }
        name.margin = 1 - Math.exp(second - best);
    }

    /// The features of each sense of a name, in the order of its senses.
    static FeatureVector[] features(Name name, int asked, Anchors anchors) {
        var features = new FeatureVector[name.senses.size()];
        var people = People.of(name);
        var others = anchors.others(name);
        for (int i = 0; i < features.length; i++) {
            features[i] = new FeatureVector(FEATURES);
            set(name, i, people, asked, anchors, others, features[i]);
        }
        return features;
    }

    /// How many people live in the places of all senses of a name, and in the largest.
    private record People(double all, int most) {
        static People of(Name name) {
            double all = 1;
            int most = 0;
            for (var sense : name.senses) {
                all += sense.population();
                most = Math.max(most, sense.population());
            }
            return new People(all, most);
        }
    }

    private static void set(
            Name name,
            int index,
            People people,
            int asked,
            Anchors anchors,
            Anchors.Others others,
            FeatureVector values) {
        var sense = name.senses.get(index);
        int population = sense.population();
        values.set(SenseFeature.POPULATION, Math.log10(population + 1) / 10);
        values.set(SenseFeature.MOST_PEOPLE, people.most > 0 && population == people.most);
        values.set(SenseFeature.SHARE_OF_PEOPLE, population / people.all);
        values.set(ofKind(sense.kind()), true);
        switch (sense.use()) {
            case MAIN, DEMONYM, INITIALS, ABBREVIATION -> values.set(SenseFeature.MAIN_NAME, true);
            case SHORT -> values.set(SenseFeature.SHORT_NAME, true);
            case OTHER, LOOSE -> {}
        }
        ofWords(name, sense, asked, values);
        ofAnchors(name, index, anchors, others, values);
    }

    private static void ofWords(Name name, Sense sense, int asked, FeatureVector values) {
        var container = name.container;
        if (container != null) {
            boolean inside = false;
            for (var outer : container.senses) {
                inside |= sense.liesIn(outer);
            }
            values.set(SenseFeature.IN_CONTAINER, inside);
            values.set(SenseFeature.NOT_IN_CONTAINER, !inside);
        }
        if (asked != 0) {
            boolean fits = KindAsked.fits(sense.kind(), asked);
            values.set(SenseFeature.KIND_ASKED, fits);
            values.set(SenseFeature.OTHER_KIND_ASKED, !fits);
        }
    }

    private static void ofAnchors(
            Name name, int index, Anchors anchors, Anchors.Others others, FeatureVector values) {
        var sense = name.senses.get(index);
        values.set(SenseFeature.COUNTRY_NAMED, anchors.isNamed(sense.country(), name.key));
        values.set(SenseFeature.AREA_NAMED, anchors.isNamed(sense.area(), name.key));
        values.set(SenseFeature.COUNTRY_SHARE, others.inCountry(sense));
        values.set(SenseFeature.AREA_SHARE, others.inArea(sense));
        double nearest = anchors.nearest(name, name.direction(index));
        values.set(SenseFeature.NEAR_ANCHOR, nearest < 50);
        values.set(SenseFeature.FAIRLY_NEAR_ANCHOR, nearest < 200);
        values.set(SenseFeature.CLOSENESS, Math.max(0, 1 - nearest / 2000));
    }

    private static SenseFeature ofKind(PlaceKind kind) {
        return switch (kind) {
            case COUNTRY -> SenseFeature.COUNTRY;
            case AREA -> SenseFeature.AREA;
            case DISTRICT -> SenseFeature.DISTRICT;
            case CAPITAL -> SenseFeature.CAPITAL;
            case SEAT -> SenseFeature.SEAT;
            case TOWN -> SenseFeature.TOWN;
            case QUARTER -> SenseFeature.QUARTER;
            case CONTINENT, REGION -> SenseFeature.REGION;
            case ISLAND, WATER, RELIEF -> SenseFeature.NATURE;
            case SITE -> SenseFeature.SITE;
        };
    }
}
