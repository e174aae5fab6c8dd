package vigil.read.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.model.reading.Explanation.Reason;
import vigil.read.place.gazetteer.Gazetteer;
import vigil.read.text.TokenizedText;

/// Finds the places that a report names and says which they are.
///
/// Immutable and shared between threads; the same text gives the same places.
public final class PlaceReader {
    private final NameFinder finder;
    private final NameJudge judge;
    private final SenseChooser chooser;
    private final PlaceReasons reasons;

    /// A reader that knows the places of these gazetteers, the bundled one among them if wanted.
    public PlaceReader(List<Gazetteer> gazetteers) {
        finder = new NameFinder(List.copyOf(gazetteers));
        var nameWeights = Weights.of(NameFeature.class, "names.tsv");
        var senseWeights = Weights.of(SenseFeature.class, "senses.tsv");
        judge = new NameJudge(nameWeights, finder);
        chooser = new SenseChooser(senseWeights);
        reasons = new PlaceReasons(nameWeights, senseWeights);
    }

    /// A reader with the gazetteer that ships with Vigil.
    public static PlaceReader bundled() {
        return new PlaceReader(List.of(Gazetteer.bundled()));
    }

    /// Whether a mention names a people or is the adjective ("Syrian"), not the place itself: where
    /// someone is from, not where something happened.
    public boolean isDemonym(PlaceMention mention) {
        return finder.isDemonym(mention.text());
    }

    /// The places of a report, in the order of the text.
    ///
    /// @param given exactly the spans that name places, or null to find them
    public List<PlaceMention> read(TokenizedText text, @Nullable List<Span> given) {
        List<Name> names;
        if (given == null) {
            var found = finder.find(text);
            Containers.link(text, found);
            chooser.choose(text, found, 2);
            names = judge.keep(text, found);
        } else {
            names = new ArrayList<>();
            for (var span : given) {
                names.add(finder.given(text, span));
            }
            Containers.link(text, names);
            chooser.choose(text, names, 1);
        }
        chooser.choose(text, names, 1);
        var mentions = new ArrayList<PlaceMention>(names.size());
        for (var name : names) {
            mentions.add(mention(text, name));
        }
        return mentions;
    }

    /// Why each place of a report was taken for one, and for which, by its span. Reads the report
    /// again: for a person who asks, not for every run.
    ///
    /// @param given as in [#read(TokenizedText, List)]
    public Map<Span, Reason> why(TokenizedText text, @Nullable List<Span> given) {
        List<Name> names = new ArrayList<>();
        var judged = new HashMap<Name, FeatureVector>();
        if (given == null) {
            var found = finder.find(text);
            Containers.link(text, found);
            chooser.choose(text, found, 2);
            var features = judge.features(text, found);
            for (int i = 0; i < features.length; i++) {
                judged.put(found.get(i), features[i]);
            }
            names.addAll(judge.keep(text, found));
        } else {
            given.forEach(span -> names.add(finder.given(text, span)));
            Containers.link(text, names);
            chooser.choose(text, names, 1);
        }
        var anchors = Anchors.of(names);
        chooser.choose(text, names, 1);
        var nothing = new FeatureVector(NameFeature.values().length);
        var reasons = new HashMap<Span, Reason>();
        for (var name : names) {
            var senses = SenseChooser.features(name, KindAsked.of(text, name), anchors);
            reasons.put(
                    name.span, this.reasons.of(name, judged.getOrDefault(name, nothing), senses));
        }
        return reasons;
    }

    private static PlaceMention mention(TokenizedText text, Name name) {
        var sense = name.chosen;
        @Nullable Place place = sense == null ? null : sense.gazetteer().place(sense.place());
        return new PlaceMention(name.span.of(text.text()), name.span, place);
    }
}
