package vigil.read.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.Place.Precision;
import vigil.read.place.gazetteer.PlaceKind;

/// What the names of a report say together: which countries and areas it is about and what lies
/// where. Made from the senses chosen so far, or from the most populous ones before any is.
final class Anchors {
    private static final double RADIUS = 6371;

    private final Map<String, Anchor> byName = new LinkedHashMap<>();
    private final CodeSums countries = new CodeSums();
    private final CodeSums areas = new CodeSums();

    /// Codes of countries and areas, with the names that name them.
    private final Map<Long, Set<String>> named = new HashMap<>();

    private double total;
    private Anchor[] points = {};

    private static final class Anchor {
        final Sense sense;
        final String key;
        final boolean point;
        double weight;
        int times = 1;

        Anchor(String key, Sense sense, double weight, boolean point) {
            this.key = key;
            this.sense = sense;
            this.weight = weight;
            this.point = point;
        }

        private @Nullable Direction at;

        /// Where it lies.
        Direction at() {
            if (at == null) {
                at = Direction.of(sense);
            }
            return at;
        }
    }

    static Anchors of(List<Name> names) {
        var anchors = new Anchors();
        for (var name : names) {
            anchors.add(name);
        }
        for (var anchor : anchors.byName.values()) {
            long country = anchor.sense.country();
            long area = anchor.sense.area();
            if (country != 0) {
                anchors.countries.add(country, anchor.weight);
                anchors.total += anchor.weight;
            }
            if (area != 0) {
                anchors.areas.add(area, anchor.weight);
            }
        }
        anchors.points =
                anchors.byName.values().stream()
                        .filter(anchor -> anchor.point)
                        .toArray(Anchor[]::new);
        return anchors;
    }

    private void add(Name name) {
        var known = byName.get(name.key);
        if (known != null) {
            known.weight += known.weight / known.times / (known.times + 1);
            known.times++;
            return;
        }
        var sense = name.chosen == null ? likeliest(name) : name.chosen;
        if (sense == null) {
            return;
        }
        boolean chosen = name.chosen != null;
        double weight = chosen ? name.margin : 1.0 / name.senses.size();
        boolean point =
                chosen
                        && name.margin > 0.3
                        && sense.kind().precision().compareTo(Precision.DISTRICT) <= 0;
        byName.put(name.key, new Anchor(name.key, sense, weight, point));
        boolean country = sense.kind() == PlaceKind.COUNTRY;
        if (country || sense.kind() == PlaceKind.AREA) {
            long code = country ? sense.country() : sense.area();
            named.computeIfAbsent(code, _ -> new HashSet<>(2)).add(name.key);
        }
    }

    private static @Nullable Sense likeliest(Name name) {
        Sense best = null;
        for (var sense : name.senses) {
            if (best == null || sense.population() > best.population()) {
                best = sense;
            }
        }
        return best;
    }

    /// Whether another name of the report names this country or area.
    boolean isNamed(long code, String byOtherThan) {
        var by = code == 0 || named.isEmpty() ? null : named.get(code);
        return by != null && (by.size() > 1 || !by.contains(byOtherThan));
    }

    /// What the names of the report other than this one say together.
    Others others(Name name) {
        return new Others(byName.get(name.key));
    }

    /// The names of the report but for one.
    final class Others {
        private final @Nullable Anchor own;
        private final double weight;

        private Others(@Nullable Anchor own) {
            this.own = own;
            weight = total - (own == null || own.sense.country() == 0 ? 0 : own.weight);
        }

        /// Share of them that lie in a sense's country.
        double inCountry(Sense sense) {
            double sum = countries.of(sense.country());
            return share(sum, own != null && own.sense.country() == sense.country());
        }

        /// Share of them that lie in a sense's first-level area.
        double inArea(Sense sense) {
            double sum = areas.of(sense.area());
            return share(sum, own != null && own.sense.area() == sense.area());
        }

        private double share(double sum, boolean withOwn) {
            if (Double.isNaN(sum) || weight < 0.01) {
                return 0;
            }
            double rest = withOwn && own != null ? sum - own.weight : sum;
            return Math.clamp(rest / weight, 0, 1);
        }
    }

    /// Kilometres to the nearest other name that is a town or district, along the chord, which is
    /// near enough; 12,742 if there is none.
    ///
    /// @param at where a sense of the name lies
    double nearest(Name name, Direction at) {
        double most = -1;
        for (var point : points) {
            double cosine = at.cosine(point.at());
            if (cosine > most && !point.key.equals(name.key)) {
                most = cosine;
            }
        }
        return RADIUS * Math.sqrt(Math.max(0, 2 - 2 * most));
    }
}
