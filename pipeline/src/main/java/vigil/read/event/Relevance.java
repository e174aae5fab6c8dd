package vigil.read.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;
import vigil.read.choose.Features;
import vigil.read.choose.LinearModel;
import vigil.read.event.scene.Scene;
import vigil.read.syntax.Pos;
import vigil.read.text.TokenizedText;

/// Decides whether an account of force or abduction tells an incident: something that happened to
/// somebody, somewhere, once; not a habit, a war in general, an old affair or talk of violence.
///
/// A linear model over facts about the account and its report; without a model every account stays.
final class Relevance {
    /// In text with case the rules are good: an account goes only if the model is sure.
    private static final double SURE_AGAINST = -3;

    private static final int LEAD_SENTENCES = 3;
    private static final int AROUND = 6;

    private final @Nullable LinearModel model;

    Relevance(@Nullable LinearModel model) {
        this.model = model;
    }

    /// The accounts that tell an incident, and those that the model does not judge, in the order
    /// given.
    List<Account> incidents(Scene scene, List<Account> accounts) {
        if (model == null) {
            return accounts;
        }
        var kept = new ArrayList<Account>();
        double line = scene.text().caseless() ? 0 : SURE_AGAINST;
        double report = Double.NaN;
        var features = new Features(false);
        for (var account : accounts) {
            if (!judged(account)) {
                kept.add(account);
                continue;
            }
            if (Double.isNaN(report)) {
                report = model.score(reportFacts(features.clear(), scene, accounts));
                report -= model.score(features.clear()); // the bias counts once
            }
            account.relevance =
                    report + model.score(accountFacts(features.clear(), scene, accounts, account));
            if (account.relevance > line) {
                kept.add(account);
            }
        }
        return kept;
    }

    /// What the model looks at for every account that it judges.
    static List<RoleCandidate.OfAccount> candidates(
            Scene scene, List<Account> accounts, Chooser chooser) {
        var candidates = new ArrayList<RoleCandidate.OfAccount>();
        var cast = new Cast(scene, accounts);
        var report = reportFacts(new Features(true), scene, accounts).names();
        for (int order = 0; order < accounts.size(); order++) {
            var account = accounts.get(order);
            if (!judged(account)) {
                continue;
            }
            var facts = new ArrayList<>(report);
            facts.addAll(accountFacts(new Features(true), scene, accounts, account).names());
            var roles = new ArrayList<RoleCandidate.OfAccount.Named>();
            for (var choice : chooser.choose(scene, cast, account, order)) {
                roles.add(
                        new RoleCandidate.OfAccount.Named(
                                Chooser.part(choice.filler()),
                                scene.text()
                                        .span(choice.first(), choice.last())
                                        .of(scene.text().text())));
            }
            candidates.add(
                    new RoleCandidate.OfAccount(
                            account.act.word(),
                            account.when(),
                            account.where(),
                            roles,
                            account.stretches.stream()
                                    .map(s -> scene.text().span(s[0], s[1] - 1))
                                    .toList(),
                            Settling.places(scene, accounts, account),
                            Settling.times(scene, accounts, account),
                            facts));
        }
        return candidates;
    }

    static boolean judged(Account account) {
        return account.act instanceof Act.Assault || account.act == Act.Coerce.ABDUCTION;
    }

    // ------------------------------------------------------------ facts

    /// What the report is about: its first words, its triggers.
    private static Features reportFacts(Features features, Scene scene, List<Account> accounts) {
        var seen = new HashSet<String>();
        int judged = 0;
        for (var account : accounts) {
            judged += judged(account) ? 1 : 0;
            for (var trigger : account.triggers) {
                var lemma = scene.syntax().lemma(trigger.token());
                if (seen.add(lemma)) {
                    features.add("told", lemma);
                }
            }
        }
        wired(features, scene, "accounts", Chooser.bucket(judged));
        int end = scene.text().sentenceEnd(Math.min(LEAD_SENTENCES, scene.text().sentences()) - 1);
        seen.clear();
        for (int i = 0; i < end; i++) {
            if (content(scene, i)) {
                var lemma = scene.syntax().lemma(i);
                if (seen.add(lemma)) {
                    features.add("lead", lemma);
                }
            }
        }
        return features;
    }

    private static Features accountFacts(
            Features features, Scene scene, List<Account> accounts, Account account) {
        var text = scene.text();
        var syntax = scene.syntax();
        var act = account.act.word();
        wired(features, scene, "act", act);
        wired(features, scene, "modality", account.modality.name());
        wired(features, scene, "voice", account.voice == null ? "own" : "other");
        wired(features, scene, "age", Chooser.age(scene, account));
        wired(
                features,
                scene,
                "time",
                account.time == null ? "none" : account.ownTime ? "own" : "carried");
        var place = account.place;
        wired(
                features,
                scene,
                "place",
                place == null || place.place() == null
                        ? "none"
                        : (account.ownPlace ? "own" : "carried") + place.place().precision());
        wired(features, scene, "sentences", Chooser.bucket(account.sentences.size()));
        wired(features, scene, "first", Chooser.bucket(account.sentences.getFirst()));
        wired(features, scene, "specific", account.specific ? "yes" : "no");
        wired(features, scene, "figures", Chooser.bucket(account.figures.size()));
        wired(features, scene, "order", Chooser.bucket(accounts.indexOf(account)));
        for (var mention : account.figures) {
            var figure = mention.figure();
            features.add("figure", figure.effect().name(), figure.group().name());
            features.add("cumulative", figure.cumulative() ? "yes" : "no");
        }
        int fillers = 0;
        for (var filler : account.fillers) {
            if (filler.weak()) {
                continue;
            }
            fillers++;
            var entity = filler.entity();
            var part = Chooser.part(filler);
            wired(features, scene, part, entity.type().name());
            features.add(part, "kind", entity.plainKind());
            features.add(part, "head", syntax.lemma(entity.head()));
            features.add(part, entity.named() ? "named" : "unnamed");
            features.add(part, filler.relation(), act);
        }
        wired(features, scene, "fillers", Chooser.bucket(fillers));
        var seen = new HashSet<String>();
        for (var trigger : account.triggers) {
            var lemma = syntax.lemma(trigger.token());
            var form = Chooser.triggerForm(scene, trigger.token());
            features.add("trigger", lemma);
            features.add("triggerForm", lemma, form);
            wired(features, scene, "form", form);
            wired(features, scene, "frame", trigger.frame());
            int sentence = text.sentenceOf(trigger.token());
            int from = Math.max(text.sentenceStart(sentence), trigger.token() - AROUND);
            int to = Math.min(text.sentenceEnd(sentence), trigger.token() + AROUND);
            for (int i = from; i < to; i++) {
                if (i != trigger.token()) {
                    features.add(i < trigger.token() ? "before" : "after", syntax.lemma(i));
                }
            }
            for (int i = text.sentenceStart(sentence); i < text.sentenceEnd(sentence); i++) {
                if (content(scene, i) && seen.add(syntax.lemma(i))) {
                    features.add("sentence", syntax.lemma(i));
                }
            }
        }
        return features;
    }

    /// A fact, and the same again for text without case: old wire copy has habits of its own.
    private static void wired(Features features, Scene scene, String kind, String value) {
        features.add(kind, value);
        if (scene.text().caseless()) {
            features.add("wire", kind, value);
        }
    }

    private static boolean content(Scene scene, int token) {
        if (scene.text().kind(token) != TokenizedText.Kind.WORD) {
            return false;
        }
        var pos = scene.syntax().pos(token);
        return pos == Pos.NOUN || pos == Pos.VERB || pos == Pos.ADJ || pos == Pos.PROPN;
    }
}
