package vigil.corroborate.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.match.Earth;
import vigil.corroborate.range.Told;
import vigil.model.claim.Act;
import vigil.model.claim.Claim;
import vigil.model.mention.Place;
import vigil.model.mention.TimeMention;

/// Claims of one report, or of several, that tell of one happening.
final class Account {
    private static final double SAME_PLACE_KM = 15;
    private static final int SLACK_DAYS = 1;

    private final String family;
    private final List<Told> claims = new ArrayList<>();
    private @Nullable Place place;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private boolean open;

    Account(Told told) {
        family = family(told.claim().act());
        add(told);
    }

    /// Acts of one family may be one happening told in other words.
    static String family(Act act) {
        return act instanceof Act.Assault ? act.type() : act.word();
    }

    String family() {
        return family;
    }

    List<Told> claims() {
        return claims;
    }

    @Nullable Place place() {
        return place;
    }

    @Nullable LocalDate from() {
        return from;
    }

    @Nullable LocalDate to() {
        return open ? null : to;
    }

    boolean open() {
        return open;
    }

    /// Whether it can stand alone: it names a town, or something smaller, and when.
    boolean isLocated() {
        return place != null
                && place.precision().compareTo(Place.Precision.DISTRICT) <= 0
                && from != null
                && (open || !from.plusDays(31).isBefore(to == null ? from : to));
    }

    /// Takes a claim in; the narrower place and the shorter time stand.
    void add(Told told) {
        claims.add(told);
        var mention = told.claim().place();
        var other = mention == null ? null : mention.place();
        if (other != null
                && (place == null || other.precision().compareTo(place.precision()) < 0)) {
            place = other;
        }
        var time = told.claim().time();
        if (time != null && time.from() != null) {
            time(time.from(), time.to());
        }
    }

    private void time(LocalDate first, @Nullable LocalDate last) {
        if (from == null) {
            from = first;
            to = last;
            open = last == null;
            return;
        }
        if (last != null && (open || to == null || length(first, last) < length(from, to))) {
            from = first;
            to = last;
            open = false;
        }
    }

    private static long length(LocalDate first, LocalDate last) {
        return last.toEpochDay() - first.toEpochDay();
    }

    /// Takes another account in.
    void add(Account other) {
        other.claims.forEach(this::add);
    }

    /// How well a claim fits: 0 not at all, more for each of place and time that both name.
    int fits(Claim claim) {
        if (!family(claim.act()).equals(family)) {
            return 0;
        }
        var mention = claim.place();
        return fit(mention == null ? null : mention.place(), claim.time());
    }

    /// How well another account fits: as for a claim.
    int fits(Account other) {
        if (!other.family.equals(family)) {
            return 0;
        }
        int placed = placeFit(other.place);
        int timed = timeFit(other.from, other.open ? null : other.to);
        return placed < 0 || timed < 0 ? 0 : 1 + placed + timed;
    }

    private int fit(@Nullable Place other, @Nullable TimeMention time) {
        int placed = placeFit(other);
        int timed = time == null ? 0 : timeFit(time.from(), time.to());
        return placed < 0 || timed < 0 ? 0 : 1 + placed + timed;
    }

    private int placeFit(@Nullable Place other) {
        if (place == null || other == null) {
            return 0;
        }
        boolean wide =
                place.precision().compareTo(Place.Precision.CITY) > 0
                        || other.precision().compareTo(Place.Precision.CITY) > 0;
        if (wide) {
            boolean within =
                    place.inside().contains(other.name())
                            || other.inside().contains(place.name())
                            || place.name().equals(other.name());
            return within ? 1 : -1;
        }
        return Earth.km(place, other) < SAME_PLACE_KM ? 2 : -1;
    }

    private int timeFit(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (from == null || first == null) {
            return 0;
        }
        boolean after = to != null && !open && first.isAfter(to.plusDays(SLACK_DAYS));
        boolean before = last != null && last.isBefore(from.minusDays(SLACK_DAYS));
        return after || before ? -1 : 2;
    }

    /// The act most claims name; a named way is preferred to none.
    Act act() {
        Map<String, Integer> votes = new TreeMap<>();
        Map<String, Act> acts = new TreeMap<>();
        for (var told : claims) {
            var act = told.claim().act();
            acts.put(act.word(), act);
            votes.merge(act.word(), act.mode().isPresent() ? 3 : 1, Integer::sum);
        }
        var best = claims.getFirst().claim().act();
        int most = 0;
        for (var vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                most = vote.getValue();
                best = acts.getOrDefault(vote.getKey(), best);
            }
        }
        return best;
    }
}
