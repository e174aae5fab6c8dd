package vigil.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.read.syntax.Pos;

/// The names of who speaks in one text; pronouns are resolved to the last speaker they fit.
final class Speakers {
    private static final Set<String> SHE_WORDS =
            Set.of(
                    "ms",
                    "mrs",
                    "miss",
                    "woman",
                    "girl",
                    "mother",
                    "wife",
                    "daughter",
                    "sister",
                    "widow",
                    "grandmother",
                    "spokeswoman",
                    "chairwoman",
                    "congresswoman",
                    "queen",
                    "princess",
                    "lady",
                    "aunt",
                    "niece",
                    "sen");
    private static final Set<String> HE_WORDS =
            Set.of(
                    "mr",
                    "man",
                    "boy",
                    "father",
                    "husband",
                    "son",
                    "brother",
                    "widower",
                    "grandfather",
                    "spokesman",
                    "chairman",
                    "congressman",
                    "king",
                    "prince",
                    "imam",
                    "sheikh",
                    "uncle",
                    "nephew");

    /// What a source can be, as far as its words tell.
    private enum Kind {
        HE,
        SHE,
        PERSON,
        THING,
        MANY
    }

    private record Known(String name, Kind kind) {}

    private final Passage passage;
    private final List<Known> known = new ArrayList<>();

    Speakers(Passage passage) {
        this.passage = passage;
    }

    /// The speaker as one name, or null where there is no source.
    @Nullable String name(@Nullable Range source) {
        if (source == null) {
            return null;
        }
        var text = passage.text();
        int head = source.first();
        if (SourceFinder.isRelative(passage, head)) {
            var antecedent = antecedent(head);
            return antecedent == null ? text.form(head) : remember(antecedent);
        }
        if (source.length() == 1
                && (passage.pos(head) == Pos.PRON || text.is(head, "his", "her", "its", "their"))) {
            return pronoun(head);
        }
        return remember(source);
    }

    /// The noun phrase that a relative pronoun stands for.
    private @Nullable Range antecedent(int relative) {
        int at = relative - 1;
        int floor = passage.start(relative);
        if (at >= floor && passage.isComma(at)) {
            at--;
        }
        if (at < floor || passage.syntax().phraseAt(at) == null) {
            return null;
        }
        return new Range(passage.chainStart(at, floor), at);
    }

    private String remember(Range source) {
        var range = core(source);
        var text = passage.text();
        var name = text.span(range.first(), range.last()).of(text.text());
        known.add(new Known(name, kind(range)));
        return name;
    }

    /// The source without its description: what stands before the first comma or bracket.
    private Range core(Range source) {
        int last = source.last();
        for (int i = source.first() + 1; i <= source.last(); i++) {
            if (passage.isComma(i) || passage.text().is(i, "(")) {
                last = i - 1;
                break;
            }
        }
        while (last > source.first() && (passage.isPossessive(last) || passage.isComma(last))) {
            last--;
        }
        return new Range(source.first(), last);
    }

    private Kind kind(Range range) {
        var text = passage.text();
        var phrase = passage.syntax().phraseAt(range.first());
        int head = phrase == null ? range.last() : Math.min(phrase.head(), range.last());
        boolean she = false;
        boolean he = false;
        for (int i = range.first(); i <= range.last(); i++) {
            she |= SHE_WORDS.contains(text.key(i));
            he |= HE_WORDS.contains(text.key(i));
        }
        if (she != he) {
            return she ? Kind.SHE : Kind.HE;
        }
        for (int i = range.first(); i <= range.last(); i++) {
            if (text.is(i, "and")) {
                return Kind.MANY;
            }
        }
        var key = text.key(head);
        if (passage.pos(head) == Pos.NOUN) {
            if (!passage.syntax().lemma(head).equals(key)) {
                return Kind.MANY;
            }
            return isPersonNoun(key) ? Kind.PERSON : Kind.THING;
        }
        boolean article = text.is(range.first(), "the", "a", "an");
        return article || (range.length() == 1 && key.length() <= 4) ? Kind.THING : Kind.PERSON;
    }

    private static boolean isPersonNoun(String key) {
        return key.endsWith("er")
                || key.endsWith("or")
                || key.endsWith("ist")
                || key.endsWith("ian")
                || (key.endsWith("ent") && !key.endsWith("ment"))
                || switch (key) {
                    case "official",
                            "witness",
                            "chief",
                            "head",
                            "activist",
                            "medic",
                            "analyst",
                            "nurse",
                            "person",
                            "spokesperson",
                            "source",
                            "aide",
                            "diplomat",
                            "judge",
                            "expert",
                            "volunteer",
                            "child",
                            "general",
                            "colonel" ->
                            true;
                    default -> false;
                };
    }

    private String pronoun(int token) {
        var key = passage.key(token);
        for (int i = known.size() - 1; i >= 0; i--) {
            var candidate = known.get(i);
            boolean fits =
                    switch (key) {
                        case "he", "his", "him" ->
                                candidate.kind() == Kind.HE || candidate.kind() == Kind.PERSON;
                        case "she", "her" ->
                                candidate.kind() == Kind.SHE || candidate.kind() == Kind.PERSON;
                        case "it", "its" -> candidate.kind() == Kind.THING;
                        case "they", "their" ->
                                candidate.kind() == Kind.MANY || candidate.kind() == Kind.THING;
                        default -> false;
                    };
            if (fits) {
                return candidate.name();
            }
        }
        return passage.text().form(token);
    }
}
