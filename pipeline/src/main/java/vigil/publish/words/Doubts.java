package vigil.publish.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.model.reading.Reading;

/// Why a value needs a person's eye before anybody uses it. Said of what the text leaves open and
/// of what the reader may have taken wrongly; never of who is right.
final class Doubts {
    /// Other places a report must name before one that lies apart from all of them is doubtful.
    private static final int FEW_PLACES = 3;

    private Doubts() {}

    /// Doubts about a claim as a whole.
    static List<String> of(Claim claim) {
        var doubts = new ArrayList<String>();
        if (Wording.unsure(claim)) {
            doubts.add(
                    "the reader holds this for less likely right than wrong (score "
                            + Math.round(claim.score() * 100) / 100.0
                            + ")");
        }
        boolean said = !Wording.outlook(claim).isEmpty();
        if (said && claim.modality() == Modality.ALLEGED) {
            doubts.add("the text itself hedges: it does not say that this happened");
        } else if (said && claim.modality() == Modality.DENIED) {
            doubts.add("the text says that this is denied");
        }
        return doubts;
    }

    static List<String> of(Role role) {
        return switch (role.certainty()) {
            case ASSERTED -> List.of();
            case ALLEGED -> List.of("the text accuses or suspects and does not say it as a fact");
            case DENIED -> List.of("the text denies this part or tells that it is denied");
        };
    }

    static List<String> of(PlaceMention mention, @Nullable Reading reading) {
        var place = mention.place();
        if (place == null) {
            return List.of("no gazetteer has this place, so it is not known where it lies");
        }
        var doubts = new ArrayList<String>();
        switch (place.precision()) {
            case REGION, COUNTRY, CONTINENT ->
                    doubts.add(
                            "only a "
                                    + place.precision().word()
                                    + " is named; the point on a map is its middle");
            case SITE, NEIGHBOURHOOD, CITY, DISTRICT -> {}
        }
        if (reading != null) {
            ambiguous(mention, reading, doubts);
        }
        return doubts;
    }

    /// The reader chooses among places of one name by what else a report names; where that speaks
    /// against its choice or gives two, a person should choose.
    private static void ambiguous(PlaceMention mention, Reading reading, List<String> doubts) {
        var place = Objects.requireNonNull(mention.place());
        int others = 0;
        int near = 0;
        for (var other : reading.places()) {
            var known = other.place();
            if (known == null || known.country() == null) {
                continue;
            }
            boolean sameWords = other.text().equalsIgnoreCase(mention.text());
            if (sameWords && !Objects.equals(known.id(), place.id())) {
                doubts.add(
                        "the same name was taken for another place elsewhere in this report ("
                                + Wording.place(other)
                                + ")");
                return;
            }
            if (!sameWords) {
                others++;
                near += Objects.equals(known.country(), place.country()) ? 1 : 0;
            }
        }
        if (others >= FEW_PLACES && near == 0 && place.country() != null) {
            doubts.add(
                    "no other place of this report lies in its country; another place of this name"
                            + " may be meant");
        }
    }

    static List<String> of(TimeMention time, @Nullable Reading reading) {
        if (time.from() == null && time.to() == null) {
            boolean unknown = reading != null && reading.published() == null;
            return List.of(
                    unknown
                            ? "the day is not resolved: no day of publication is known"
                            : "the day could not be resolved");
        }
        var doubts = new ArrayList<String>();
        if (time.from() == null || time.to() == null) {
            doubts.add("one end of the time is open");
        }
        var precision = time.precision();
        if (precision != null) {
            switch (precision) {
                case HOUR, DAY, RANGE -> {}
                case WEEK, MONTH, QUARTER, YEAR, DECADE, CENTURY ->
                        doubts.add("no day is named, only a " + precision.word());
            }
        }
        return doubts;
    }

    static List<String> of(Figure figure) {
        var doubts = new ArrayList<String>();
        if (figure.hedge() != Figure.Hedge.EXACT) {
            doubts.add(
                    "a hedged number: the words allow "
                            + Wording.range(figure.low(), figure.high()));
        }
        if (figure.cumulative()) {
            doubts.add("a running total, not the toll of this event alone");
        }
        if (figure.effect() == Figure.Effect.CASUALTIES) {
            doubts.add("the text does not tell killed and injured apart");
        }
        return doubts;
    }
}
