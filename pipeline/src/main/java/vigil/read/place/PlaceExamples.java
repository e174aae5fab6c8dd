package vigil.read.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vigil.model.Span;
import vigil.read.place.gazetteer.Gazetteer;
import vigil.read.text.TokenizedText;

/// What the two models of [PlaceReader] see in texts whose places are known: what their weights are
/// trained on. Used by the training command only.
public final class PlaceExamples {
    /// Kilometres within which two senses are as good as each other. A province and its capital of
    /// the same name are usually further apart.
    private static final double SAME = 10;

    private final NameFinder finder;
    private final NameJudge judge;
    private final SenseChooser chooser;

    /// Examples as the present weights see them (a first choice makes the anchors of the second).
    public PlaceExamples(Gazetteer gazetteer) {
        finder = new NameFinder(List.of(gazetteer));
        judge = new NameJudge(Weights.of(NameFeature.class, "names.tsv"), finder);
        chooser = new SenseChooser(Weights.of(SenseFeature.class, "senses.tsv"));
    }

    /// A place as annotators marked it.
    ///
    /// @param lat degrees north
    /// @param lon degrees east
    public record Known(Span span, double lat, double lon) {}

    /// One choice: the features of each possibility, and which of them are right.
    public record Choice(List<double[]> features, List<Boolean> right) {
        public Choice {
            features = List.copyOf(features);
            right = List.copyOf(right);
        }
    }

    /// The names of the features of the model that chooses senses, in their order.
    public static List<String> senseFeatures() {
        return names(SenseFeature.values());
    }

    /// The names of the features of the model that judges names, in their order.
    public static List<String> nameFeatures() {
        return names(NameFeature.values());
    }

    private static List<String> names(Enum<?>[] features) {
        return Arrays.stream(features)
                .map(feature -> feature.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /// A choice for each known place of a text that has several senses, one of them right.
    ///
    /// Right are the nearest sense, if it lies near enough, and those about as near.
    ///
    /// @param kilometres how near a sense must lie to be right
    public List<Choice> senses(String report, List<Known> known, double kilometres) {
        var text = TokenizedText.of(report);
        var names = new ArrayList<Name>();
        for (var place : known) {
            names.add(finder.given(text, place.span()));
        }
        Containers.link(text, names);
        chooser.choose(text, names, 2);
        var anchors = Anchors.of(names);
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var right = new ArrayList<Boolean>();
            double nearest = kilometres;
            for (var sense : name.senses) {
                nearest = Math.min(nearest, kilometres(sense, known.get(i)) + SAME);
            }
            for (var sense : name.senses) {
                right.add(kilometres(sense, known.get(i)) <= nearest);
            }
            if (right.contains(true) && right.contains(false)) {
                var features = SenseChooser.features(name, KindAsked.of(text, name), anchors);
                choices.add(
                        new Choice(
                                Arrays.stream(features).map(vector -> vector.values).toList(),
                                right));
            }
        }
        return choices;
    }

    /// A yes or no for each name that the gazetteer finds in a text; the choice has one
    /// possibility.
    ///
    /// @param demonyms whether the annotators marked demonyms too
    public List<Choice> names(String report, List<Span> known, boolean demonyms) {
        var text = TokenizedText.of(report);
        var names = finder.find(text);
        Containers.link(text, names);
        chooser.choose(text, names, 2);
        var features = judge.features(text, names);
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (demonyms || !name.demonym()) {
                boolean right = false;
                for (var span : known) {
                    right |=
                            Math.abs(span.begin() - name.span.begin()) <= 1
                                    && Math.abs(span.end() - name.span.end()) <= 1;
                }
                choices.add(new Choice(List.of(features[i].values), List.of(right)));
            }
        }
        return choices;
    }

    private static double kilometres(Sense sense, Known known) {
        double a = Math.toRadians(sense.lat());
        double b = Math.toRadians(known.lat());
        double dLat = Math.sin((b - a) / 2);
        double dLon = Math.sin(Math.toRadians(known.lon() - sense.lon()) / 2);
        double h = dLat * dLat + Math.cos(a) * Math.cos(b) * dLon * dLon;
        return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
