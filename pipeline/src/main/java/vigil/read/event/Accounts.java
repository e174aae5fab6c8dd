package vigil.read.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;
import vigil.read.figure.FigureMention;
import vigil.read.text.TokenizedText;

/// Joins the hits of one report into accounts: what one voice tells of one event.
///
/// Sentence by sentence. In a sentence, a harm joins the act that is nearest; acts of different
/// modes stay apart. Between sentences, a harm or a mention of "the attack" joins the event told
/// last, unless place or day contradict; it keeps the event's mode, place and day, and becomes an
/// account of its own when another voice tells it.
final class Accounts {
    private static final int FARTHEST_SENTENCES = 8;

    private final Scene scene;
    private final Modalities modalities;
    private final Settings settings;
    private final List<Account> accounts = new ArrayList<>();
    private final boolean[] figureTaken;
    private final BitSet
            aboutViolence; // sentences with a word for force, siege or aid in or beside them
    private final Set<Integer> sayTriggers = new HashSet<>();

    Accounts(Scene scene, BitSet aboutViolence) {
        this.scene = scene;
        this.aboutViolence = aboutViolence;
        modalities = new Modalities(scene.text(), scene.syntax());
        settings = new Settings(scene);
        figureTaken = new boolean[scene.figures().size()];
    }

    /// All accounts in the order of the text.
    List<Account> of(List<Hit> hits) {
        hits.stream().filter(Hit::say).forEach(hit -> sayTriggers.add(hit.first()));
        int at = 0;
        for (int sentence = 0; sentence < scene.text().sentences(); sentence++) {
            var here = new ArrayList<Hit>();
            while (at < hits.size() && hits.get(at).sentence() == sentence) {
                here.add(hits.get(at++));
            }
            sentence(sentence, here);
        }
        if (accounts.stream().allMatch(account -> account.act instanceof Act.Say)) {
            accounts.removeIf(account -> !aboutViolence.get(account.lastSentence));
        }
        new Nearby(scene).addTo(accounts);
        return accounts;
    }

    private void sentence(int sentence, List<Hit> hits) {
        var clusters = new ArrayList<Cluster>();
        for (var found : hits) {
            var hit = refused(found);
            if ((refusedBySpeaker(hit) || !modalities.unreal(hit)) && !repeats(hit, clusters)) {
                join(hit, clusters);
            }
        }
        joinHarms(clusters);
        attachFigures(sentence, clusters);
        for (var cluster : clusters) {
            account(cluster, rivals(cluster, clusters));
        }
    }

    /// "The army said it did not bomb the school": told, and told as not having happened.
    private boolean refusedBySpeaker(Hit hit) {
        return hit.verb()
                && !hit.say()
                && modalities.negated(hit)
                && scene.voices().at(hit.first()).isPresent();
    }

    /// "No convoy has reached the town": what did not arrive was kept out.
    private Hit refused(Hit hit) {
        if (hit.act() != Act.Aid.DELIVERED) {
            return hit;
        }
        boolean none = modalities.negated(hit);
        for (var filler : hit.fillers()) {
            none |= scene.text().is(filler.entity().first(), "no");
        }
        return none ? hit.as(Act.Aid.DENIED) : hit;
    }

    /// Triggers of the sentence's other events.
    private static List<Integer> rivals(Cluster own, List<Cluster> clusters) {
        var rivals = new ArrayList<Integer>();
        for (var cluster : clusters) {
            if (cluster != own) {
                rivals.add(cluster.token);
                cluster.hits.forEach(hit -> rivals.add(hit.first()));
            }
        }
        return rivals;
    }

    /// Hits of one sentence that tell one event.
    private static final class Cluster {
        final List<Hit> hits = new ArrayList<>();
        final List<FigureMention> figures = new ArrayList<>();
        final int sentence;
        final int token;

        Cluster(int sentence, int token) {
            this.sentence = sentence;
            this.token = token;
        }

        Hit first() {
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
    }

    /// The same trigger word under a frame of the same act.
    private static boolean repeats(Hit hit, List<Cluster> clusters) {
        for (var cluster : clusters) {
            for (var other : cluster.hits) {
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
                if (oneEvent(cluster, hit)) {
                    cluster.hits.add(hit);
                    return;
                }
            }
        }
        var cluster = new Cluster(hit.sentence(), hit.first());
        cluster.hits.add(hit);
        clusters.add(cluster);
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
            return hit.act().equals(other.act())
                    || hit.fillers().isEmpty()
                    || other.fillers().isEmpty();
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
            if (scene.text().sentenceOf(mention.firstToken()) != sentence || figureTaken[i]) {
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

    // ------------------------------------------------------------ accounts

    private void account(Cluster cluster, List<Integer> rivals) {
        int token =
                cluster.hits.isEmpty()
                        ? cluster.figures.getFirst().firstToken()
                        : cluster.first().first();
        var act = actOf(cluster);
        if (act == null || bare(cluster)) {
            return;
        }
        var voice =
                act instanceof Act.Say
                        ? speaker(cluster.first())
                        : scene.voices().at(token).orElse(null);
        int from = scene.text().sentenceStart(cluster.sentence);
        int to = scene.text().sentenceEnd(cluster.sentence);
        var place = settings.place(token, from, to, rivals);
        var time = settings.time(token, from, to, rivals, act instanceof Act.Say ? 4 : 60);
        boolean denied =
                !(act instanceof Act.Say)
                        && (scene.voices().denied(token)
                                || (!cluster.hits.isEmpty() && refusedBySpeaker(cluster.first())));
        Account account = null;
        if (denied) {
            account = null; // what is denied is told apart from what is asserted
        } else if (act instanceof Act.Assault) {
            account = joined(cluster, act, voice, place, time);
        } else if (!(act instanceof Act.Say) && !(act instanceof Act.Toll)) {
            account = sameAct(act, voice, place, time);
        }
        if (account == null) {
            account = new Account(act, voice, token, cluster.sentence);
            account.place =
                    place != null || !carriesPlace(act) ? place : lastPlace(cluster.sentence);
            account.ownPlace = place != null;
            account.time = time != null || !carriesTime(act) ? time : lastTime(cluster.sentence);
            account.ownTime = time != null;
            accounts.add(account);
        }
        fill(account, cluster, rivals);
        if (denied) {
            account.modality = Modality.DENIED;
        }
    }

    /// A word alone ("attacks", "it bombed") tells no event: nobody and nothing has a part in it.
    private static boolean bare(Cluster cluster) {
        return !cluster.hits.isEmpty()
                && cluster.figures.isEmpty()
                && cluster.hits.stream()
                        .allMatch(hit ->
                                !hit.say()
                                        && hit.act() != Act.Assault.TORTURE
                                        && hit.fillers().stream()
                                                .allMatch(f ->
                                                        f.entity().type() == EntityClass.PRONOUN));
    }

    private static @Nullable Act actOf(Cluster cluster) {
        if (!cluster.hits.isEmpty()) {
            var act = cluster.act();
            boolean stock =
                    !cluster.figures.isEmpty()
                            && cluster.figures.stream()
                                    .allMatch(f ->
                                            f.figure().cumulative()
                                                    && f.figure().effect()
                                                            == Figure.Effect.DISPLACED);
            if (act == Act.Coerce.DISPLACEMENT && stock) {
                return Act.Toll.UNSPECIFIED;
            }
            if (act instanceof Act.Toll) {
                if (cluster.figures.isEmpty()) {
                    return null;
                }
                return cluster.figures.stream().anyMatch(f -> f.figure().cumulative())
                        ? act
                        : Act.Assault.UNSPECIFIED;
            }
            boolean running =
                    !cluster.figures.isEmpty()
                            && cluster.figures.stream().allMatch(f -> f.figure().cumulative());
            if (running && cluster.harmOnly() && act instanceof Act.Assault) {
                return Act.Toll.UNSPECIFIED;
            }
            return act;
        }
        var figure = cluster.figures.getFirst().figure();
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

    /// The account that an assault cluster adds to; a new one for a new voice on a known event;
    /// null for a new event.
    private @Nullable Account joined(
            Cluster cluster,
            Act act,
            @Nullable Voice voice,
            @Nullable PlaceMention place,
            @Nullable TimeMention time) {
        boolean follows =
                cluster.harmOnly()
                        || cluster.act() instanceof Act.Toll
                        || act == Act.Assault.UNSPECIFIED
                        || definite(cluster);
        Account event = null;
        for (int i = accounts.size() - 1; i >= 0 && event == null; i--) {
            var other = accounts.get(i);
            if (other.modality == Modality.DENIED
                    || !(other.act instanceof Act.Assault)
                    || cluster.sentence - other.lastSentence > FARTHEST_SENTENCES) {
                continue;
            }
            boolean mode = follows || other.act.equals(act);
            if (!mode && other.act == Act.Assault.UNSPECIFIED && !other.specific) {
                mode = cluster.sentence - other.lastSentence <= 1;
            }
            boolean setting =
                    Settings.compatible(place, other.place)
                            && Settings.compatible(time, other.time);
            if (mode && setting && cluster.sentence > other.lastSentence) {
                event = other;
            } else if (follows && !setting) {
                break;
            }
        }
        if (event == null) {
            return null;
        }
        if (event.sameVoice(voice)) {
            if (event.act == Act.Assault.UNSPECIFIED) {
                event.act = act;
            }
            event.place = Settings.finer(event.place, place);
            event.time = event.time == null ? time : event.time;
            return event;
        }
        for (var other : accounts) {
            if (other != event
                    && other.act.equals(event.act)
                    && other.sameVoice(voice)
                    && Objects.equals(other.place, event.place)
                    && Objects.equals(other.time, event.time)) {
                return other;
            }
        }
        int token =
                cluster.hits.isEmpty()
                        ? cluster.figures.getFirst().firstToken()
                        : cluster.first().first();
        var account =
                new Account(
                        act == Act.Assault.UNSPECIFIED ? event.act : act,
                        voice,
                        token,
                        cluster.sentence);
        account.place = Settings.finer(place, event.place);
        account.time = time != null ? time : event.time;
        accounts.add(account);
        return account;
    }

    /// "the attack", "the strike": an event told before.
    private boolean definite(Cluster cluster) {
        for (var hit : cluster.hits) {
            if (hit.verb() || hit.frame().harm()) {
                continue;
            }
            var entity = scene.entities().at(hit.first());
            if (entity != null && scene.text().is(entity.first(), "the", "this", "that")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Account sameAct(
            Act act,
            @Nullable Voice voice,
            @Nullable PlaceMention place,
            @Nullable TimeMention time) {
        for (int i = accounts.size() - 1; i >= 0; i--) {
            var other = accounts.get(i);
            if (other.act.equals(act)
                    && other.sameVoice(voice)
                    && Settings.compatible(place, other.place)
                    && Settings.compatible(time, other.time)
                    && other.lastSentence >= 0) {
                return other;
            }
        }
        return null;
    }

    /// The place of the event told last, for acts that come without one.
    private @Nullable PlaceMention lastPlace(int sentence) {
        for (int i = accounts.size() - 1; i >= 0; i--) {
            var other = accounts.get(i);
            if (other.place != null && sentence - other.lastSentence <= FARTHEST_SENTENCES) {
                return other.place;
            }
        }
        return null;
    }

    /// An appeal or a warning need not be about the place told last.
    private static boolean carriesPlace(Act act) {
        return !(act instanceof Act.Link)
                && !(act instanceof Act.Toll)
                && (!(act instanceof Act.Say)
                        || act == Act.Say.ACCUSE
                        || act == Act.Say.DENY
                        || act == Act.Say.CONDEMN);
    }

    private static boolean carriesTime(Act act) {
        return act instanceof Act.Assault || act == Act.Coerce.ABDUCTION;
    }

    /// The time of the act of force told last, within a few sentences.
    private @Nullable TimeMention lastTime(int sentence) {
        for (int i = accounts.size() - 1; i >= 0; i--) {
            var other = accounts.get(i);
            if (other.act instanceof Act.Assault
                    && other.time != null
                    && sentence - other.lastSentence <= 3) {
                return other.time;
            }
        }
        return null;
    }

    /// Who says it: the attribution whose cue the trigger is, else the trigger's subject, else the
    /// voice of the place.
    private @Nullable Voice speaker(Hit hit) {
        var cued = scene.voices().cuedBy(hit.first());
        if (cued.isPresent()) {
            return cued.get();
        }
        if (hit.verb()
                && !hit.frame().name().endsWith("-must")
                && !hit.frame().name().endsWith("-behind")) {
            for (var argument : hit.arguments()) {
                if (argument.relation().equals("subject")) {
                    return voiceOf(argument.entity(), hit);
                }
            }
        }
        for (var argument : hit.arguments()) {
            if (!hit.verb()
                    && (argument.relation().equals("subject")
                            || argument.relation().equals("possessor"))) {
                return voiceOf(argument.entity(), hit);
            }
        }
        return scene.voices().at(hit.first()).orElse(null);
    }

    private Voice voiceOf(Entity entity, Hit hit) {
        var span = scene.text().span(entity.first(), entity.last());
        return new Voice(
                span.of(scene.text().text()),
                span,
                scene.text().span(hit.first(), hit.last()),
                false);
    }

    private void fill(Account account, Cluster cluster, List<Integer> rivals) {
        account.lastSentence = cluster.sentence;
        account.sentences.add(cluster.sentence);
        int begin = Integer.MAX_VALUE;
        int end = 0;
        for (var hit : cluster.hits) {
            account.because.add(hit.frame().name());
            account.triggers.add(new Account.Trigger(hit.first(), hit.frame().name()));
            account.specific |= !hit.frame().harm();
            hit.fillers().forEach(account::add);
            begin = Math.min(begin, hit.begin());
            end = Math.max(end, hit.end() + 1);
            if (!hit.frame().harm() || account.stretches.isEmpty()) {
                var modality = modalities.of(hit);
                if (modality != Modality.ASSERTED) {
                    account.modality = modality;
                }
            }
        }
        for (var mention : cluster.figures) {
            account.figures.add(mention);
            account.because.add(mention.rule());
            begin = Math.min(begin, mention.firstToken());
            end = Math.max(end, mention.lastToken() + 1);
            victimOf(mention, account);
        }
        chemical(account);
        if (account.act instanceof Act.Say) {
            int from = scene.text().sentenceStart(cluster.sentence);
            int to = lastWord(cluster.sentence) + 1;
            for (int rival : rivals) {
                if (rival > cluster.token && saysAt(rival, cluster.sentence)) {
                    to = Math.min(to, rival);
                } else if (rival < cluster.token && saysAt(rival, cluster.sentence)) {
                    from = Math.max(from, begin);
                }
            }
            begin = Math.min(begin, from);
            end = Math.max(end, to);
        }
        account.stretches.add(new int[] {begin, end});
    }

    private boolean saysAt(int token, int sentence) {
        return sayTriggers.contains(token) && scene.text().sentenceOf(token) == sentence;
    }

    private int lastWord(int sentence) {
        int last = scene.text().sentenceEnd(sentence) - 1;
        while (last > scene.text().sentenceStart(sentence)
                && scene.text().kind(last) == TokenizedText.Kind.PUNCTUATION) {
            last--;
        }
        return last;
    }

    /// Every counted group of people hurt is a victim.
    private void victimOf(FigureMention mention, Account account) {
        boolean harmed =
                switch (mention.figure().effect()) {
                    case AFFECTED, BESIEGED -> false;
                    default -> true;
                };
        if (!harmed
                || mention.figure().unit() != Figure.Unit.PERSONS
                || mention.figure().low() == 0) {
            return;
        }
        Entity entity = scene.entities().at(scene.text().tokensBefore(mention.counted().end()) - 1);
        if (entity != null
                && (entity.type() == EntityClass.PEOPLE
                        || entity.type() == EntityClass.ARMED_PEOPLE
                        || entity.type() == EntityClass.NUMBER)
                && mention.partOf() == null) {
            account.add(
                    new Filler(
                            Role.Part.VICTIM,
                            entity,
                            Role.Certainty.ASSERTED,
                            "counted",
                            mention.effectToken(),
                            mention.rule()));
        }
    }

    /// A toxic agent beside another means is context, not mode.
    private static void chemical(Account account) {
        if (account.act == Act.Assault.CHEMICAL || !(account.act instanceof Act.Assault)) {
            return;
        }
        for (var filler : account.fillers) {
            if (filler.part() == Role.Part.WEAPON && filler.entity().mode().equals("chemical")) {
                account.context.add(Act.Assault.CHEMICAL);
            }
        }
    }
}
