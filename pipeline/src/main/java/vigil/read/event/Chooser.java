package vigil.read.event;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;
import vigil.model.claim.Role;
import vigil.read.choose.Features;
import vigil.read.choose.LinearModel;
import vigil.read.event.scene.Scene;
import vigil.read.syntax.Pos;

/// Decides which candidates stay in their roles and which of their words name them.
///
/// A linear model over facts about the candidate, its trigger and its account; without a model the
/// rules' candidates stay and those found by nearness alone go.
final class Chooser {
    private static final double SURE_AGAINST = -2.5;
    private static final double SURE = 0.6; // old wire copy is sure enough above zero
    private static final List<String> SMALL = List.of("0", "1", "2", "3");

    private final @Nullable LinearModel model;

    Chooser(@Nullable LinearModel model) {
        this.model = model;
    }

    /// A candidate as chosen.
    ///
    /// @param filler the candidate
    /// @param first first token of its words
    /// @param last last token
    /// @param score above zero if it stays
    record Choice(Filler filler, int first, int last, double score) {}

    /// The candidates of an account that stay.
    List<Choice> choose(Scene scene, Cast cast, Account account, int order) {
        var chosen = new ArrayList<Choice>();
        var wording = new Wording(scene);
        var features = new Features(false);
        for (var filler : account.fillers) {
            var variants = wording.variants(filler.entity());
            if (model == null || !judged(account, filler)) {
                var usual = variants.getFirst();
                if (!filler.weak()) {
                    chosen.add(new Choice(filler, usual.first(), usual.last(), 1));
                }
                continue;
            }
            best(scene, cast, account, order, filler, variants, features).ifPresent(chosen::add);
        }
        return chosen;
    }

    private Optional<Choice> best(
            Scene scene,
            Cast cast,
            Account account,
            int order,
            Filler filler,
            List<Wording.Variant> variants,
            Features features) {
        if (model == null) {
            return Optional.empty();
        }
        Choice best = null;
        int shared = shared(features.clear(), scene, cast, account, order, filler);
        double ofAll = model.score(features);
        double line = line(filler, scene);
        for (var variant : variants) {
            features.cutTo(shared);
            ofVariant(features, scene, filler, variant);
            double score = ofAll + model.score(features, shared);
            if (score > line && (best == null || score > best.score())) {
                best = new Choice(filler, variant.first(), variant.last(), score);
            }
        }
        return Optional.ofNullable(best);
    }

    /// What a rule of grammar gives in text with case stays unless the model is quite sure against
    /// it.
    private static double line(Filler filler, Scene scene) {
        if (filler.relation().equals("modifier") && !scene.text().caseless()) {
            return Double.NEGATIVE_INFINITY; // whose aircraft it is stands in the words themselves
        }
        boolean grammar =
                switch (filler.relation()) {
                    case "subject", "object", "by", "possessor", "on" -> true;
                    default -> false;
                };
        if (scene.text().caseless()) {
            return 0;
        }
        return grammar ? SURE_AGAINST : SURE;
    }

    /// The model was trained on roles of force and abduction; other roles stay as the rules gave
    /// them.
    static boolean judged(Account account, Filler filler) {
        boolean force = account.act instanceof Act.Assault || account.act == Act.Coerce.ABDUCTION;
        return force
                && switch (filler.part()) {
                    case PERPETRATOR, VICTIM, TARGET, WEAPON -> true;
                    case ACTOR, RECIPIENT, INSTRUMENT -> false;
                };
    }

    /// Every variant of every candidate that the model judges, with its facts.
    static List<RoleCandidate> candidates(Scene scene, List<Account> accounts) {
        var candidates = new ArrayList<RoleCandidate>();
        var wording = new Wording(scene);
        var cast = new Cast(scene, accounts);
        int entity = 0;
        int judged = -1;
        for (int order = 0; order < accounts.size(); order++) {
            var account = accounts.get(order);
            judged += Relevance.judged(account) ? 1 : 0;
            for (var filler : account.fillers) {
                if (!judged(account, filler)) {
                    continue;
                }
                entity++;
                for (var variant : wording.variants(filler.entity())) {
                    var features = new Features(true);
                    shared(features, scene, cast, account, order, filler);
                    ofVariant(features, scene, filler, variant);
                    var span = scene.text().span(variant.first(), variant.last());
                    candidates.add(
                            new RoleCandidate(
                                    part(filler),
                                    ClaimWriter.named(filler.entity()),
                                    span.begin(),
                                    span.end(),
                                    entity,
                                    judged,
                                    account.stretches.stream()
                                            .map(s -> scene.text().span(s[0], s[1] - 1))
                                            .toList(),
                                    features.names()));
                }
            }
        }
        return candidates;
    }

    /// Whether candidates by nearness are worth collecting for this account.
    static boolean weakWanted(Account account) {
        return account.act instanceof Act.Assault || account.act == Act.Coerce.ABDUCTION;
    }

    /// What the model looks at whatever words name the candidate. Returns how many facts.
    private static int shared(
            Features features, Scene scene, Cast cast, Account account, int order, Filler filler) {
        var text = scene.text();
        var syntax = scene.syntax();
        var entity = filler.entity();
        var part = part(filler);
        var head = syntax.lemma(entity.head());
        var type = entity.type().name();
        var trigger = syntax.lemma(filler.trigger());
        features.add("part", part);
        features.add("type", part, type);
        features.add("relation", part, filler.relation());
        features.add("frame", part, filler.frame());
        features.add("relationType", part, filler.relation(), type);
        features.add("frameRelation", part, filler.frame(), filler.relation());
        features.add("head", part, head);
        features.add("kind", part, entity.plainKind());
        features.add(
                "named", part, entity.named() ? "yes" : entity.name() != null ? "known" : "no");
        features.add("act", part, account.act.word());
        features.add("actRelation", part, account.act.word(), filler.relation());
        features.add("trigger", part, trigger);
        features.add("triggerRelation", part, trigger, filler.relation());
        features.add("typeTrigger", part, type, trigger);
        features.add("sentence", part, bucket(text.sentenceOf(entity.first())));
        features.add("order", part, bucket(order));
        features.add("modality", part, account.modality.name());
        features.add("distance", part, bucket(Math.abs(entity.head() - filler.trigger())));
        features.add("side", part, filler.relation(), entity.head() < filler.trigger() ? "l" : "r");
        features.add("determiner", part, determiner(scene, entity.first()));
        features.add("before", part, text.keyOrEmpty(entity.start() - 1));
        features.add("after", part, text.keyOrEmpty(entity.last() + 1));
        features.add("words", part, bucket(entity.last() - entity.first()));
        for (int i = entity.first(); i < entity.last(); i++) {
            if (i != entity.head()) {
                features.add("modifier", part, text.key(i));
            }
        }
        features.add("voice", part, account.voice == null ? "own" : "other");
        features.add(
                "time", part, account.time == null ? "none" : account.ownTime ? "own" : "carried");
        features.add(
                "place",
                part,
                account.place == null ? "none" : account.ownPlace ? "own" : "carried");
        features.add("figures", part, bucket(account.figures.size()));
        features.add("rivals", part, bucket(rivals(account, filler)));
        features.add("specific", part, account.specific ? "yes" : "no");
        if (text.caseless()) { // old wire copy has habits of its own
            features.add("wire", part, filler.relation());
            features.add("wireType", part, type);
            features.add("wireFrame", part, filler.frame());
            features.add("wireAct", part, account.act.word());
            features.add("wireHead", part, head);
            features.add("wireTrigger", part, trigger);
            features.add("wireAge", part, age(scene, account));
        }
        if (!Double.isNaN(account.relevance)) {
            features.add("relevance", part, surely(account.relevance));
            if (text.caseless()) {
                features.add("wireRelevance", part, surely(account.relevance));
            }
        }
        features.add("triggerForm", part, triggerForm(scene, filler.trigger()));
        features.add("age", part, age(scene, account));
        features.add("told", part, bucket(account.sentences.size()));
        features.add("first", part, bucket(account.sentences.getFirst()));
        int from = Math.max(0, entity.start() - 4);
        int to = Math.min(text.size(), entity.last() + 5);
        for (int i = from; i < to; i++) {
            if (i < entity.start() || i > entity.last()) {
                features.add("context", part, syntax.lemma(i));
            }
        }
        whole(features, cast, account, filler, part);
        var next = entity.last() + 1 < text.size() ? syntax.pos(entity.last() + 1) : Pos.X;
        features.add("next", part, next.name());
        return features.size();
    }

    /// What the rest of the report says of the candidate.
    private static void whole(
            Features features, Cast cast, Account account, Filler filler, String part) {
        var entity = filler.entity();
        boolean perpetrator = filler.part() == Role.Part.PERPETRATOR;
        var leads = cast.leads(entity) ? "yes" : "no";
        var elsewhere = bucket(cast.elsewhere(entity, filler.part(), account));
        features.add("mentions", part, bucket(cast.mentions(entity)));
        features.add("leads", part, leads);
        features.add("leadsRelation", part, leads, filler.relation());
        features.add("elsewhere", part, elsewhere);
        features.add("elsewhereRelation", part, elsewhere, filler.relation());
        var other = perpetrator ? Role.Part.VICTIM : Role.Part.PERPETRATOR;
        features.add("contrary", part, bucket(cast.elsewhere(entity, other, account)));
        if (perpetrator) {
            features.add("blamed", part, cast.blamed(entity) ? "yes" : "no");
            features.add("groups", part, bucket(cast.groups()));
            features.add("rivalType", part, rivalType(account, filler));
        }
    }

    /// What kind of perpetrator grammar gives the account besides this one.
    private static String rivalType(Account account, Filler filler) {
        for (var other : account.fillers) {
            if (!other.equals(filler) && other.part() == filler.part() && !other.weak()) {
                return other.entity().type().name();
            }
        }
        return "none";
    }

    /// What the model looks at in the words that would name the candidate.
    private static void ofVariant(
            Features features, Scene scene, Filler filler, Wording.Variant variant) {
        var text = scene.text();
        var entity = filler.entity();
        var part = part(filler);
        var type = entity.type().name();
        var head = scene.syntax().lemma(entity.head());
        features.add("variant", part, variant.how());
        features.add("variantType", part, variant.how(), type);
        features.add("variantHead", part, variant.how(), head);
        features.add("variantLength", part, bucket(variant.last() - variant.first()));
        for (int i = entity.first(); i < entity.last(); i++) {
            if (i != entity.head()) {
                features.add("variantFirst", part, variant.how(), text.key(variant.first()));
            }
        }
        if (text.caseless()) {
            features.add("wireVariant", part, variant.how());
        }
    }

    /// How the trigger is used: tense, or whether a noun is plural and bare, as in "attacks
    /// continue".
    static String triggerForm(Scene scene, int token) {
        var syntax = scene.syntax();
        if (syntax.pos(token) == Pos.VERB) {
            boolean helped = token > 0 && syntax.pos(token - 1) == Pos.AUX;
            return syntax.form(token).name() + (helped ? "+" + scene.text().key(token - 1) : "");
        }
        var entity = scene.entities().at(token);
        boolean plural = !syntax.lemma(token).equals(scene.text().key(token));
        return (plural ? "plural" : "singular")
                + (entity == null ? "" : determiner(scene, entity.first()));
    }

    /// How long before publication the event is said to have happened.
    static String age(Scene scene, Account account) {
        var time = account.time;
        var published = scene.published();
        if (time == null || time.from() == null || published == null) {
            return "unknown";
        }
        long days = ChronoUnit.DAYS.between(time.from(), published);
        if (days < 0) {
            return "future";
        }
        return days <= 3
                ? "days"
                : days <= 14 ? "weeks" : days <= 60 ? "months" : days <= 400 ? "year" : "old";
    }

    static String part(Filler filler) {
        if (filler.part() != Role.Part.PERPETRATOR) {
            return filler.part().name();
        }
        return ClaimWriter.individual(filler.entity()) ? "PERP-IND" : "PERP-ORG";
    }

    private static int rivals(Account account, Filler filler) {
        int rivals = 0;
        for (var other : account.fillers) {
            rivals += other.part() == filler.part() && !other.weak() ? 1 : 0;
        }
        return rivals;
    }

    private static String determiner(Scene scene, int first) {
        return switch (scene.syntax().pos(first)) {
            case DET -> scene.text().key(first);
            case NUM -> "number";
            case PRON -> "pronoun";
            default -> "none";
        };
    }

    /// How relevant an account is, in steps.
    static String surely(double relevance) {
        return relevance < -2
                ? "no"
                : relevance < -1
                        ? "hardly"
                        : relevance < 0
                                ? "rather not"
                                : relevance < 1
                                        ? "rather"
                                        : relevance < 2 ? "likely" : relevance < 3 ? "yes" : "sure";
    }

    static String bucket(int n) {
        if (n <= 3) {
            return n < 0 ? Integer.toString(n) : SMALL.get(n);
        }
        return n <= 5 ? "5" : n <= 10 ? "10" : n <= 20 ? "20" : "more";
    }
}
