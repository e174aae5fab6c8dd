package vigil.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Role;
import vigil.model.mention.AttributionRelation;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;

/// Moves what was read from a part of a text to where the part stands in the whole.
///
/// @param by UTF-16 code units
/// @param part 1-based number of the part; keeps the ids of its claims apart from the others'
record Shift(int by, int part) {

    List<Claim> claims(List<Claim> claims) {
        return claims.stream().map(this::claim).toList();
    }

    List<PlaceMention> places(List<PlaceMention> places) {
        return places.stream().map(this::place).toList();
    }

    List<TimeMention> times(List<TimeMention> times) {
        return times.stream().map(this::time).toList();
    }

    List<AttributionRelation> relations(List<AttributionRelation> relations) {
        return relations.stream()
                .map(relation ->
                        new AttributionRelation(
                                spans(relation.source()),
                                spans(relation.cue()),
                                spans(relation.content()),
                                relation.quoted(),
                                relation.speaker()))
                .toList();
    }

    private Claim claim(Claim claim) {
        return new Claim(
                part == 1 ? claim.id() : "p" + part + "." + claim.id(),
                claim.act(),
                claim.context(),
                claim.modality(),
                claim.attribution().stream().map(this::attribution).toList(),
                claim.roles().stream().map(this::role).toList(),
                claim.place() == null ? null : place(claim.place()),
                claim.time() == null ? null : time(claim.time()),
                claim.figures().stream().map(this::figure).toList(),
                spans(claim.evidence()),
                claim.because(),
                claim.score());
    }

    private Attribution attribution(Attribution voice) {
        return new Attribution(
                voice.speaker(), span(voice.span()), cue(voice.cue()), voice.quoted(), voice.on());
    }

    private @Nullable Span cue(@Nullable Span cue) {
        return cue == null ? null : span(cue);
    }

    private Role role(Role role) {
        return new Role(
                role.part(),
                role.kind(),
                role.text(),
                role.head(),
                role.name(),
                role.id(),
                role.count(),
                spans(role.spans()),
                role.certainty());
    }

    private Figure figure(Figure figure) {
        return new Figure(
                figure.effect(),
                figure.value(),
                figure.low(),
                figure.high(),
                figure.unit(),
                figure.group(),
                figure.ofWhich(),
                figure.hedge(),
                figure.cumulative(),
                figure.text(),
                span(figure.span()));
    }

    private PlaceMention place(PlaceMention mention) {
        return new PlaceMention(mention.text(), span(mention.span()), mention.place());
    }

    private TimeMention time(TimeMention time) {
        return new TimeMention(
                time.text(),
                span(time.span()),
                time.timex(),
                time.value(),
                time.from(),
                time.to(),
                time.precision());
    }

    private List<Span> spans(List<Span> spans) {
        return spans.stream().map(this::span).toList();
    }

    private Span span(Span span) {
        return new Span(span.begin() + by, span.end() + by);
    }
}
