package vigil.read.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;
import vigil.model.claim.Figure;
import vigil.read.entity.EntityClass;
import vigil.read.event.scene.Scene;
import vigil.read.figure.FigureMention;

/// The events of one sentence: hits that tell one event, with the figures that belong to it.
///
/// A harm joins the act that is nearest; acts of different modes stay apart; a figure goes to the
/// nearest event that it can be a figure of, or stands for one of its own.
final class Clusters {
    private final Scene scene;
    private final boolean[] figureTaken;

    Clusters(Scene scene) {
        this.scene = scene;
        figureTaken = new boolean[scene.figures().size()];
    }

    /// The events of a sentence.
    ///
    /// @param hits its hits, without those that tell nothing that happened
    List<Cluster> of(int sentence, List<Hit> hits) {
        var clusters = new ArrayList<Cluster>();
        for (var hit : hits) {
            if (!repeats(hit, clusters)) {
                join(hit, clusters);
            }
        }
        joinHarms(clusters);
        clusters.removeIf(cluster -> ended(cluster, clusters));
        attachFigures(sentence, clusters);
        return clusters;
    }

    /// Hits of one sentence that tell one event.
    static final class Cluster {
        final List<Hit> hits = new ArrayList<>();
        final List<FigureMention> figures = new ArrayList<>();
        final List<Filler> blamed = new ArrayList<>(); // who is said to be behind it
        boolean alleged; // only an accusation tells it
        final int sentence;
        final int token;

        Cluster(int sentence, int token) {
            this.sentence = sentence;
            this.token = token;
        }

        Hit first() {
            return hits.getFirst();
        }

        /// The hit that is a word of saying, if one is.
        Hit saying() {
            for (var hit : hits) {
                if (!hit.frame().name().endsWith("-if")) {
                    return hit;
                }
            }
            return hits.getFirst();
        }

        boolean assault() {
            return hits.isEmpty() || hits.stream().anyMatch(Hit::assault);
        }

        boolean harmOnly() {
            return hits.stream().allMatch(hit -> hit.frame().harm());
        }

        Act act() {
            Act best = Act.Assault.UNSPECIFIED;
            for (var hit : hits) {
                if (!hit.frame().harm()
                        && (best == Act.Assault.UNSPECIFIED || best == hit.act())
                        && hit.act() != Act.Assault.UNSPECIFIED) {
                    best = hit.act();
                }
            }
            if (best == Act.Assault.UNSPECIFIED) {
                for (var hit : hits) {
                    if (hit.act() != Act.Assault.UNSPECIFIED) {
                        return hit.act();
                    }
                }
            }
            return best;
        }

        /// A word alone ("attacks", "it bombed") tells no event: nobody and nothing has a part in
        /// it.
        boolean bare() {
            return !hits.isEmpty()
                    && figures.isEmpty()
                    && hits.stream()
                            .allMatch(hit ->
                                    !hit.say()
                                            && hit.act() != Act.Assault.TORTURE
                                            && hit.act() != Act.Truce.VIOLATED
                                            && hit.fillers().stream()
                                                    .allMatch(f ->
                                                            f.entity().type()
                                                                    == EntityClass.PRONOUN));
        }

        /// What the event is, seen with its figures; null if it is none.
        @Nullable Act told() {
            if (!hits.isEmpty()) {
                var act = act();
                boolean stock =
                        !figures.isEmpty()
                                && figures.stream()
                                        .allMatch(f ->
                                                f.figure().cumulative()
                                                        && f.figure().effect()
                                                                == Figure.Effect.DISPLACED);
                if (act == Act.Coerce.DISPLACEMENT && stock) {
                    return Act.Toll.UNSPECIFIED;
                }
                if (act instanceof Act.Toll) {
                    if (figures.isEmpty()) {
                        return null;
                    }
                    return figures.stream().anyMatch(f -> f.figure().cumulative())
                            ? act
                            : Act.Assault.UNSPECIFIED;
                }
                boolean running =
                        !figures.isEmpty()
                                && figures.stream().allMatch(f -> f.figure().cumulative());
                boolean counted = // "have been killed in air strikes since May"
                        hits.stream().noneMatch(hit -> hit.verb() && !hit.frame().harm());
                if (running && counted && act instanceof Act.Assault) {
                    return Act.Toll.UNSPECIFIED;
                }
                return act;
            }
            var figure = figures.getFirst().figure();
            if (figure.cumulative()) {
                return Act.Toll.UNSPECIFIED;
            }
            return switch (figure.effect()) {
                case KILLED, INJURED, CASUALTIES, MISSING -> Act.Assault.UNSPECIFIED;
                case DETAINED -> Act.Coerce.DETENTION;
                case ABDUCTED -> Act.Coerce.ABDUCTION;
                case DISPLACED -> Act.Coerce.DISPLACEMENT;
                case BESIEGED -> Act.Coerce.SIEGE;
                case STARVING -> Act.Coerce.STARVATION;
                case AFFECTED -> null;
            };
        }
    }

    /// A siege or truce that only stands as what was broken or lifted tells no second event.
    private static boolean ended(Cluster cluster, List<Cluster> clusters) {
        for (var other : clusters) {
            if (other == cluster
                    || other.hits.isEmpty()
                    || !(other.act() == Act.Control.LIFTED || other.act() == Act.Truce.VIOLATED)) {
                continue;
            }
            boolean inside =
                    cluster.hits.stream()
                            .allMatch(hit ->
                                    !hit.verb()
                                            && !hit.assault()
                                            && other.hits.stream()
                                                    .anyMatch(end -> names(end, hit)));
            if (inside) {
                return true;
            }
        }
        return false;
    }

    /// The same trigger word under a frame of the same act.
    private static boolean repeats(Hit hit, List<Cluster> clusters) {
        for (var cluster : clusters) {
            for (var other : cluster.hits) {
                if (other.act().equals(hit.act()) && hit.frame().name().endsWith("-if")) {
                    return true;
                }
                if (other.act().equals(hit.act())
                        && other.first() <= hit.last()
                        && hit.first() <= other.last()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void join(Hit hit, List<Cluster> clusters) {
        if (!hit.frame().harm()) {
            for (var cluster : clusters) {
                if (oneEvent(cluster, hit) || foretold(cluster, hit)) {
                    cluster.hits.add(hit);
                    return;
                }
            }
        }
        var cluster = new Cluster(hit.sentence(), hit.first());
        cluster.hits.add(hit);
        clusters.add(cluster);
    }

    /// "The residents could face annihilation, the museum warned": one warning.
    private static boolean foretold(Cluster cluster, Hit hit) {
        return hit.say()
                && cluster.first().frame().name().endsWith("-if")
                && hit.act().equals(cluster.first().act());
    }

    private boolean oneEvent(Cluster cluster, Hit hit) {
        var other = cluster.hits.getLast();
        if (other.frame().harm()) {
            return false;
        }
        if (names(hit, other) || names(other, hit)) {
            return hit.act().type().equals(other.act().type());
        }
        if (!hit.assault() || !other.assault()) {
            return hit.act().equals(other.act()) && !hit.say();
        }
        boolean sameMode =
                hit.act().equals(other.act())
                        || hit.act() == Act.Assault.UNSPECIFIED
                        || other.act() == Act.Assault.UNSPECIFIED;
        if (!hit.verb() && !other.verb()) {
            boolean open =
                    hit.act() == Act.Assault.UNSPECIFIED || other.act() == Act.Assault.UNSPECIFIED;
            return hit.act().equals(other.act())
                    || (open && (hit.fillers().isEmpty() || other.fillers().isEmpty()));
        }
        return sameMode && (!hit.verb() || !other.verb());
    }

    /// Whether one hit's trigger is an argument of the other: "an air strike hit the market".
    private static boolean names(Hit hit, Hit other) {
        for (var argument : hit.arguments()) {
            var entity = argument.entity();
            if (entity.first() <= other.first()
                    && other.last() <= entity.last()
                    && (entity.type() == EntityClass.EVENT || entity.type() == EntityClass.SIEGE)) {
                return true;
            }
        }
        return false;
    }

    /// Harms go to the nearest act of force of their sentence; those without one stay together.
    private static void joinHarms(List<Cluster> clusters) {
        var harms = clusters.stream().filter(c -> c.assault() && c.harmOnly()).toList();
        var acts = clusters.stream().filter(c -> c.assault() && !c.harmOnly()).toList();
        for (var harm : harms) {
            Cluster nearest = null;
            int distance = Integer.MAX_VALUE;
            for (var act : acts) {
                for (var hit : act.hits) {
                    int gap = Math.abs(hit.first() - harm.token);
                    if (gap < distance) {
                        distance = gap;
                        nearest = act;
                    }
                }
            }
            if (nearest == null && harm != harms.getFirst()) {
                nearest = harms.getFirst();
            }
            if (nearest != null) {
                nearest.hits.addAll(harm.hits);
                clusters.remove(harm);
            }
        }
    }

    private void attachFigures(int sentence, List<Cluster> clusters) {
        for (int i = 0; i < scene.figures().size(); i++) {
            var mention = scene.figures().get(i);
            if (scene.text().sentenceOf(mention.firstToken()) != sentence
                    || figureTaken[i]
                    || NaturalDeaths.at(scene, mention.effectToken())) {
                continue;
            }
            figureTaken[i] = true;
            var cluster = clusterOf(mention, clusters);
            if (cluster == null) {
                cluster = new Cluster(sentence, mention.firstToken());
                clusters.add(cluster);
            }
            cluster.figures.add(mention);
        }
    }

    private @Nullable Cluster clusterOf(FigureMention mention, List<Cluster> clusters) {
        Cluster best = null;
        int distance = Integer.MAX_VALUE;
        for (var cluster : clusters) {
            if (!fits(mention.figure(), cluster)) {
                continue;
            }
            int gap =
                    cluster.hits.isEmpty()
                            ? Math.abs(cluster.token - mention.firstToken())
                            : Integer.MAX_VALUE;
            for (var hit : cluster.hits) {
                gap = Math.min(gap, Math.abs(hit.first() - mention.effectToken()));
            }
            if (gap < distance) {
                distance = gap;
                best = cluster;
            }
        }
        return best;
    }

    private static boolean fits(Figure figure, Cluster cluster) {
        if (cluster.hits.isEmpty()) {
            var known = cluster.figures.getFirst().figure();
            return known.cumulative() == figure.cumulative() && person(known) == person(figure);
        }
        var act = cluster.act();
        return switch (figure.effect()) {
            case KILLED, INJURED, CASUALTIES, MISSING ->
                    act instanceof Act.Assault
                            || (act instanceof Act.Toll)
                            || (act == Act.Coerce.STARVATION
                                    && figure.effect() == Figure.Effect.KILLED);
            case DETAINED -> act == Act.Coerce.DETENTION;
            case ABDUCTED -> act == Act.Coerce.ABDUCTION;
            case DISPLACED -> act == Act.Coerce.DISPLACEMENT || act instanceof Act.Toll;
            case BESIEGED -> act == Act.Coerce.SIEGE;
            case STARVING -> act == Act.Coerce.STARVATION;
            case AFFECTED -> !(act instanceof Act.Say) && !(act instanceof Act.Link);
        };
    }

    private static boolean person(Figure figure) {
        return figure.unit() == Figure.Unit.PERSONS;
    }
}
