package vigil.read.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.read.event.Clusters.Cluster;
import vigil.read.event.scene.Scene;
import vigil.read.event.scene.Voices.Voice;
import vigil.read.event.setting.Settings;
import vigil.read.event.setting.Timing;

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
    private final Timing timing;
    private final Filling filling;
    private final Completion completion;
    private final Speakers speakers;
    private final List<Hit> hits;
    private final List<Account> accounts = new ArrayList<>();
    private final Clusters clustering;
    private final BitSet
            aboutViolence; // sentences with a word for force, siege or aid in or beside them

    Accounts(Scene scene, BitSet aboutViolence, List<Hit> hits) {
        this.scene = scene;
        this.aboutViolence = aboutViolence;
        modalities = new Modalities(scene.text(), scene.syntax());
        settings = new Settings(scene);
        timing = new Timing(scene);
        completion = new Completion(scene, settings, timing, accounts);
        speakers = new Speakers(scene);
        filling = new Filling(scene, modalities, hits);
        this.hits = hits;
        clustering = new Clusters(scene);
    }

    /// All accounts in the order of the text.
    List<Account> all() {
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
        completion.all();
        new Nearby(scene).addTo(accounts);
        new Backdrop(scene, settings).addTo(accounts);
        for (var account : accounts) {
            if (account.calledFalse >= 0) {
                // "fabrications by rebels": who invents a report has no part in what it tells
                account.fillers.removeIf(f -> f.entity().first() > account.calledFalse);
            }
        }
        return accounts;
    }

    private void sentence(int sentence, List<Hit> hits) {
        var real = new ArrayList<Hit>();
        for (var found : hits) {
            var hit = refused(found);
            if (refusedBySpeaker(hit)) {
                real.add(hit.denying());
                if (!modalities.general(hit)) {
                    real.add(hit);
                }
            } else if (!modalities.unreal(hit) && !NaturalDeaths.at(scene, hit.first())) {
                real.add(hit);
            }
        }
        var clusters = clustering.of(sentence, real);
        blame(clusters);
        for (var cluster : clusters) {
            account(cluster, rivals(cluster, clusters, false), rivals(cluster, clusters, true));
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

    /// "The government is responsible for the deaths of 400 civilians": who did it, where the same
    /// clause tells what; only blame for what was told before is a claim of its own.
    private void blame(List<Cluster> clusters) {
        for (var blame : List.copyOf(clusters)) {
            if (!blame.hits.isEmpty() && blame.first().act() == Act.Say.ACCUSE) {
                charge(blame.first(), clusters);
            }
            if (blame.hits.isEmpty() || !blame.first().frame().name().endsWith("-behind")) {
                continue;
            }
            boolean told = false;
            for (var other : clusters) {
                int gap = other.token - blame.first().last();
                if (other != blame && !other.figures.isEmpty() && gap > 0 && gap < 14) {
                    for (var filler : blame.first().fillers()) {
                        other.blamed.add(filler);
                    }
                    told = true;
                }
            }
            if (told) {
                clusters.remove(blame);
            }
        }
    }

    /// "accused soldiers of executing 300 men": the soldiers, as alleged, did what follows "of".
    private void charge(Hit accusation, List<Cluster> clusters) {
        for (var filler : accusation.fillers()) {
            int of = filler.entity().last() + 1;
            if (filler.part() != Role.Part.PERPETRATOR || !scene.text().is(of, "of")) {
                continue;
            }
            for (var other : clusters) {
                if (other.token > of && other.token < of + 6 && other.assault()) {
                    other.alleged = true;
                    accusation.fillers().forEach(other.blamed::add);
                }
            }
        }
    }

    /// Whether a verb tells it: a day belongs to a verb before it belongs to a noun.
    private static boolean verbal(Cluster cluster) {
        return cluster.hits.stream().anyMatch(Hit::verb);
    }

    /// Triggers of the sentence's other events.
    ///
    /// @param verbs only those that are verbs
    private static List<Integer> rivals(Cluster own, List<Cluster> clusters, boolean verbs) {
        var rivals = new ArrayList<Integer>();
        for (var cluster : clusters) {
            if (cluster != own) {
                if (!verbs) {
                    rivals.add(cluster.token);
                }
                cluster.hits.stream()
                        .filter(hit -> !verbs || hit.verb())
                        .forEach(hit -> rivals.add(hit.first()));
            }
        }
        return rivals;
    }

    private void account(Cluster cluster, List<Integer> rivals, List<Integer> verbs) {
        int token =
                cluster.hits.isEmpty()
                        ? cluster.figures.getFirst().firstToken()
                        : cluster.first().first();
        var act = cluster.told();
        if (act == null || cluster.bare()) {
            return;
        }
        var voice =
                act instanceof Act.Say && cluster.first().frame().act() instanceof Act.Say
                        ? speakers.speaker(cluster.saying())
                        : scene.voices().at(token).orElse(null);
        if (voice == null && !cluster.figures.isEmpty()) {
            voice = speakers.counting(cluster.figures.getFirst().firstToken());
        }
        int from = scene.text().sentenceStart(cluster.sentence);
        int to = scene.text().sentenceEnd(cluster.sentence);
        var own = new ArrayList<Integer>(List.of(token));
        cluster.hits.forEach(hit -> own.add(hit.first()));
        var place = act instanceof Act.Link ? null : settings.place(token, own, from, to, rivals);
        int told = act instanceof Act.Say ? cluster.saying().first() : token;
        var time =
                timing.time(
                        told,
                        own,
                        from,
                        to,
                        verbal(cluster) ? verbs : rivals,
                        act instanceof Act.Say ? 4 : Timing.FAR);
        if (act instanceof Act.Toll) {
            time = time == null ? timing.begun(cluster.sentence) : timing.running(time);
        }
        int calledFalse = act instanceof Act.Say ? -1 : modalities.calledFalse(token);
        boolean denied =
                !(act instanceof Act.Say)
                        && (calledFalse >= 0
                                || scene.voices().denied(token)
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
                    place != null || !Completion.carriesPlace(act)
                            ? place
                            : completion.lastPlace(cluster.sentence);
            account.ownPlace = place != null;
            account.time =
                    time != null || !Completion.carriesTime(act)
                            ? time
                            : completion.lastTime(cluster.sentence);
            account.ownTime = time != null;
            accounts.add(account);
        }
        filling.fill(account, cluster, rivals);
        if (denied) {
            account.modality = Modality.DENIED;
            account.calledFalse = calledFalse;
        } else if (cluster.alleged) {
            account.modality = Modality.ALLEGED;
        }
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
                    Settings.compatible(place, other.place) && Timing.compatible(time, other.time);
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
                    && Timing.compatible(time, other.time)
                    && other.lastSentence >= 0) {
                return other;
            }
        }
        return null;
    }
}
