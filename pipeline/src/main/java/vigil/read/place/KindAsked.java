package vigil.read.place;

import vigil.read.place.gazetteer.PlaceKind;
import vigil.read.text.TokenizedText;

/// What kind of place the words around a name ask for: "the city of X", "X province".
final class KindAsked {
    private static final int KINDS =
            Cue.CITY.bit()
                    | Cue.AREA.bit()
                    | Cue.DISTRICT.bit()
                    | Cue.QUARTER.bit()
                    | Cue.SITE.bit();

    private KindAsked() {}

    /// The cues as bits; 0 if there are none.
    static int of(TokenizedText text, Name name) {
        int after = Cue.of(text.keyOrEmpty(name.last + 1)) & KINDS;
        if (after != 0) {
            return after;
        }
        int before = text.is(name.first - 1, "of") ? name.first - 2 : name.first - 1;
        return Cue.of(text.keyOrEmpty(before)) & KINDS;
    }

    /// Whether a kind of place is one that these cues ask for.
    static boolean fits(PlaceKind kind, int asked) {
        return switch (kind) {
            case COUNTRY, CONTINENT, ISLAND, WATER, RELIEF -> false;
            case REGION, AREA -> Cue.AREA.in(asked);
            case DISTRICT -> Cue.DISTRICT.in(asked) || Cue.AREA.in(asked);
            case CAPITAL, SEAT, TOWN -> Cue.CITY.in(asked);
            case QUARTER -> Cue.QUARTER.in(asked) || Cue.DISTRICT.in(asked);
            case SITE -> Cue.SITE.in(asked);
        };
    }
}
