package vigil.bench.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

/// Reports of invented incidents in invented towns, with their claims. The same seed and number
/// give the same report, so a million need not be kept.
///
/// About a third of the incidents have several reports; some reports are reprints. Names are made
/// of syllables, sentences of stock words and rare ones, so that words repeat as in news.
final class MadeReports {
    private static final String[] SYLLABLES = {
        "ba", "ren", "tol", "vi", "sha", "mur", "ka", "del", "os", "fen", "ghi", "lor", "na", "zed",
        "pra", "um", "qua", "ith", "bor", "sel", "dra", "wen", "yo", "tam", "rik", "el", "hus",
                "jor"
    };
    private static final String[] STOCK = {
        "officials",
        "said",
        "the",
        "attack",
        "on",
        "a",
        "road",
        "near",
        "market",
        "residents",
        "told",
        "reporters",
        "that",
        "shells",
        "fell",
        "before",
        "dawn",
        "and",
        "ambulances",
        "came",
        "late",
        "hospital",
        "doctors",
        "counted",
        "wounded",
        "people",
        "in",
        "district",
        "police",
        "closed",
        "bridge",
        "witnesses",
        "heard",
        "aircraft",
        "over",
        "town",
        "families",
        "fled",
        "north",
        "of",
        "army",
        "denied",
        "it",
        "had",
        "fired",
        "school",
        "was",
        "damaged",
        "by",
        "fire",
        "after"
    };
    private static final Act[] ACTS = {
        Act.Assault.AERIAL, Act.Assault.ARTILLERY, Act.Assault.SHOOTING, Act.Assault.EXPLOSIVE
    };
    private static final LocalDate START = LocalDate.of(2012, 1, 1);
    private static final int TOWNS = 20_000;
    private static final int DAYS = 4_000;
    private static final int WORDS = 95;

    private final long seed;

    MadeReports(long seed) {
        this.seed = seed;
    }

    /// A report by its number, from 0.
    Reported report(int number) {
        int source = number % 16 == 5 ? number - 1 : number; // a reprint
        var own = new Random(seed ^ (source * 0x9E3779B97F4A7C15L));
        int block = source / 4;
        boolean together = new Random(seed + block).nextInt(3) == 0;
        var shared = new Random(seed + 31L * (together ? 4L * block : source) + 7);
        int town = shared.nextInt(TOWNS);
        var place = place(town);
        var day = START.plusDays(shared.nextInt(DAYS));
        var act = ACTS[shared.nextInt(ACTS.length)];
        int dead = shared.nextInt(12);
        var names = List.of(name(shared), name(shared), name(shared), name(shared), name(shared));
        var text = text(own, shared, place.name(), names, dead);
        var id = "m" + Long.toHexString(number * 0x9E3779B97F4A7C15L);
        var published = day.plusDays(own.nextInt(3));
        var report =
                new Report(id, "Paper " + number % 400, null, published, "en", null, text, null);
        return new Reported(report, reading(id, published, place, day, act, dead, text, names));
    }

    private static Reading reading(
            String id,
            LocalDate published,
            Place place,
            LocalDate day,
            Act act,
            int dead,
            String text,
            List<String> names) {
        var words = new Span(0, Math.min(60, text.length()));
        var mention = new PlaceMention(place.name(), words, place);
        var claims = new ArrayList<Claim>();
        claims.add(claim(id + "#1", act, mention, day, dead, null, words));
        claims.add(claim(id + "#2", act, mention, day, dead + 1, names.getFirst(), words));
        return new Reading(
                id,
                "made/1",
                published,
                "en",
                claims,
                List.of(mention),
                List.of(),
                List.of(),
                List.of());
    }

    private static Claim claim(
            String id,
            Act act,
            PlaceMention place,
            LocalDate day,
            int dead,
            @Nullable String speaker,
            Span words) {
        return new Claim(
                id,
                act,
                List.of(),
                Modality.ASSERTED,
                speaker == null
                        ? List.of()
                        : List.of(new Attribution(speaker, words, null, false, null)),
                List.of(
                        new Role(
                                Role.Part.VICTIM,
                                "described",
                                "people",
                                "people",
                                null,
                                null,
                                null,
                                List.of(words),
                                Role.Certainty.ASSERTED)),
                place,
                new TimeMention(
                        "that day",
                        words,
                        TimeMention.Timex.DATE,
                        null,
                        day,
                        day,
                        TimeMention.Precision.DAY),
                List.of(
                        new Figure(
                                Figure.Effect.KILLED,
                                dead,
                                dead,
                                dead,
                                Figure.Unit.PERSONS,
                                Figure.Group.TOTAL,
                                null,
                                Figure.Hedge.EXACT,
                                false,
                                "people",
                                words)),
                List.of(words),
                List.of("made"),
                1);
    }

    private static Place place(int town) {
        var random = new Random(town);
        var name = name(random);
        return new Place(
                name,
                null,
                random.nextDouble() * 120 - 60,
                random.nextDouble() * 340 - 170,
                null,
                Place.Precision.CITY,
                List.of());
    }

    /// A text of its own about a shared matter: every other sentence names people or the town.
    private static String text(
            Random own, Random shared, String town, List<String> names, int dead) {
        var out = new StringBuilder(700);
        for (int i = 0; i < WORDS; i++) {
            if (i % 9 == 8) {
                out.append(". ");
            } else if (i > 0) {
                out.append(' ');
            }
            int kind = own.nextInt(12);
            switch (kind) {
                case 0 -> out.append(names.get(own.nextInt(names.size())));
                case 1 -> out.append(town);
                case 2 -> out.append(syllables(own, 2));
                case 3 -> out.append(dead);
                default -> out.append(STOCK[own.nextInt(STOCK.length)]);
            }
        }
        return out.append('.').append(shared.nextInt(1)).toString();
    }

    private static String name(Random random) {
        var name = syllables(random, 3);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String syllables(Random random, int count) {
        var out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return out.toString();
    }
}
