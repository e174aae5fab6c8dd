package vigil.bench.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vigil.model.Report;

/// Makes reprints of a report as papers make them: the tail cut, a lead of their own, another
/// headline, the other side's spelling, words changed here and there, a footer below.
final class Reprinter {
    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("neighborhood", "neighbourhood"),
                    Map.entry("center", "centre"),
                    Map.entry("color", "colour"),
                    Map.entry("harbor", "harbour"),
                    Map.entry("defense", "defence"),
                    Map.entry("gray", "grey"),
                    Map.entry("toward", "towards"),
                    Map.entry("percent", "per cent"),
                    Map.entry("mom", "mum"),
                    Map.entry("organization", "organisation"),
                    Map.entry("traveling", "travelling"),
                    Map.entry("said", "told reporters"));
    private static final String[] OPENINGS = {
        "Our newsroom has been following this", "Readers will remember the events",
                "It was a hard night",
        "The following reached us", "Questions remain open", "Neighbours told us by telephone",
        "Few had expected what came", "Much is still unclear"
    };
    private static final String[] MIDDLES = {
        "since early in the morning,", "of the past days,", "for those who live close by,",
        "shortly before we went to press,", "in a case that has drawn wide notice,",
                "late in the week,",
        "after a long wait for word,", "while crews were at work,"
    };
    private static final String[] ENDINGS = {
        "and we will bring more as it comes in.", "and officials asked for patience.",
        "as many wrote to this paper.", "and nobody was ready to say why.",
        "with more to be heard tomorrow.", "though the street was quiet again.",
        "as a clerk confirmed to us.", "and families waited outside."
    };
    private static final String FOOTER =
            " Copyright by the publishers. All rights reserved. This material may not be published,"
                    + " broadcast, rewritten or passed on without leave. Sign up for our daily letter to"
                    + " get the news of the region every morning.";

    /// How a reprint was made.
    enum Manner {
        SAME,
        CUT,
        LEAD,
        SPELLING,
        EDITED,
        FOOTER,
        CUT_AND_LEAD
    }

    private final Random random;

    Reprinter(Random random) {
        this.random = random;
    }

    /// A reprint under an id of its own, by another paper, up to two days later.
    Report reprint(Report original, String id, Manner manner) {
        var text =
                switch (manner) {
                    case SAME -> original.text();
                    case CUT -> cut(original.text());
                    case LEAD -> lead(original.text());
                    case SPELLING -> spelled(original.text());
                    case EDITED -> edited(original.text());
                    case FOOTER -> original.text() + FOOTER;
                    case CUT_AND_LEAD -> lead(cut(original.text()));
                };
        var day = original.published();
        return new Report(
                id,
                "Paper of " + id,
                null,
                day == null ? null : day.plusDays(random.nextInt(3)),
                original.language(),
                "Another headline " + random.nextInt(1000),
                text,
                null);
    }

    /// The first 35 to 75 in a hundred.
    private String cut(String text) {
        int end = (int) (text.length() * (0.35 + 0.4 * random.nextDouble()));
        int stop = text.indexOf('.', end);
        return stop < 0 ? text.substring(0, end) : text.substring(0, stop + 1);
    }

    /// The first sentence gives way to two others.
    private String lead(String text) {
        int stop = text.indexOf(". ");
        var rest = stop < 0 ? text : text.substring(stop + 2);
        return pick() + " " + pick() + " " + rest;
    }

    private String pick() {
        return any(OPENINGS) + " " + any(MIDDLES) + " " + any(ENDINGS);
    }

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static String spelled(String text) {
        var changed = text;
        for (var each : SPELLINGS.entrySet()) {
            changed = changed.replace(each.getKey(), each.getValue());
        }
        return changed;
    }

    /// One word in twenty is left out, doubled up with "also", or changes places with the next.
    private String edited(String text) {
        var words = new ArrayList<>(List.of(text.split(" ", -1)));
        for (int i = 0; i + 1 < words.size(); i++) {
            if (random.nextInt(20) == 0) {
                switch (random.nextInt(3)) {
                    case 0 -> words.remove(i);
                    case 1 -> words.add(i, "also");
                    default -> words.set(i, words.set(i + 1, words.get(i)));
                }
            }
        }
        return String.join(" ", words);
    }
}
