package vigil.corroborate.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.range.Told;
import vigil.corroborate.sheet.Earth;
import vigil.corroborate.sheet.Setting;
import vigil.model.claim.Act;
import vigil.model.mention.Place;
import vigil.model.mention.TimeMention;

/// Claims of one report, or of several, that tell of one happening.
final class Account {
    private static final double SAME_PLACE_KM = 15;
    private static final int SLACK_DAYS = 1;
    private static final int NEAR_BY = 2; // claims

    private final String family;
    private final List<Told> claims = new ArrayList<>();
    private final List<Told> said = new ArrayList<>();
    private @Nullable Place place;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private boolean open;

    Account(Told told) {
        family = Setting.family(told.claim().act());
        add(told);
    }

    String family() {
        return family;
    }

    List<Told> claims() {
        return claims;
    }

    /// What the reports say about it: who is accused, who denies.
    List<Told> said() {
        return said;
    }

    boolean isAssault() {
        return claims.getFirst().claim().act() instanceof Act.Assault;
    }

    /// How many numbers, two or more each, both give for the same.
    long sharedNumbers(Account other) {
        var own = numbers();
        own.retainAll(other.numbers());
        return own.size();
    }

    private Set<List<Object>> numbers() {
        var numbers = new HashSet<List<Object>>();
        for (var told : claims) {
            for (var figure : told.claim().figures()) {
                var value = figure.value();
                if (value != null && value > 1 && !figure.cumulative()) {
                    numbers.add(List.of(figure.effect(), figure.group(), value));
                }
            }
        }
        return numbers;
    }

    /// How many reports tell of it.
    long reports() {
        return claims.stream().map(told -> told.sheet().id()).distinct().count();
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
        said.addAll(other.said);
    }

    /// How well a claim fits: 0 not at all, more for each of place and time that both name. A claim
    /// of another family fits only what was told just before, in the same town in the same days:
    /// people shot, and others taken away.
    int fits(Told told) {
        var claim = told.claim();
        var mention = claim.place();
        var other = mention == null ? null : mention.place();
        boolean same = Setting.family(claim.act()).equals(family);
        if (!same) {
            var time = claim.time();
            if (time == null || !isEpisode() || !isEpisode(claim.act())) {
                return 0;
            }
            boolean brief =
                    isBrief(time.from(), time.to())
                            && told.rank() - claims.getLast().rank() <= NEAR_BY;
            return brief && placeFit(other) == 2 && timeFit(time.from(), time.to()) == 2 ? 2 : 0;
        }
        var time = claim.time();
        boolean apart =
                time != null && isOtherWay(claim.act()) && isOtherDay(time.from(), time.to());
        return apart ? 0 : fit(other, time);
    }

    /// Shells on one day and bombs on the next are two happenings.
    private boolean isOtherWay(Act act) {
        return claims.stream()
                .map(told -> told.claim().act())
                .allMatch(own ->
                        own.mode().isPresent() && act.mode().isPresent() && !own.equals(act));
    }

    private boolean isOtherDay(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null || from == null || to == null || open) {
            return false;
        }
        return first.isAfter(to) || last.isBefore(from);
    }

    /// Whether a claim names no other place.
    boolean mayBeAt(Told told) {
        var mention = told.claim().place();
        return placeFit(mention == null ? null : mention.place()) >= 0;
    }

    private boolean isEpisode() {
        return isBrief(from, to()) && isEpisode(claims.getFirst().claim().act());
    }

    /// Acts that are over in a day, rather than states that go on.
    private static boolean isEpisode(Act act) {
        return act instanceof Act.Assault
                || act == Act.Coerce.ABDUCTION
                || act == Act.Coerce.DETENTION
                || act == Act.Coerce.DISPLACEMENT
                || act == Act.Aid.DENIED;
    }

    private static boolean isBrief(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first != null && last != null && !first.plusDays(3).isBefore(last);
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
            if (!Setting.family(act).equals(family)) {
                continue;
            }
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
