package vigil.read.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Role;
import vigil.model.mention.TimeMention;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;
import vigil.read.event.scene.Scene;
import vigil.read.event.scene.Voices.Voice;
import vigil.read.figure.FigureMention;

/// Turns finished accounts into claims.
final class ClaimWriter {
    private final Scene scene;
    private final Chooser chooser;
    private final Doubts doubts;
    private final Cast cast;

    ClaimWriter(Scene scene, Cast cast, Chooser chooser, Doubts doubts) {
        this.cast = cast;
        this.scene = scene;
        this.chooser = chooser;
        this.doubts = doubts;
    }

    /// The claims of one report, in the order of the text.
    List<Claim> claims(String reportId, List<Account> accounts) {
        var ordered = new ArrayList<>(accounts);
        ordered.sort(Comparator.comparingInt(account -> account.firstToken));
        var claims = new ArrayList<Claim>();
        for (var account : ordered) {
            claims.add(
                    claim(reportId + "#" + (claims.size() + 1), ordered, account, claims.size()));
        }
        return claims;
    }

    private Claim claim(String id, List<Account> accounts, Account account, int order) {
        var choices = distinct(chooser.choose(scene, cast, account, order));
        return new Claim(
                id,
                account.act,
                List.copyOf(account.context),
                account.modality,
                attribution(account),
                roles(accounts, choices),
                account.where(),
                time(account),
                figures(account, choices),
                evidence(account),
                List.copyOf(account.because),
                score(account));
    }

    /// Who vouches, the nearest first: an official, then the agency that quotes him.
    private List<Attribution> attribution(Account account) {
        var voice = account.voice;
        if (voice == null) {
            return List.of();
        }
        var chain = new ArrayList<Attribution>();
        chain.add(attribution(voice));
        scene.voices().behind(voice).forEach(outer -> chain.add(attribution(outer)));
        return chain;
    }

    private static Attribution attribution(Voice voice) {
        return new Attribution(voice.name(), voice.source(), voice.cue(), voice.quoted(), null);
    }

    /// "since May" is open: it stays so for a state that goes on, and ends on publication for a
    /// count.
    private @Nullable TimeMention time(Account account) {
        var time = account.when();
        if (time == null || time.from() == null) {
            return time;
        }
        if (time.to() != null) {
            return time;
        }
        boolean state =
                account.act instanceof Act.Coerce
                        || account.act instanceof Act.Aid
                        || account.act == Act.Control.OFFENSIVE;
        boolean counts =
                account.figures.stream().anyMatch(f -> f.figure().cumulative())
                        || account.act instanceof Act.Toll;
        if (state && !counts) {
            return time.between(time.from(), null);
        }
        var published = scene.published();
        boolean later = published != null && !published.isBefore(time.from());
        return later ? time.between(time.from(), published) : time;
    }

    private List<Role> roles(List<Account> accounts, List<Chooser.Choice> choices) {
        var roles = new ArrayList<Role>();
        for (var choice : choices) {
            roles.add(role(accounts, choice));
        }
        return roles;
    }

    /// Under two names ("the National Liberation Army", "ELN") somebody has a part once; a person
    /// goes by the fullest name that the event is told with.
    private List<Chooser.Choice> distinct(List<Chooser.Choice> choices) {
        var distinct = new ArrayList<Chooser.Choice>();
        for (var choice : choices) {
            var name = choice.filler().entity().name();
            boolean known =
                    name != null
                            && distinct.stream()
                                    .anyMatch(other ->
                                            other.filler().part() == choice.filler().part()
                                                    && name.equals(other.filler().entity().name()));
            int same = known ? -1 : surnamed(distinct, choice);
            if (same >= 0) {
                var other = distinct.get(same);
                boolean fuller = choice.last() - choice.first() > other.last() - other.first();
                distinct.set(same, fuller ? choice : other);
            } else if (!known) {
                distinct.add(choice);
            }
        }
        return distinct;
    }

    /// Where a person of the same surname stands in a list, or -1.
    private int surnamed(List<Chooser.Choice> choices, Chooser.Choice choice) {
        if (!named(choice.filler().entity())) {
            return -1;
        }
        for (int i = 0; i < choices.size(); i++) {
            var other = choices.get(i);
            if (other.filler().part() == choice.filler().part()
                    && named(other.filler().entity())
                    && endAlike(other, choice)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether the shorter of two names ends the longer one.
    private boolean endAlike(Chooser.Choice one, Chooser.Choice other) {
        int words = Math.min(one.last() - one.first(), other.last() - other.first());
        for (int i = 0; i <= words; i++) {
            if (!scene.text().key(one.last() - i).equals(scene.text().key(other.last() - i))) {
                return false;
            }
        }
        return true;
    }

    private Role role(List<Account> accounts, Chooser.Choice choice) {
        var entity = choice.filler().entity();
        var text = scene.text();
        var span = text.span(choice.first(), choice.last());
        var spans = new ArrayList<Span>();
        spans.add(span);
        for (var other : scene.entities().sameAs(entity)) {
            spans.add(text.span(other.first(), other.last()));
        }
        return new Role(
                choice.filler().part(),
                kind(choice.filler()),
                span.of(text.text()),
                text.form(entity.head()),
                scene.entities().name(entity),
                null,
                null,
                spans,
                doubts.certainty(scene, accounts, choice.filler()));
    }

    private @Nullable String kind(Filler filler) {
        var entity = filler.entity();
        boolean pronoun = entity.type() == EntityClass.PRONOUN;
        var who = pronoun ? scene.entities().meant(entity) : entity;
        return switch (filler.part()) {
            case PERPETRATOR, ACTOR -> individual(who) ? "individual" : "organisation";
            case VICTIM -> named(entity) ? "named" : "described";
            case WEAPON, TARGET, INSTRUMENT -> entity.kind().isEmpty() ? null : entity.plainKind();
            case RECIPIENT -> null;
        };
    }

    /// People as such: also a band of them that goes by no name.
    static boolean individual(Entity entity) {
        return switch (entity.type()) {
            case ARMED_PEOPLE, PERSON, PEOPLE, PRONOUN, NUMBER -> true;
            case ARMED_GROUP -> entity.kind().equals("band") && entity.name() == null;
            default -> false;
        };
    }

    static boolean named(Entity entity) {
        return entity.type() == EntityClass.PERSON && entity.named();
    }

    private List<Figure> figures(Account account, List<Chooser.Choice> choices) {
        List<FigureMention> mentions = account.figures;
        var figures = new ArrayList<Figure>();
        for (var mention : mentions) {
            var whole = mention.partOf();
            int index = whole == null ? -1 : mentions.indexOf(scene.figures().get(whole));
            figures.add(mention.figure().partOf(index < 0 ? null : index));
        }
        var single = new SingleVictims(scene);
        single.figure(account, choices, Figure.Effect.KILLED).ifPresent(figures::add);
        single.figure(account, choices, Figure.Effect.INJURED).ifPresent(figures::add);
        return figures;
    }

    private List<Span> evidence(Account account) {
        var spans = new TreeSet<Span>();
        for (var stretch : account.stretches) {
            spans.add(scene.text().span(stretch[0], stretch[1] - 1));
        }
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            if (!joined.isEmpty() && joined.getLast().end() >= span.begin()) {
                joined.set(joined.size() - 1, joined.getLast().through(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /// How much of the event is told: more roles, figures, a place and a day make it surer.
    private static double score(Account account) {
        double score = 0.4;
        score += Math.min(0.2, 0.1 * account.fillers.size());
        score += account.figures.isEmpty() ? 0 : 0.1;
        score += account.place != null ? 0.1 : 0;
        score += account.time != null ? 0.1 : 0;
        score += account.act == Act.Assault.UNSPECIFIED ? 0 : 0.05;
        return Math.min(1, score);
    }
}
