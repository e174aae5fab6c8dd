package vigil.read.event.setting;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.read.entity.Entity;
import vigil.read.event.scene.Scene;
import vigil.read.syntax.Pos;
import vigil.read.text.TokenizedText.Kind;

/// Where a hit is said to have happened: the mentions of its own sentence that lie nearest.
public final class Settings {
    private static final int LONGEST_DATELINE = 24;

    private final Scene scene;
    private final int dateline; // one past the tokens that say where and when the report was filed

    public Settings(Scene scene) {
        this.scene = scene;
        dateline = datelineEnd(scene);
    }

    /// One past the dateline: names, a date and an agency before a dash, without a verb.
    public static int datelineEnd(Scene scene) {
        var text = scene.text();
        int end = text.size() == 0 ? 0 : Math.min(LONGEST_DATELINE, text.size());
        boolean bracket = false;
        for (int i = 1; i < end; i++) {
            boolean spaced = text.begin(i) > text.end(i - 1);
            if (text.kind(i) == Kind.HYPHEN && (spaced || text.end(i) - text.begin(i) > 1)) {
                return i + 1;
            }
            if (scene.syntax().pos(i) == Pos.VERB && !bracket && text.kind(i) == Kind.WORD) {
                return 0;
            }
            bracket = text.is(i, "(") || (bracket && !text.is(i, ")"));
        }
        return 0;
    }

    /// One past the tokens that say where and when the report was filed; 0 if none do.
    public int dateline() {
        return dateline;
    }

    /// The place of a hit in its sentence, or null: the nearest that its words can be set in. What
    /// lies nearer to another trigger is left alone, if anything is left; a sentence that refers to
    /// a place told before ("there", "the town") has none of its own but a finer one.
    ///
    /// @param from first token to look at
    /// @param to one past the last
    /// @param own triggers of the same event
    /// @param rivals triggers of other events
    public @Nullable PlaceMention place(
            int trigger, List<Integer> own, int from, int to, List<Integer> rivals) {
        PlaceMention best = null;
        double bestCost = Double.MAX_VALUE;
        boolean refers = refers(from, to);
        for (var mention : scene.places()) {
            int token = scene.text().tokenAt(mention.span().begin());
            if (token < Math.max(from, dateline)
                    || token >= to
                    || mention.place() == null
                    || own.stream().allMatch(hit -> scene.clauses().apart(token, hit))
                    || !setting(token, mention.place())
                    || (refers && !own(token, mention.place()))
                    || way(token)) {
                continue;
            }
            double cost = cost(trigger, token, mention.place());
            if (nearer(rivals, trigger, token)) {
                cost += 30;
            }
            if (cost < bestCost) {
                bestCost = cost;
                best = mention;
            }
        }
        return best;
    }

    /// "the bus to Kosti", "the Aleppo road": where it leads, not where it is.
    boolean way(int token) {
        var text = scene.text();
        if (text.is(token + 1, "road", "highway") && text.is(token - 1, "the")) {
            return true;
        }
        return text.is(token - 1, "to", "towards", "toward")
                && text.is(
                        token - 2,
                        "bus",
                        "road",
                        "highway",
                        "way",
                        "train",
                        "route",
                        "flight",
                        "street",
                        "headed",
                        "heading",
                        "travelling",
                        "traveling",
                        "rode",
                        "buses");
    }

    /// "there", "the city", "this village": a place told before.
    private boolean refers(int from, int to) {
        var text = scene.text();
        for (int i = from; i < to; i++) {
            boolean there =
                    text.is(i, "there")
                            && !text.is(
                                    i + 1, "is", "are", "was", "were", "has", "have", "had", "can",
                                    "could", "will", "'s", "be", "should", "must")
                            && !text.is(i - 1, "is", "are", "was", "were");
            if (there
                    || (text.is(i, "the", "this", "that")
                            && text.is(
                                    i + 1,
                                    "city",
                                    "town",
                                    "village",
                                    "suburb",
                                    "hamlet",
                                    "neighbourhood",
                                    "neighborhood",
                                    "quarter",
                                    "enclave",
                                    "island",
                                    "camp")
                            && !text.is(i + 2, "of")
                            && !placed(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private boolean placed(int token) {
        for (var mention : scene.places()) {
            if (scene.text().tokenAt(mention.span().begin()) == token) {
                return true;
            }
        }
        return false;
    }

    /// A town or finer that is no mere point of reference stands on its own beside "the city".
    private boolean own(int token, Place place) {
        return switch (place.precision()) {
                    case SITE, NEIGHBOURHOOD, CITY -> true;
                    case DISTRICT, REGION, COUNTRY, CONTINENT -> false;
                }
                && !reference(token);
    }

    /// "360 km southwest of Khartoum": where something else is measured from.
    boolean reference(int token) {
        var text = scene.text();
        if (!text.is(token - 1, "of", "from")) {
            return false;
        }
        for (int i = token - 2; i > token - 9 && i >= 0; i--) {
            if (text.is(i, "km", "kilometers", "kilometres", "miles", "kms", "mi")) {
                return true;
            }
        }
        return false;
    }

    /// The one town that the report names outside its dateline; null if it names none or several.
    public @Nullable PlaceMention onlyTown() {
        PlaceMention only = null;
        for (var mention : scene.places()) {
            var place = mention.place();
            int token = scene.text().tokenAt(mention.span().begin());
            if (place == null || token < dateline || !own(token, place) || !setting(token, place)) {
                continue;
            }
            if (!compatible(only, mention)) {
                return null;
            }
            only = finer(only, mention);
        }
        return only;
    }

    /// A mention, by name or demonym, of the country that a place is in: the last one before a
    /// token, else the first.
    public @Nullable PlaceMention countryOf(@Nullable PlaceMention place, int before) {
        if (place == null || place.place() == null) {
            return null;
        }
        PlaceMention found = null;
        for (var mention : scene.places()) {
            var country = mention.place();
            boolean fits =
                    country != null
                            && country.precision() == Place.Precision.COUNTRY
                            && Objects.equals(country.country(), place.place().country());
            if (fits && (found == null || scene.text().tokenAt(mention.span().begin()) < before)) {
                found = mention;
            }
        }
        return found;
    }

    private double cost(int trigger, int token, Place place) {
        double cost = token > trigger ? token - trigger : (trigger - token) * 1.2;
        cost +=
                switch (place.precision()) {
                    case SITE, NEIGHBOURHOOD, CITY -> 0;
                    case DISTRICT -> 4;
                    case REGION -> 8;
                    case COUNTRY -> 14;
                    case CONTINENT -> 40;
                };
        if (scene.text().is(token + 1, "road", "highway", "bus", "street")) {
            cost += 12;
        }
        cost += reference(token) ? 15 : 0;
        var before = scene.text().keyOrEmpty(token - 1);
        cost +=
                switch (before) {
                    case "in", "at", "near", "on", "of", "outside", "inside", "around" -> 0;
                    case "from" -> 12;
                    case "to", "toward", "towards" -> 10;
                    case "into" -> 2;
                    default -> 4;
                };
        return cost;
    }

    /// Whether a mention names where something is, not somebody ("the Syrian army", "Levant Wire").
    boolean setting(int token, Place place) {
        if (people(token, place)) {
            return false;
        }
        if (scene.voices().names(token)
                || scene.text().is(token - 2, "based", "headquartered", "born", "exiled")) {
            return false;
        }
        var entity = scene.entities().at(token);
        if (entity == null) {
            return true;
        }
        if (scene.text().is(entity.last() + 1, "'s", "'") && owns(entity.last() + 2)) {
            return false;
        }
        return switch (entity.type()) {
            case PLACE -> true;
            case COUNTRY -> !demonym(token) && placed(entity);
            case LOCALITY, BUILDING, INFRASTRUCTURE ->
                    !(token < entity.head()
                                    && scene.text().is(entity.last() + 1, "in", "at", "near")
                                    && placed(entity.last() + 2))
                            && (place.precision() != Place.Precision.COUNTRY
                                    || token >= entity.head());
            case OTHER, SIEGE, EVENT, ABSTRACT ->
                    !demonym(token)
                            && (place.precision() != Place.Precision.COUNTRY
                                    || token >= entity.head());
            default -> false;
        };
    }

    /// "Tigrayans": those who are from a place are not the place.
    private boolean people(int token, Place place) {
        var key = scene.text().key(token);
        return (key.endsWith("ans") || key.endsWith("is") || key.endsWith("ites"))
                && !place.name().toLowerCase(Locale.ROOT).contains(key);
    }

    /// "Russia's defence ministry": an owner of somebody, not a setting.
    private boolean owns(int token) {
        var owned = scene.entities().at(token);
        return owned != null
                && switch (owned.type()) {
                    case ORGANISATION, ARMED_GROUP, ARMED_PEOPLE, PERSON -> true;
                    default -> false;
                };
    }

    /// A country acts unless something is in it.
    private boolean placed(Entity entity) {
        return switch (scene.text().keyOrEmpty(entity.start() - 1)) {
            case "in",
                    "across",
                    "inside",
                    "throughout",
                    "of",
                    "into",
                    "over",
                    ",",
                    "within",
                    "around",
                    "to",
                    "from",
                    "on",
                    "#" ->
                    true;
            default -> scene.text().is(entity.last() + 1, "'s", "'", ",");
        };
    }

    private boolean demonym(int token) {
        return switch (scene.syntax().pos(token)) {
            case ADJ -> true;
            default -> false;
        };
    }

    public static boolean nearer(List<Integer> rivals, int trigger, int token) {
        for (int rival : rivals) {
            if (Math.abs(rival - token) < Math.abs(trigger - token)) {
                return true;
            }
        }
        return false;
    }

    /// The finer of two places that can be one.
    public static @Nullable PlaceMention finer(
            @Nullable PlaceMention one, @Nullable PlaceMention other) {
        if (one == null || one.place() == null) {
            return other;
        }
        if (other == null || other.place() == null) {
            return one;
        }
        return other.place().precision().compareTo(one.place().precision()) < 0 ? other : one;
    }

    /// Whether two places can be one: the same, one inside the other, or near each other.
    public static boolean compatible(@Nullable PlaceMention one, @Nullable PlaceMention other) {
        if (one == null || other == null || one.place() == null || other.place() == null) {
            return true;
        }
        var a = one.place();
        var b = other.place();
        return a.name().equals(b.name())
                || a.inside().contains(b.name())
                || b.inside().contains(a.name())
                || (Math.abs(a.lat() - b.lat()) < 0.15 && Math.abs(a.lon() - b.lon()) < 0.15);
    }
}
