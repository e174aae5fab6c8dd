package vigil.publish.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;
import vigil.model.claim.Claim;
import vigil.model.mention.Place;
import vigil.model.mention.TimeMention;

/// Sorts claims under headings by kind of act, place and day.
///
/// Two claims share a heading when they are about the same act (any two assaults, where place and
/// day are known), their places are the same or towns and sites within [#NEAR_KM] of each other,
/// and their days overlap. What is unknown is equal only to what is unknown: a claim without a day
/// never joins one with a day. Same claims in, same headings out.
public final class Subjects {
    /// How far apart two named towns, quarters or sites may lie under one heading, in kilometres.
    static final double NEAR_KM = 15;

    /// Days that an expression may cover and still count as naming a day: "overnight", "the
    /// weekend".
    private static final int FEW_DAYS = 3;

    private static final double EARTH_KM = 6371;

    private Subjects() {}

    /// Headings in the order in which the reports first mention them.
    public static List<Subject> inOrderOfText(List<ReadReport> reports) {
        var groups = new ArrayList<List<Told>>();
        for (var report : reports) {
            int number = 0;
            for (var claim : report.reading().claims()) {
                number++;
                join(groups, new Told(report, claim, number));
            }
        }
        return groups.stream().map(Subject::new).toList();
    }

    /// Headings for a record of many reports: those with tolls of dead and injured first, those
    /// with place and day before others, then by kind of act, then by day.
    public static List<Subject> forRecord(List<ReadReport> reports) {
        return inOrderOfText(reports).stream()
                .sorted(
                        Comparator.comparing((Subject subject) -> !Subjects.hasCasualties(subject))
                                .thenComparing(subject -> !known(subject))
                                .thenComparingInt(subject -> Act.all().indexOf(subject.act()))
                                .thenComparing(
                                        Subjects::firstDay,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static void join(List<List<Told>> groups, Told told) {
        for (var group : groups) {
            if (group.stream().allMatch(member -> alike(member, told))) {
                group.add(told);
                return;
            }
        }
        var fresh = new ArrayList<Told>();
        fresh.add(told);
        groups.add(fresh);
    }

    private static boolean alike(Told one, Told other) {
        var first = one.claim();
        var second = other.claim();
        if (one.ofThePast() != other.ofThePast()
                || (!one.ofThePast() && first.modality() != second.modality())) {
            return false;
        }
        boolean bare = !Subject.placed(first) && !Subject.dated(first.time());
        boolean known = Subject.placed(first) && Subject.dated(first.time());
        return sameKind(first.act(), second.act(), known)
                && samePlace(first, second)
                && sameDays(first.time(), second.time())
                && (!bare || parts(first).equals(parts(second)));
    }

    /// Sources often name the means of one attack differently; but only place and day together make
    /// it likely that it is one.
    private static boolean sameKind(Act one, Act other, boolean placedAndDated) {
        return switch (one) {
            case Act.Assault _ -> placedAndDated ? other instanceof Act.Assault : one.equals(other);
            case Act.Coerce _,
                    Act.Aid _,
                    Act.Control _,
                    Act.Move _,
                    Act.Truce _,
                    Act.Say _,
                    Act.Toll _,
                    Act.Link _ ->
                    one.equals(other);
        };
    }

    private static boolean samePlace(Claim one, Claim other) {
        var first = one.place() == null ? null : one.place().place();
        var second = other.place() == null ? null : other.place().place();
        if (first == null || second == null) {
            return first == null && second == null;
        }
        if (first.id() != null && Objects.equals(first.id(), second.id())) {
            return true;
        }
        boolean points = isPoint(first) && isPoint(second);
        return points
                ? kilometres(first, second) <= NEAR_KM
                : first.name().equals(second.name())
                        && Objects.equals(first.country(), second.country());
    }

    private static boolean isPoint(Place place) {
        return switch (place.precision()) {
            case SITE, NEIGHBOURHOOD, CITY -> true;
            case DISTRICT, REGION, COUNTRY, CONTINENT -> false;
        };
    }

    /// Great-circle distance by the haversine formula.
    private static double kilometres(Place one, Place other) {
        double lat = Math.toRadians(other.lat() - one.lat());
        double lon = Math.toRadians(other.lon() - one.lon());
        double h =
                Math.pow(Math.sin(lat / 2), 2)
                        + Math.cos(Math.toRadians(one.lat()))
                                * Math.cos(Math.toRadians(other.lat()))
                                * Math.pow(Math.sin(lon / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static boolean sameDays(@Nullable TimeMention one, @Nullable TimeMention other) {
        if (!Subject.dated(one) || !Subject.dated(other)) {
            return !Subject.dated(one) && !Subject.dated(other);
        }
        var first = Objects.requireNonNull(one);
        var second = Objects.requireNonNull(other);
        if (Objects.equals(first.from(), second.from())
                && Objects.equals(first.to(), second.to())) {
            return true;
        }
        return fewDays(first)
                && fewDays(second)
                && !Objects.requireNonNull(first.from()).isAfter(second.to())
                && !Objects.requireNonNull(second.from()).isAfter(first.to());
    }

    private static boolean fewDays(TimeMention time) {
        LocalDate from = time.from();
        LocalDate to = time.to();
        return from != null && to != null && ChronoUnit.DAYS.between(from, to) < FEW_DAYS;
    }

    /// Who and what takes part, for claims that nothing else tells apart.
    private static String parts(Claim claim) {
        return claim.roles().stream()
                .map(role ->
                        role.part().word()
                                + "="
                                + (role.name() == null ? role.head() : role.name()))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining("|"));
    }

    private static boolean known(Subject subject) {
        var claim = subject.told().getFirst().claim();
        return Subject.placed(claim) && Subject.dated(claim.time());
    }

    private static boolean hasCasualties(Subject subject) {
        return subject.act() instanceof Act.Assault
                && subject.tolls().stream().anyMatch(Toll::ofDeadOrInjured);
    }

    private static @Nullable LocalDate firstDay(Subject subject) {
        return subject.told().stream()
                .map(each -> each.claim().time())
                .filter(Subject::dated)
                .map(time -> time.from() == null ? time.to() : time.from())
                .findFirst()
                .orElse(null);
    }
}
