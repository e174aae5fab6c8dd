package vigil.read.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.model.claim.Act;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;
import vigil.read.event.Clusters.Cluster;
import vigil.read.event.scene.Scene;
import vigil.read.event.setting.Settings;
import vigil.read.figure.FigureMention;
import vigil.read.text.TokenizedText;

/// Puts what a sentence tells of an event into its account: roles, figures, hedges, words.
final class Filling {
    private final Scene scene;
    private final Modalities modalities;
    private final int dateline;
    private final Set<Integer> sayTriggers = new HashSet<>();

    Filling(Scene scene, Modalities modalities, List<Hit> hits) {
        this.scene = scene;
        this.modalities = modalities;
        dateline = Settings.datelineEnd(scene);
        hits.stream().filter(Hit::say).forEach(hit -> sayTriggers.add(hit.first()));
    }

    /// Adds an event of one sentence to an account.
    ///
    /// @param rivals triggers of the sentence's other events
    void fill(Account account, Cluster cluster, List<Integer> rivals) {
        account.lastSentence = cluster.sentence;
        account.sentences.add(cluster.sentence);
        int begin = Integer.MAX_VALUE;
        int end = 0;
        for (var hit : cluster.hits) {
            account.because.add(hit.frame().name());
            account.triggers.add(new Account.Trigger(hit.first(), hit.frame().name()));
            account.specific |= !hit.frame().harm();
            hit.fillers().stream()
                    .filter(filler -> filler.entity().last() >= dateline)
                    .filter(filler -> !apposed(filler.entity()))
                    .filter(filler -> !objectSpeaks(filler))
                    .forEach(account::add);
            begin = Math.min(begin, hit.begin());
            end = Math.max(end, hit.end() + 1);
            if (!hit.frame().harm() || account.stretches.isEmpty()) {
                var modality = modalities.of(hit);
                if (modality != Modality.ASSERTED) {
                    account.modality = modality;
                }
            }
        }
        cluster.blamed.forEach(account::add);
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

    /// "in Sonora, northern Mexico,": the country says where the town is, and does nothing.
    private boolean apposed(Entity entity) {
        var text = scene.text();
        if (entity.type() != EntityClass.COUNTRY
                || !text.is(entity.start() - 1, ",")
                || !text.is(entity.last() + 1, ",")) {
            return false;
        }
        var before = scene.entities().at(entity.start() - 2);
        return before != null && before.type() == EntityClass.PLACE;
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

    /// "burned their bodies, a resident said": who speaks is no further object of the deed.
    private boolean objectSpeaks(Filler filler) {
        return filler.relation().equals("object") && scene.voices().names(filler.entity().first());
    }
}
