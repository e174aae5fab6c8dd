package vigil.read.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Role;
import vigil.read.choose.Features;
import vigil.read.choose.LinearModel;
import vigil.read.entity.Entity;
import vigil.read.event.scene.Scene;
import vigil.read.event.scene.Voices;
import vigil.read.event.setting.Settings;
import vigil.read.text.TokenizedText;

/// Tells whether a report gives somebody the part of a perpetrator as a fact, or whether somebody
/// accuses, suspects or claims.
///
/// A linear model over the sentences that mention the one in question; without a model it stays as
/// the words beside the mention have it.
final class Doubts {
    private static final Set<String> CUES =
            Set.of(
                    "accuse",
                    "accusation",
                    "blame",
                    "responsibility",
                    "responsible",
                    "claim",
                    "suspect",
                    "attribute",
                    "allege",
                    "allegedly",
                    "presume",
                    "presumably",
                    "presumed",
                    "believe",
                    "charge",
                    "confess",
                    "admit",
                    "deny",
                    "announce",
                    "alleged",
                    "suspected",
                    "apparently",
                    "investigation",
                    "investigate",
                    "arrest",
                    "unidentified",
                    "unknown",
                    "could",
                    "may",
                    "possible",
                    "implicate",
                    "involve",
                    "involvement",
                    "link",
                    "communique",
                    "statement",
                    "condemn",
                    "credit",
                    "telephone",
                    "call",
                    "pamphlet");

    private final @Nullable LinearModel model;

    Doubts(@Nullable LinearModel model) {
        this.model = model;
    }

    /// How surely a perpetrator's part is told.
    Role.Certainty certainty(Scene scene, List<Account> accounts, Filler filler) {
        boolean open =
                model != null
                        && scene.text().caseless() // what it was learned from
                        && filler.part() == Role.Part.PERPETRATOR
                        && filler.certainty() == Role.Certainty.ASSERTED;
        if (!open) {
            return filler.certainty();
        }
        double score =
                model == null ? 0 : model.score(facts(scene, accounts, filler.entity(), false));
        return score > 0 ? Role.Certainty.ALLEGED : Role.Certainty.ASSERTED;
    }

    /// Every organisation that may be a perpetrator, once, with what the model looks at.
    static List<RoleCandidate> candidates(Scene scene, List<Account> accounts) {
        var candidates = new ArrayList<RoleCandidate>();
        var seen = new HashSet<Integer>();
        for (var account : accounts) {
            for (var filler : account.fillers) {
                var entity = filler.entity();
                if (Chooser.judged(account, filler)
                        && Chooser.part(filler).equals("PERP-ORG")
                        && seen.add(entity.first())) {
                    var span = scene.text().span(entity.first(), entity.last());
                    candidates.add(
                            new RoleCandidate(
                                    "PERP-ORG",
                                    entity.named(),
                                    span.begin(),
                                    span.end(),
                                    candidates.size(),
                                    0,
                                    List.of(),
                                    facts(scene, accounts, entity, true).names()));
                }
            }
        }
        return candidates;
    }

    private static Features facts(
            Scene scene, List<Account> accounts, Entity entity, boolean named) {
        var features = new Features(named);
        var mentions = new ArrayList<Entity>();
        mentions.add(entity);
        mentions.addAll(scene.entities().sameAs(entity));
        var seen = new TreeSet<String>();
        for (var mention : mentions) {
            int sentence = scene.text().sentenceOf(mention.first());
            seen.add(scene.voices().at(mention.first()).isPresent() ? "told" : "own");
            if (scene.voices().names(mention.first())) {
                seen.add("speaks");
            }
            words(scene, sentence, mention, seen);
        }
        filed(scene, seen);
        for (var account : accounts) {
            for (var filler : account.fillers) {
                if (filler.part() == Role.Part.PERPETRATOR && mentions.contains(filler.entity())) {
                    seen.add("as " + filler.relation());
                    if (!filler.weak()) {
                        seen.add(account.voice == null ? "plainly" : "by others");
                        seen.add("account " + account.modality);
                        seen.add("act " + account.act.word());
                        if (account.voice != null) {
                            speaker(scene, account.voice, seen);
                        }
                    }
                }
            }
        }
        seen.forEach(fact -> features.add("doubt", fact));
        features.add("head", scene.syntax().lemma(entity.head()));
        features.add("kind", entity.kind());
        features.add("mentions", Chooser.bucket(mentions.size()));
        return features;
    }

    /// Words of doubt in a sentence that mentions the one in question, and on which side.
    private static void words(Scene scene, int sentence, Entity mention, Set<String> into) {
        var text = scene.text();
        for (int i = text.sentenceStart(sentence); i < text.sentenceEnd(sentence); i++) {
            var lemma = scene.syntax().lemma(i);
            if (CUES.contains(lemma)) {
                into.add(lemma);
                boolean near = i > mention.first() - 8 && i < mention.last() + 8;
                into.add((i < mention.first() ? "after " : "before ") + lemma);
                if (near) {
                    into.add("near " + lemma);
                }
            }
        }
    }

    /// Whose words tell it: what the police or an army say of their foes is an accusation.
    private static void speaker(Scene scene, Voices.Voice voice, Set<String> into) {
        int last = scene.text().tokensBefore(voice.source().end());
        for (int i = scene.text().tokenAt(voice.source().begin()); i < last; i++) {
            into.add("says " + scene.syntax().lemma(i));
        }
    }

    /// Who files the report.
    private static void filed(Scene scene, Set<String> into) {
        int end = Settings.datelineEnd(scene);
        for (int i = 0; i < end; i++) {
            if (scene.text().kind(i) == TokenizedText.Kind.WORD) {
                into.add("filed " + scene.text().key(i));
            }
        }
    }
}
