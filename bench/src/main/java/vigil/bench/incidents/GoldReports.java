package vigil.bench.incidents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.model.Report;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.model.reading.Reading;
import vigil.model.reading.Reported;

/// Reports in the gold format, with the gold claims as their readings: what joining makes of a
/// faultless reader.
///
/// Claims that careful coders may leave out (`optional`) are left out if asked.
final class GoldReports {
    private final String text;

    private GoldReports(String text) {
        this.text = text;
    }

    /// The reports of a file with their gold claims.
    static List<Reported> of(Path file) throws IOException {
        var all = new ArrayList<Reported>();
        for (var line : Json.lines(file)) {
            all.add(new GoldReports(line.needed("text")).reported(line));
        }
        return all;
    }

    private Reported reported(Json line) {
        var id = line.needed("id");
        var published = day(line, "published");
        var report =
                new Report(
                        id,
                        line.string("source"),
                        line.string("url"),
                        published,
                        "en",
                        line.string("title"),
                        text,
                        null);
        var claims = line.objects("claims").stream().map(this::claim).toList();
        var places = new ArrayList<PlaceMention>();
        for (var claim : claims) {
            if (claim.place() != null) {
                places.add(claim.place());
            }
        }
        return new Reported(
                report,
                new Reading(
                        id, "gold/1", published, "en", claims, places, List.of(), List.of(),
                        List.of()));
    }

    private Claim claim(Json json) {
        var words = json.strings("words").stream().map(this::span).toList();
        var type = json.needed("type");
        return new Claim(
                json.needed("id"),
                Act.of(type, json.string("mode")).orElseThrow(),
                List.of(),
                word(Modality.values(), json.needed("modality")),
                json.strings("speaker").stream()
                        .limit(1)
                        .map(name -> new Attribution(name, span(name), null, false, null))
                        .toList(),
                roles(json),
                place(json.object("place")),
                time(json.object("time")),
                figures(json, words.getFirst()),
                words,
                List.of("gold"),
                1);
    }

    private List<Role> roles(Json json) {
        var all = new ArrayList<Role>();
        var roles = json.object("roles");
        var hedged = json.strings("hedged_roles");
        if (roles == null) {
            return all;
        }
        for (var name : roles.fields().keySet()) {
            for (var each : roles.list(name)) {
                var words = each instanceof List<?> list ? Json.strings(list) : List.<String>of();
                if (!words.isEmpty()) {
                    all.add(role(name, words, hedged.contains(name)));
                }
            }
        }
        return all;
    }

    private Role role(String part, List<String> words, boolean hedged) {
        var text = words.getFirst();
        var shortest = words.getLast();
        var head = shortest.substring(shortest.lastIndexOf(' ') + 1);
        return new Role(
                word(Role.Part.values(), part),
                null,
                text,
                head,
                null,
                null,
                null,
                List.of(span(text)),
                hedged ? Role.Certainty.ALLEGED : Role.Certainty.ASSERTED);
    }

    private @Nullable PlaceMention place(@Nullable Json json) {
        if (json == null) {
            return null;
        }
        var name = json.needed("name");
        var precision = json.string("precision");
        var country = json.string("country");
        return new PlaceMention(
                name,
                span(name),
                new Place(
                        name,
                        country,
                        json.number("lat"),
                        json.number("lon"),
                        null,
                        precision == null || precision.equals("approximate")
                                ? Place.Precision.CITY
                                : word(Place.Precision.values(), precision),
                        country == null
                                ? List.of()
                                : List.of(Locale.of("", country).getDisplayCountry(Locale.ROOT))));
    }

    private @Nullable TimeMention time(@Nullable Json json) {
        if (json == null) {
            return null;
        }
        var from = day(json, "from");
        var to = day(json, "to");
        return new TimeMention(
                from + " to " + to,
                new Span(0, 1),
                TimeMention.Timex.DATE,
                null,
                from,
                to,
                from != null && from.equals(to)
                        ? TimeMention.Precision.DAY
                        : TimeMention.Precision.RANGE);
    }

    private List<Figure> figures(Json claim, Span near) {
        return claim.objects("figures").stream()
                .map(json -> {
                    var value = json.integer("value");
                    var low = json.integer("low");
                    var unit = json.string("unit");
                    return new Figure(
                            word(Figure.Effect.values(), json.needed("effect")),
                            value,
                            low == null ? value == null ? 0 : value : low,
                            json.integer("high"),
                            unit == null ? Figure.Unit.PERSONS : word(Figure.Unit.values(), unit),
                            word(Figure.Group.values(), json.needed("group")),
                            json.integer("ofWhich"),
                            word(Figure.Hedge.values(), json.needed("hedge")),
                            json.flag("cumulative"),
                            near.of(text),
                            near);
                })
                .toList();
    }

    private Span span(String words) {
        int at = text.indexOf(words);
        return at < 0 ? new Span(0, 1) : new Span(at, at + words.length());
    }

    private static @Nullable LocalDate day(Json json, String name) {
        var day = json.string(name);
        return day == null ? null : LocalDate.parse(day);
    }

    private static <E extends Enum<E>> E word(E[] values, String word) {
        for (var value : values) {
            if (value.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return value;
            }
        }
        throw new IllegalArgumentException("no such word: " + word);
    }
}
