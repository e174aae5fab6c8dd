package vigil.read.event.setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.read.choose.Features;
import vigil.read.choose.LinearModel;
import vigil.read.event.scene.Scene;
import vigil.read.syntax.Pos;
import vigil.read.text.TokenizedText;

/// Chooses, of all places that a report names, the one where an account's event happened.
///
/// A linear model over facts about each place: how near it is told, with which words, how wide it
/// is, how the report speaks of it elsewhere, and whether the rules of [Settings] chose it. The
/// highest sum wins.
public final class PlaceChooser {
    private final LinearModel model;

    public PlaceChooser(LinearModel model) {
        this.model = model;
    }

    /// A place that it may be, and what the model looks at.
    ///
    /// @param mention the mention that counts for it
    /// @param facts by name; empty where only the sum was asked for
    public record Option(PlaceMention mention, List<String> facts) {
        public Option {
            facts = List.copyOf(facts);
        }
    }

    /// The place, or null if the report names none.
    public @Nullable PlaceMention choose(Scene scene, Settings settings, Told told) {
        PlaceMention best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        var features = new Features(false);
        var all = Named.all(scene, settings);
        for (var place : all) {
            double score = model.score(facts(features.clear(), scene, settings, told, place, all));
            if (score > bestScore) {
                bestScore = score;
                best = place.nearest(scene, told);
            }
        }
        return best;
    }

    /// All places that it may be, with their facts by name, for the training command.
    public static List<Option> options(Scene scene, Settings settings, Told told) {
        var all = Named.all(scene, settings);
        return all.stream()
                .map(place ->
                        new Option(
                                place.nearest(scene, told),
                                facts(new Features(true), scene, settings, told, place, all)
                                        .names()))
                .toList();
    }

    /// One place with its mentions, those of the dateline apart.
    private record Named(Place place, List<PlaceMention> mentions, boolean dateline, int order) {

        static List<Named> all(Scene scene, Settings settings) {
            var byName = new LinkedHashMap<String, Named>();
            for (var mention : scene.places()) {
                var place = mention.place();
                if (place == null || place.precision() == Place.Precision.CONTINENT) {
                    continue;
                }
                int token = scene.text().tokenAt(mention.span().begin());
                boolean heading = token < settings.dateline();
                var key = place.name() + "|" + place.precision() + "|" + place.country();
                var known = byName.get(key);
                if (known == null) {
                    var mentions = new ArrayList<PlaceMention>();
                    mentions.add(mention);
                    byName.put(key, new Named(place, mentions, heading, byName.size()));
                } else {
                    known.mentions.add(mention);
                }
            }
            return List.copyOf(byName.values());
        }

        /// The mention nearest to what tells the event; a dateline only where nothing else is.
        PlaceMention nearest(Scene scene, Told told) {
            var best = mentions.getFirst();
            int distance = Integer.MAX_VALUE;
            for (int i = mentions.size() > 1 && dateline ? 1 : 0; i < mentions.size(); i++) {
                int token = scene.text().tokenAt(mentions.get(i).span().begin());
                int away = Math.abs(told.tokensAway(token));
                if (away < distance) {
                    distance = away;
                    best = mentions.get(i);
                }
            }
            return best;
        }
    }

    private static Features facts(
            Features features,
            Scene scene,
            Settings settings,
            Told told,
            Named named,
            List<Named> all) {
        var text = scene.text();
        var mention = named.nearest(scene, told);
        var place = named.place;
        int token = text.tokenAt(mention.span().begin());
        int end = text.tokensBefore(mention.span().end());
        boolean heading = token < settings.dateline();
        var precision = place.precision().name();
        boolean ruled =
                told.place() != null
                        && told.place().place() != null
                        && told.place().place().name().equals(place.name())
                        && told.place().place().precision() == place.precision();
        var rule = ruled ? told.placeHow() : "no";
        int sentence = text.sentenceOf(token);
        var away = heading ? "dateline" : Told.steps(told.sentencesAway(sentence));
        boolean same = !heading && told.sentencesAway(sentence) == 0;
        features.add("precision", precision);
        features.add("rule", rule);
        features.add("rulePrecision", rule, precision);
        features.add("ruleHow", told.placeHow(), ruled ? precision : "other" + precision);
        features.add("away", away);
        features.add("awayPrecision", away, precision);
        features.add("awayRule", away, rule);
        var before = text.keyOrEmpty(token - 1);
        features.add("before", before);
        features.add("beforePrecision", before, precision);
        features.add("after", text.keyOrEmpty(end));
        if (same) {
            var tokens = Told.steps(told.tokensAway(token));
            features.add("tokens", tokens);
            features.add("tokensPrecision", tokens, precision);
            features.add("beforeSame", before, precision);
            features.add("rival", told.rivalled(token) ? "yes" : "no");
            features.add("apart", apart(scene, told, token) ? "yes" : "no");
        }
        hangs(features, scene, told, token, precision);
        features.add("elsewhere", told.elsewhere().contains(place.name()) ? "yes" : "no", rule);
        var entity = scene.entities().at(token);
        var type = entity == null ? "none" : entity.type().name();
        features.add("entity", type, precision);
        features.add("setting", settings.setting(token, place) ? "yes" : "no", precision);
        features.add("way", settings.way(token) ? "yes" : "no");
        features.add("reference", settings.reference(token) ? "yes" : "no");
        features.add("speaks", scene.voices().names(token) ? "yes" : "no");
        features.add("form", scene.syntax().pos(token).name(), precision);
        features.add("dateline", named.dateline ? "yes" : "no", precision);
        boolean only = named.dateline && named.mentions.size() == 1;
        features.add("onlyDateline", only ? "yes" : "no", precision);
        features.add("mentions", count(named.mentions.size()), precision);
        features.add("order", count(named.order));
        features.add("opens", count(sentence));
        features.add("places", count(all.size()), precision);
        features.add("act", told.act(), precision);
        features.add("finer", finer(scene, told, named, all), precision);
        features.add("home", home(named, all), precision);
        features.add("chained", chained(text, scene, token) ? "yes" : "no", precision);
        features.add("told", count(told.sentences().size()), away);
        return features;
    }

    /// What a preposition joins the place to: "the attack in Lima", "a bank in Lima".
    private static void hangs(
            Features features, Scene scene, Told told, int token, String precision) {
        if (scene.syntax().pos(token - 1 < 0 ? 0 : token - 1) != Pos.ADP || token < 2) {
            features.add("hangs", "not", precision);
            return;
        }
        var on = scene.entities().at(token - 2);
        if (on == null) {
            features.add("hangs", scene.syntax().pos(token - 2).name(), precision);
            features.add("hangsOn", scene.syntax().lemma(token - 2));
        } else {
            features.add("hangs", on.type().name(), precision);
            features.add("hangsOn", scene.syntax().lemma(on.head()));
        }
        features.add("hangsThere", told.triggers().contains(token - 2) ? "yes" : "no", precision);
    }

    private static boolean apart(Scene scene, Told told, int token) {
        for (int trigger : told.triggers()) {
            if (!scene.clauses().apart(token, trigger)) {
                return false;
            }
        }
        return true;
    }

    /// Whether a finer place that lies in this one is told nearby or anywhere.
    private static String finer(Scene scene, Told told, Named named, List<Named> all) {
        var finer = "none";
        for (var other : all) {
            if (other.equals(named)
                    || other.place.precision().compareTo(named.place.precision()) >= 0
                    || !within(other.place, named.place)) {
                continue;
            }
            int token = scene.text().tokenAt(other.nearest(scene, told).span().begin());
            int away = told.sentencesAway(scene.text().sentenceOf(token));
            if (away == 0) {
                return "here";
            }
            finer = other.dateline && other.mentions.size() == 1 ? finer : "there";
        }
        return finer;
    }

    private static boolean within(Place inner, Place outer) {
        return outer.precision() == Place.Precision.COUNTRY
                ? Objects.equals(inner.country(), outer.country())
                : inner.inside().contains(outer.name());
    }

    /// Whether it is or lies in the country that most mentions are of.
    private static String home(Named named, List<Named> all) {
        int own = 0;
        int most = 0;
        for (var one : all) {
            int count = 0;
            for (var other : all) {
                if (Objects.equals(one.place.country(), other.place.country())) {
                    count += other.mentions.size();
                }
            }
            most = Math.max(most, count);
            if (one.equals(named)) {
                own = count;
            }
        }
        boolean filed = false;
        for (var one : all) {
            filed |= one.dateline && Objects.equals(one.place.country(), named.place.country());
        }
        return (own == most ? "most" : own * 2 >= most ? "half" : "few") + (filed ? "+filed" : "");
    }

    /// "San Luis, San Miguel": a place right after another, which lies in it.
    private static boolean chained(TokenizedText text, Scene scene, int token) {
        if (!text.is(token - 1, ",") || token < 2) {
            return false;
        }
        for (var other : scene.places()) {
            if (text.tokensBefore(other.span().end()) == token - 1) {
                return true;
            }
        }
        return false;
    }

    private static String count(int n) {
        return n <= 3 ? Integer.toString(n) : n <= 6 ? "6" : n <= 12 ? "12" : "more";
    }
}
