package vigil.read.event.setting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.TimeMention;
import vigil.read.event.scene.Scene;
import vigil.read.syntax.Pos;

/// When a hit is said to have happened, or to have been said.
public final class Timing {
    /// The reach of a search through a whole sentence.
    public static final int FAR = 60;

    private final Scene scene;
    private final int dateline;

    public Timing(Scene scene) {
        this.scene = scene;
        dateline = Settings.datelineEnd(scene);
    }

    /// The time of a hit in its sentence, or null.
    ///
    /// @param own triggers of the same event
    /// @param rivals triggers of other events; what lies nearer to one of them is theirs, unless it
    ///   opens the sentence
    /// @param reach farthest distance in tokens
    public @Nullable TimeMention time(
            int trigger, List<Integer> own, int from, int to, List<Integer> rivals, int reach) {
        TimeMention best = null;
        boolean say = reach < FAR;
        double bestCost = Double.MAX_VALUE;
        for (var mention : scene.times()) {
            int token = scene.text().tokenAt(mention.span().begin());
            if (token < Math.max(from, dateline)
                    || token >= to
                    || (mention.from() == null && mention.to() == null)
                    || onlyClock(mention)
                    || own.stream().allMatch(hit -> scene.clauses().apart(token, hit))) {
                continue;
            }
            boolean said = said(token);
            if (said
                    && !say
                    && mention.precision() == TimeMention.Precision.DAY
                    && !scene.text().caseless()
                    && !scene.text().is(token, "today")) {
                continue; // the day it was said, not the day it happened
            }
            double cost =
                    said && say ? 0 : token > trigger ? token - trigger : (trigger - token) * 1.2;
            if (cost > reach || (Settings.nearer(rivals, trigger, token) && token > from + 1)) {
                continue;
            }
            if (scene.voices().names(token)) {
                cost += 20;
            }
            if (cost < bestCost) {
                bestCost = cost;
                best = mention;
            }
        }
        return best;
    }

    /// Whether a mention of the text below the dateline tells days.
    boolean tells(TimeMention mention, int token) {
        return token >= dateline
                && (mention.from() != null || mention.to() != null)
                && !onlyClock(mention);
    }

    /// "7 a.m.", "at dawn": the hour of a day that is told elsewhere.
    private static boolean onlyClock(TimeMention mention) {
        if (mention.timex() != TimeMention.Timex.TIME) {
            return false;
        }
        var words = mention.text().toLowerCase(Locale.ROOT);
        return Stream.of("night", "day", "morning", "yesterday", "evening", "afternoon")
                .noneMatch(words::contains);
    }

    /// The day in the heading of a post or a dated statement, if it is the day of publication: what
    /// is told there without a day is of that day.
    public @Nullable TimeMention headed() {
        var published = scene.published();
        for (var mention : scene.times()) {
            int token = scene.text().tokenAt(mention.span().begin());
            if (token > 30) {
                break;
            }
            if (mention.precision() == TimeMention.Precision.DAY
                    && published != null
                    && published.equals(mention.from())
                    && published.equals(mention.to())
                    && heading(token)) {
                return mention;
            }
        }
        return null;
    }

    /// Whether the line of a token is a heading: no verb in it, and no full stop at its end.
    private boolean heading(int token) {
        var text = scene.text();
        if (token < dateline) {
            return false;
        }
        int begin = text.text().lastIndexOf('\n', text.begin(token)) + 1;
        int end = text.text().indexOf('\n', text.begin(token));
        if (end < 0) {
            return false;
        }
        for (int i = text.tokenAt(begin); i < text.size() && text.begin(i) < end; i++) {
            if (scene.syntax().pos(i) == Pos.VERB && text.begin(i) >= begin) {
                return scene.post().is();
            }
        }
        return true;
    }

    /// Whether a time dates a saying: it follows a word of saying, at most with where it was said
    /// between ("said in a report on Thursday").
    boolean said(int token) {
        var text = scene.text();
        for (int i = token - 1; i >= 0 && i > token - 8; i--) {
            if (scene.voices().cue(i)) {
                return true;
            }
            if (!text.is(
                    i,
                    "on",
                    "in",
                    "a",
                    "an",
                    "the",
                    "late",
                    "earlier",
                    "early",
                    "later",
                    "statement",
                    "report",
                    "news",
                    "conference",
                    "briefing",
                    "interview",
                    "to",
                    "reporters",
                    "by",
                    "telephone",
                    "phone",
                    "late",
                    "its",
                    "his",
                    "her",
                    "state",
                    "television",
                    "tv",
                    "message",
                    "post")) {
                return false;
            }
        }
        return false;
    }

    /// The same time as a period that runs on: "in the war, which began in March 2011".
    public TimeMention running(TimeMention time) {
        if (time.from() == null || time.to() == null) {
            return time;
        }
        int token = scene.text().tokenAt(time.span().begin());
        int start = scene.text().sentenceStart(scene.text().sentenceOf(token));
        for (int i = token - 1; i >= start && i > token - 12; i--) {
            if (scene.text().is(i, "since", "began", "begun", "started", "erupted", "broke")) {
                return time.between(time.from(), null);
            }
        }
        return time;
    }

    /// The beginning of what is counted, told in the same sentence or in the one before: "The war
    /// broke out in April 2023. It has killed …".
    public @Nullable TimeMention begun(int sentence) {
        int from = scene.text().sentenceStart(Math.max(0, sentence - 1));
        int to = scene.text().sentenceEnd(sentence);
        for (var mention : scene.times()) {
            int token = scene.text().tokenAt(mention.span().begin());
            if (token >= from && token < to) {
                if (!scene.text().is(token - 1, "since")) {
                    var open = running(mention);
                    if (open.from() != null && open.to() == null) {
                        return open;
                    }
                }
            }
        }
        return null;
    }

    /// Whether two times can be one: they share a day.
    public static boolean compatible(@Nullable TimeMention one, @Nullable TimeMention other) {
        if (one == null || other == null) {
            return true;
        }
        var from = one.from();
        var to = one.to();
        var otherFrom = other.from();
        var otherTo = other.to();
        return (from == null || otherTo == null || !from.isAfter(otherTo))
                && (otherFrom == null || to == null || !otherFrom.isAfter(to));
    }
}
