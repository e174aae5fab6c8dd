package vigil.read.event.setting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.TimeMention;
import vigil.read.choose.Features;
import vigil.read.choose.LinearModel;
import vigil.read.event.scene.Scene;

/// Chooses, of all times that a dated dispatch tells, the one when an account's event happened; or
/// that it happened on or before the day of the dateline.
///
/// A linear model over facts about each time, as in [PlaceChooser].
public final class TimeChooser {
    private final LinearModel model;

    public TimeChooser(LinearModel model) {
        this.model = model;
    }

    /// A time that it may be, and what the model looks at.
    ///
    /// @param mention the mention that counts for it
    /// @param facts by name
    public record Option(TimeMention mention, List<String> facts) {
        public Option {
            facts = List.copyOf(facts);
        }
    }

    /// The time, or null if there is nothing to choose from.
    ///
    /// @param until on or before the day of the dateline
    public @Nullable TimeMention choose(Scene scene, Timing timing, Told told, TimeMention until) {
        TimeMention best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        var features = new Features(false);
        for (var mention : all(scene, timing, told, until)) {
            double score =
                    model.score(facts(features.clear(), scene, timing, told, mention, until));
            if (score > bestScore) {
                bestScore = score;
                best = mention;
            }
        }
        return best;
    }

    /// All times that it may be, with their facts by name, for the training command.
    public static List<Option> options(Scene scene, Timing timing, Told told, TimeMention until) {
        return all(scene, timing, told, until).stream()
                .map(mention ->
                        new Option(
                                mention,
                                facts(new Features(true), scene, timing, told, mention, until)
                                        .names()))
                .toList();
    }

    /// The dateline's bound and each different time of the text by the mention nearest to the
    /// event.
    private static List<TimeMention> all(Scene scene, Timing timing, Told told, TimeMention until) {
        var byDays = new LinkedHashMap<String, TimeMention>();
        byDays.put("until", until);
        for (var mention : scene.times()) {
            int token = scene.text().tokenAt(mention.span().begin());
            if (!timing.tells(mention, token)) {
                continue;
            }
            var key = mention.from() + "|" + mention.to();
            var known = byDays.get(key);
            if (known == null || away(scene, told, mention) < away(scene, told, known)) {
                byDays.put(key, mention);
            }
        }
        return new ArrayList<>(byDays.values());
    }

    private static int away(Scene scene, Told told, TimeMention mention) {
        return Math.abs(told.tokensAway(scene.text().tokenAt(mention.span().begin())));
    }

    private static Features facts(
            Features features,
            Scene scene,
            Timing timing,
            Told told,
            TimeMention mention,
            TimeMention until) {
        var text = scene.text();
        boolean ruled =
                told.time() != null
                        && Objects.equals(told.time().from(), mention.from())
                        && Objects.equals(told.time().to(), mention.to());
        var rule = ruled ? told.timeHow() : "no";
        if (mention.equals(until)) {
            features.add("until", "yes");
            features.add("until", rule, told.timeHow());
            features.add("untilForm", told.form());
            features.add("untilAct", told.act());
            features.add("untilOpens", Told.steps(told.sentences().getFirst()));
            features.add("untilTold", Told.steps(told.sentences().size()));
            features.add("untilHere", here(scene, timing, told));
            return features;
        }
        int token = text.tokenAt(mention.span().begin());
        int end = text.tokensBefore(mention.span().end());
        int sentence = text.sentenceOf(token);
        var away = Told.steps(told.sentencesAway(sentence));
        var kind = kind(mention);
        var age = age(mention, until.to());
        var first = text.key(token);
        features.add("kind", kind);
        features.add("rule", rule);
        features.add("ruleKind", rule, kind);
        features.add("ruleHow", told.timeHow(), ruled ? "this" : "other");
        features.add("away", away);
        features.add("awayRule", away, rule);
        features.add("awayKind", away, kind);
        features.add("age", age);
        features.add("ageKind", age, kind);
        features.add("ageRule", age, rule);
        features.add("ageAway", age, away);
        features.add("first", first);
        features.add("firstAway", first, away);
        features.add("last", text.key(end - 1));
        features.add("before", text.keyOrEmpty(token - 1));
        features.add("beforeKind", text.keyOrEmpty(token - 1), kind);
        features.add("after", text.keyOrEmpty(end));
        features.add("said", timing.said(token) ? "yes" : "no", rule);
        features.add("opens", sentence == 0 ? "first" : "later", kind);
        features.add("act", told.act(), kind);
        features.add("form", told.form(), kind);
        if (told.sentencesAway(sentence) == 0) {
            var tokens = Told.steps(told.tokensAway(token));
            features.add("tokens", tokens);
            features.add("tokensKind", tokens, kind);
            features.add("rival", told.rivalled(token) ? "yes" : "no", rule);
            features.add("apart", apart(scene, told, token) ? "yes" : "no", rule);
        }
        return features;
    }

    private static boolean apart(Scene scene, Told told, int token) {
        for (int trigger : told.triggers()) {
            if (!scene.clauses().apart(token, trigger)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the sentences that tell the event have a time.
    private static String here(Scene scene, Timing timing, Told told) {
        for (var mention : scene.times()) {
            int token = scene.text().tokenAt(mention.span().begin());
            if (timing.tells(mention, token)
                    && told.sentences().contains(scene.text().sentenceOf(token))) {
                return kind(mention);
            }
        }
        return "none";
    }

    private static String kind(TimeMention mention) {
        if (mention.from() == null || mention.to() == null) {
            return "open";
        }
        return mention.from().equals(mention.to())
                ? "day"
                : mention.precision() == null ? "span" : mention.precision().name();
    }

    /// How long before the dateline it ends.
    private static String age(TimeMention mention, @Nullable LocalDate filed) {
        if (mention.to() == null || filed == null) {
            return "open";
        }
        long days = ChronoUnit.DAYS.between(mention.to(), filed);
        if (days < 0) {
            return "future";
        }
        return days <= 2
                ? Long.toString(days)
                : days <= 7 ? "week" : days <= 31 ? "month" : days <= 366 ? "year" : "old";
    }
}
