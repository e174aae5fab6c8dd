package vigil.corroborate.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.decision.Verdict;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;

/// Puts values that a person typed into claims. Their words are those of the claim's evidence, for
/// a typed value has none of its own.
final class Typed {
    private Typed() {}

    /// @throws IllegalArgumentException if the value is not of the field's form
    /// @throws java.time.DateTimeException if a day is none
    static Claim set(Claim claim, Verdict.Field field, String value) {
        var act = claim.act();
        var modality = claim.modality();
        var roles = claim.roles();
        var place = claim.place();
        var time = claim.time();
        var figures = claim.figures();
        switch (field) {
            case TYPE -> act = act(value);
            case MODALITY -> modality = modality(value);
            case PLACE -> place = value.isEmpty() ? null : place(claim, value);
            case TIME -> time = value.isEmpty() ? null : time(claim, value);
            case KILLED -> figures = figures(claim, Figure.Effect.KILLED, value);
            case INJURED -> figures = figures(claim, Figure.Effect.INJURED, value);
            case PERPETRATOR -> roles = perpetrator(claim, value);
        }
        return new Claim(
                claim.id(),
                act,
                claim.context(),
                modality,
                claim.attribution(),
                roles,
                place,
                time,
                figures,
                claim.evidence(),
                claim.because(),
                claim.score());
    }

    private static Act act(String value) {
        int slash = value.indexOf('/');
        return Act.of(
                        slash < 0 ? value : value.substring(0, slash),
                        slash < 0 ? null : value.substring(slash + 1))
                .orElseThrow(() -> new IllegalArgumentException("the vocabulary does not have it"));
    }

    private static Modality modality(String value) {
        return Arrays.stream(Modality.values())
                .filter(each -> each.word().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("asserted, alleged, denied, …"));
    }

    private static PlaceMention place(Claim claim, String value) {
        int at = value.lastIndexOf('@');
        var span = claim.evidence().getFirst();
        if (at < 0) {
            return new PlaceMention(value, span, null);
        }
        var parts = value.substring(at + 1).split(",", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException("expected name@latitude,longitude,country");
        }
        var name = value.substring(0, at);
        return new PlaceMention(
                name,
                span,
                new Place(
                        name,
                        parts.length == 3 && !parts[2].isBlank() ? parts[2].strip() : null,
                        Double.parseDouble(parts[0].strip()),
                        Double.parseDouble(parts[1].strip()),
                        null,
                        Place.Precision.CITY,
                        List.of()));
    }

    private static TimeMention time(Claim claim, String value) {
        int dots = value.indexOf("..");
        var first = LocalDate.parse(dots < 0 ? value : value.substring(0, dots));
        var end = dots < 0 ? value : value.substring(dots + 2);
        return new TimeMention(
                value,
                claim.evidence().getFirst(),
                TimeMention.Timex.DATE,
                dots < 0 ? value : null,
                first,
                end.isEmpty() ? null : LocalDate.parse(end),
                dots < 0 ? TimeMention.Precision.DAY : TimeMention.Precision.RANGE);
    }

    private static List<Figure> figures(Claim claim, Figure.Effect effect, String value) {
        var all = new ArrayList<Figure>();
        var kept = new int[claim.figures().size()];
        for (int i = 0; i < kept.length; i++) {
            var figure = claim.figures().get(i);
            boolean replaced = figure.effect() == effect && figure.group() == Figure.Group.TOTAL;
            kept[i] = replaced ? -1 : all.size();
            if (!replaced) {
                all.add(figure);
            }
        }
        int whole = value.isEmpty() ? -1 : all.size();
        for (int i = 0; i < all.size(); i++) {
            var part = all.get(i).ofWhich();
            if (part != null) {
                int now = kept[part] < 0 ? whole : kept[part];
                all.set(i, all.get(i).partOf(now < 0 ? null : now));
            }
        }
        if (!value.isEmpty()) {
            all.add(figure(claim, effect, value));
        }
        return all;
    }

    private static Figure figure(Claim claim, Figure.Effect effect, String value) {
        int dots = value.indexOf("..");
        int low = Integer.parseInt(dots < 0 ? value : value.substring(0, dots));
        var end = dots < 0 ? value : value.substring(dots + 2);
        @Nullable Integer high = end.isEmpty() ? null : Integer.valueOf(end);
        return new Figure(
                effect,
                dots < 0 ? low : null,
                low,
                high,
                Figure.Unit.PERSONS,
                Figure.Group.TOTAL,
                null,
                dots < 0
                        ? Figure.Hedge.EXACT
                        : high == null ? Figure.Hedge.AT_LEAST : Figure.Hedge.BETWEEN,
                false,
                value,
                claim.evidence().getFirst());
    }

    private static List<Role> perpetrator(Claim claim, String value) {
        var all = new ArrayList<>(claim.roles());
        all.removeIf(role -> role.part() == Role.Part.PERPETRATOR);
        if (!value.isEmpty()) {
            all.add(
                    new Role(
                            Role.Part.PERPETRATOR,
                            null,
                            value,
                            value,
                            null,
                            null,
                            null,
                            List.of(claim.evidence().getFirst()),
                            Role.Certainty.ALLEGED));
        }
        return all;
    }
}
