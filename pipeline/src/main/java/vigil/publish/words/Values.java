package vigil.publish.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Role;
import vigil.model.reading.Reading;

/// Lists what a claim says, value by value, each with its words.
final class Values {
    private Values() {}

    /// Speakers first, then who and what took part, place, time and figures.
    ///
    /// @param text the report's, in which the claim's spans count
    /// @param reading the claim stands in, or null if not at hand
    static List<Value> of(Claim claim, String text, @Nullable Reading reading) {
        var values = new ArrayList<Value>();
        claim.attribution().forEach(each -> values.add(speaker(each, text)));
        for (var part : Role.Part.values()) {
            claim.roles().stream()
                    .filter(role -> role.part() == part)
                    .forEach(role -> values.add(role(role, text)));
        }
        var place = claim.place();
        if (place != null) {
            var meaning =
                    place.place() == null ? "not found in the gazetteer" : Wording.place(place);
            values.add(
                    plain(
                            Value.Kind.PLACE,
                            place.span(),
                            text,
                            unless(meaning, place.text()),
                            Doubts.of(place, reading)));
        }
        var time = claim.time();
        if (time != null) {
            values.add(
                    plain(
                            Value.Kind.TIME,
                            time.span(),
                            text,
                            Wording.isoDays(time),
                            Doubts.of(time, reading)));
        }
        for (var figure : claim.figures()) {
            values.add(figure(figure, claim.figures(), text));
        }
        return List.copyOf(values);
    }

    private static Value speaker(Attribution attribution, String text) {
        var flags = new ArrayList<String>();
        if (attribution.quoted()) {
            flags.add("quoted");
        }
        if (attribution.on() != null) {
            flags.add("on " + attribution.on());
        }
        var words = attribution.span().of(text);
        return new Value(
                Value.Kind.SPEAKER,
                Value.Kind.SPEAKER.label(),
                words,
                attribution.span(),
                unless(attribution.speaker(), words),
                flags,
                attribution.cue() == null ? List.of() : List.of(attribution.cue()),
                List.of());
    }

    private static Value role(Role role, String text) {
        var kind = kind(role.part());
        var flags = new ArrayList<String>();
        switch (role.certainty()) {
            case ALLEGED -> flags.add("alleged");
            case DENIED -> flags.add("denied");
            case ASSERTED -> {}
        }
        var spans = role.spans();
        var words = spans.getFirst().of(text);
        var meaning = role.name() != null ? role.name() : named(role.kind());
        return new Value(
                kind,
                kind.label(),
                words,
                spans.getFirst(),
                meaning == null ? null : unless(meaning, words),
                flags,
                spans.subList(1, spans.size()),
                Doubts.of(role));
    }

    /// Classes are worth showing, grammar is not.
    private static @Nullable String named(@Nullable String kind) {
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case "individual", "organisation", "named", "described" -> null;
            default -> kind;
        };
    }

    private static Value.Kind kind(Role.Part part) {
        return switch (part) {
            case PERPETRATOR -> Value.Kind.PERPETRATOR;
            case VICTIM -> Value.Kind.VICTIM;
            case TARGET -> Value.Kind.TARGET;
            case WEAPON -> Value.Kind.WEAPON;
            case ACTOR -> Value.Kind.ACTOR;
            case RECIPIENT -> Value.Kind.RECIPIENT;
            case INSTRUMENT -> Value.Kind.INSTRUMENT;
        };
    }

    private static Value figure(Figure figure, List<Figure> all, String text) {
        var flags = new ArrayList<String>();
        var whole = figure.ofWhich();
        if (whole != null && !all.get(whole).equals(figure)) {
            flags.add("part of: " + Wording.figure(all.get(whole)));
        }
        if (figure.cumulative()) {
            flags.add("running total");
        }
        return new Value(
                Value.Kind.FIGURE,
                figure.effect().word(),
                figure.span().of(text),
                figure.span(),
                unless(Wording.number(figure), figure.span().of(text)),
                flags,
                List.of(),
                Doubts.of(figure));
    }

    private static Value plain(
            Value.Kind kind,
            Span span,
            String text,
            @Nullable String meaning,
            List<String> doubts) {
        return new Value(
                kind, kind.label(), span.of(text), span, meaning, List.of(), List.of(), doubts);
    }

    private static @Nullable String unless(String meaning, String words) {
        return meaning.toLowerCase(Locale.ROOT).equals(words.toLowerCase(Locale.ROOT))
                ? null
                : meaning;
    }
}
