package vigil.corroborate.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.text.TermReader;
import vigil.corroborate.text.Terms;
import vigil.model.claim.Act;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.model.reading.Reported;

/// What is kept of one report.
///
/// @param id the report's
/// @param source who published it, in lower case, or null
/// @param outlet the host of its address, or null
/// @param byline who signs it, or null
/// @param coded whether it is a row of another database
/// @param day of publication, or null
/// @param place the town or site most of its claims name, or null
/// @param setting where and when its first act of harm happened, or null
/// @param keys that the setting is filed under
/// @param claims in the order of the report
/// @param headline what its headline tells that was done to people
/// @param multiple how many a word such as "double homicide" says were killed, or 0
/// @param terms its words
@SuppressWarnings("ArrayRecordComponent") // keys of the setting, never compared
public record Sheet(
        String id,
        @Nullable String source,
        @Nullable String outlet,
        @Nullable String byline,
        boolean coded,
        @Nullable LocalDate day,
        @Nullable Place place,
        @Nullable Setting setting,
        int[] keys,
        List<Spoken> claims,
        Harm headline,
        int multiple,
        Terms terms) {
    private static final int[] NOWHERE = {};
    private static final int SHORTEST_NAME = 5;

    /// The sheet of a report.
    public static Sheet of(Reported reported) {
        var report = reported.report();
        var claims = reported.reading().claims();
        var setting = Setting.of(claims);
        return new Sheet(
                report.id(),
                report.source() == null ? null : report.source().strip().toLowerCase(Locale.ROOT),
                host(report.url()),
                report.byline(),
                reported.reading().isCoded(),
                report.published(),
                mainPlace(reported),
                setting,
                setting == null ? NOWHERE : setting.keys(),
                claims.stream().map(claim -> Spoken.of(report.text(), claim)).toList(),
                Harm.of(report.title()),
                Multiples.of(report.title() == null ? "" : report.title(), report.text()),
                TermReader.read(report.title(), report.text()));
    }

    /// Whether both are rows of one database, which are two events by its own word, however alike
    /// they are worded.
    public boolean isOtherRowThan(Sheet other) {
        return coded && other.coded && Objects.equals(source, other.source);
    }

    /// Whether its text names the other's publisher, as papers name the agency they print.
    public boolean credits(Sheet other) {
        return other.source != null
                && !other.source.equals(source)
                && other.source.length() >= SHORTEST_NAME
                && terms.names(other.source);
    }

    /// The grid square of its setting, for counting how much happens there; 0 without one.
    public int cell() {
        return setting == null ? 0 : setting.cell();
    }

    /// The host of an address, that of the page kept where an archive holds it.
    private static @Nullable String host(@Nullable String url) {
        if (url == null) {
            return null;
        }
        int begin = url.lastIndexOf("://");
        if (begin < 0) {
            return null;
        }
        int end = begin + 3;
        while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        var host = url.substring(begin + 3, end).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
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
