package vigil.corroborate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Outcome;
import vigil.model.Report;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.incident.Corroboration;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.model.reading.Reading;
import vigil.model.reading.Reported;

/// Invented reports with invented claims.
final class Sample {
    static final Place NORTHFORD =
            new Place("Northford", "XX", 10, 20, "x:1", Place.Precision.CITY, List.of("Norland"));
    static final Place SOUTHFORD =
            new Place("Southford", "XX", 14, 20, "x:2", Place.Precision.CITY, List.of("Sorland"));
    static final LocalDate DAY = LocalDate.of(2020, 5, 4);
    private static final Span WORDS = new Span(0, 4);

    private Sample() {}

    static Corroboration corroborated(List<Reported> reports) {
        return switch (new Corroborator().apply(reports)) {
            case Outcome.Done<Corroboration>(var value, _) -> value;
            case Outcome.Refused<Corroboration> refused ->
                    throw new AssertionError(refused.toString());
        };
    }

    static Reported report(
            String id,
            @Nullable String source,
            @Nullable LocalDate day,
            String text,
            Claim... claims) {
        var report = new Report(id, source, null, day, "en", null, text, null);
        var places = new ArrayList<PlaceMention>();
        for (var claim : claims) {
            if (claim.place() != null) {
                places.add(claim.place());
            }
        }
        return new Reported(
                report,
                new Reading(
                        id,
                        "test/1",
                        day,
                        "en",
                        List.of(claims),
                        places,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    static Claim killed(
            String id, Act act, @Nullable Place place, @Nullable LocalDate day, Figure... figures) {
        return new Claim(
                id,
                act,
                List.of(),
                Modality.ASSERTED,
                List.of(),
                List.of(),
                place == null ? null : new PlaceMention(place.name(), WORDS, place),
                day == null
                        ? null
                        : new TimeMention(
                                day.toString(),
                                WORDS,
                                TimeMention.Timex.DATE,
                                day.toString(),
                                day,
                                day,
                                TimeMention.Precision.DAY),
                List.of(figures),
                List.of(WORDS),
                List.of("test"),
                1);
    }

    static Figure dead(int number) {
        return dead(number, false);
    }

    static Figure dead(int number, Figure.Group group) {
        return dead(number, group, false);
    }

    static Figure dead(int number, boolean running) {
        return dead(number, Figure.Group.TOTAL, running);
    }

    private static Figure dead(int number, Figure.Group group, boolean running) {
        return new Figure(
                Figure.Effect.KILLED,
                number,
                number,
                number,
                Figure.Unit.PERSONS,
                group,
                null,
                Figure.Hedge.EXACT,
                running,
                number + " dead",
                WORDS);
    }

    static String bridge(int dead) {
        return "Shells fell on the old bridge of Northford on Monday while traders were crossing to the"
                + " grain market, the ferry warden Ilda Marrin said. She counted "
                + dead
                + " dead beside the toll house. Boats carried the wounded to the clinic of Doctor"
                + " Paskal Orm on the far bank, where the lights had failed.";
    }

    static String millText() {
        return "Gunmen stopped a bus near the sugar mill outside Southford and ordered the passengers"
                + " to lie in the road, a cane cutter named Teo Vask told a radio station. The"
                + " driver was shot. Nobody has said who the men were or where they went after dusk.";
    }
}
