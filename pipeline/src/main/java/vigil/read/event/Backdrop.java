package vigil.read.event;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.read.event.scene.Scene;
import vigil.read.event.setting.Settings;

/// What a dated dispatch says of an event whose day or place it does not tell: it happened on or
/// before the day of the dateline, in the country the report is about.
///
/// The words are those of the dateline and of the country's first mention. Reports without a
/// dateline that names a day give nothing.
final class Backdrop {
    private final @Nullable TimeMention until;
    private final @Nullable PlaceMention country;

    Backdrop(Scene scene, Settings settings) {
        until = until(scene, settings.dateline());
        country = until == null ? null : country(scene.places());
    }

    /// Gives it to the accounts of force and abduction that lack it.
    void addTo(List<Account> accounts) {
        if (until == null) {
            return;
        }
        for (var account : accounts) {
            if (!Chooser.weakWanted(account)) {
                continue;
            }
            account.latest = account.time == null ? until : null;
            account.country = account.place == null ? country : null;
        }
    }

    /// On or before the day of the dateline; null if it gives no day with its year.
    static @Nullable TimeMention until(Scene scene, int dateline) {
        for (var mention : scene.times()) {
            var to = mention.to();
            if (scene.text().tokenAt(mention.span().begin()) < dateline
                    && to != null
                    && to.equals(mention.from())
                    && namesYear(mention.text())) {
                return mention.between(null, to);
            }
        }
        return null;
    }

    /// Whether a day has its year: "3 JAN 90", "8 March 2017".
    private static boolean namesYear(String day) {
        int digits = 0;
        while (digits < day.length() && Character.isDigit(day.charAt(day.length() - 1 - digits))) {
            digits++;
        }
        int before = day.length() - digits;
        return digits == 4
                || (digits == 2 && day.substring(0, before).chars().anyMatch(Character::isDigit));
    }

    /// The first mention of the country that most places are in.
    private static @Nullable PlaceMention country(List<PlaceMention> places) {
        var counts = new HashMap<String, Integer>();
        String most = null;
        for (var mention : places) {
            var country = country(mention.place());
            if (country != null) {
                counts.merge(country, 1, Integer::sum);
                if (most == null
                        || counts.getOrDefault(country, 0) > counts.getOrDefault(most, 0)) {
                    most = country;
                }
            }
        }
        PlaceMention within = null;
        for (var mention : places) {
            var place = mention.place();
            if (place == null || !java.util.Objects.equals(country(place), most)) {
                continue;
            }
            if (place.precision() == Place.Precision.COUNTRY) {
                return mention;
            }
            within = within == null ? mention : within;
        }
        return within;
    }

    private static @Nullable String country(@Nullable Place place) {
        if (place == null || place.precision() == Place.Precision.CONTINENT) {
            return null;
        }
        return place.precision() == Place.Precision.COUNTRY
                ? place.name()
                : place.inside().isEmpty() ? null : place.inside().getLast();
    }
}
