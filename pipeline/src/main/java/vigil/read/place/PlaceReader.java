package vigil.read.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.read.place.gazetteer.Gazetteer;
import vigil.read.text.TokenizedText;

/// Finds the places that a report names and says which they are.
///
/// Immutable and shared between threads; the same text gives the same places.
public final class PlaceReader {
    private final NameFinder finder;
    private final NameJudge judge;
    private final SenseChooser chooser;

    /// A reader that knows the places of these gazetteers, the bundled one among them if wanted.
    public PlaceReader(List<Gazetteer> gazetteers) {
        finder = new NameFinder(List.copyOf(gazetteers));
        judge = new NameJudge(Weights.of(NameFeature.class, "names.tsv"), finder);
        chooser = new SenseChooser(Weights.of(SenseFeature.class, "senses.tsv"));
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

    private static PlaceMention mention(TokenizedText text, Name name) {
        var sense = name.chosen;
        @Nullable Place place = sense == null ? null : sense.gazetteer().place(sense.place());
        return new PlaceMention(name.span.of(text.text()), name.span, place);
    }
}
