package vigil.corroborate.match;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.text.TermReader;
import vigil.corroborate.text.Terms;
import vigil.model.claim.Act;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.model.reading.Reported;

/// What is compared of one report.
///
/// @param reported the report and its reading
/// @param terms its words
/// @param day of publication, or null
/// @param place the town or site most of its claims name, or null
public record Sheet(
        Reported reported, Terms terms, @Nullable LocalDate day, @Nullable Place place) {

    /// The sheet of a report.
    public static Sheet of(Reported reported) {
        var report = reported.report();
        return new Sheet(
                reported,
                TermReader.read(report.title(), report.text()),
                report.published(),
                mainPlace(reported));
    }

    /// The report's id.
    public String id() {
        return reported.report().id();
    }

    /// Where most of it happens: what claims of harm name counts twice what is only mentioned.
    private static @Nullable Place mainPlace(Reported reported) {
        var votes = new HashMap<String, Double>();
        var places = new HashMap<String, Place>();
        for (var claim : reported.reading().claims()) {
            if (claim.act() instanceof Act.Assault || claim.act() instanceof Act.Coerce) {
                vote(claim.place(), 1, votes, places);
            }
        }
        for (var mention : reported.reading().places()) {
            vote(mention, 0.5, votes, places);
        }
        return votes.entrySet().stream()
                .max(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .map(places::get)
                .orElse(null);
    }

    private static void vote(
            @Nullable PlaceMention mention,
            double weight,
            Map<String, Double> votes,
            Map<String, Place> places) {
        var place = mention == null ? null : mention.place();
        if (place == null || place.precision().compareTo(Place.Precision.CITY) > 0) {
            return;
        }
        var key = String.format(Locale.ROOT, "%.1f %.1f", place.lat(), place.lon());
        votes.merge(key, weight, Double::sum);
        places.merge(key, place, (a, b) -> a.precision().compareTo(b.precision()) >= 0 ? a : b);
    }
}
