package vigil.read.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.read.syntax.Pos;
import vigil.read.text.Acronyms;
import vigil.read.text.KeySet;
import vigil.read.text.Table;
import vigil.read.text.TokenizedText;

/// The names of who speaks in one text; pronouns are resolved to the last speaker they fit.
final class Speakers {
    private static final KeySet PEOPLE = words("person");
    private static final KeySet SHE_WORDS = words("she");
    private static final KeySet HE_WORDS = words("he");

    private static final KeySet TITLES = words("title");

    /// What a source can be, as far as its words tell.
    private enum Kind {
        HE,
        SHE,
        PERSON,
        THING,
        MANY
    }

    private static final KeySet BODIES = words("body");

    /// A source as one name.
    ///
    /// @param written as it stands there; for a pronoun, as whoever it stands for was last named
    /// @param full the fullest name that the text has given so far
    record Speaker(String written, String full) {}

    /// @param range where it was named in full
    /// @param head key of the word that the rest describes
    private record Known(Speaker speaker, Kind kind, Range range, String head) {}

    private final Passage passage;
    private final List<Known> known = new ArrayList<>();
    private final Acronyms acronyms;

    Speakers(Passage passage) {
        this.passage = passage;
        acronyms = Acronyms.of(passage.text());
    }

    private static KeySet words(String what) {
        for (var row : Table.rows(Speakers.class, "speakers.tsv")) {
            if (row.cell(0).equals(what)) {
                return KeySet.of(List.of(row.cell(1).split(" ", -1)));
            }
        }
        throw new IllegalStateException("speakers.tsv has no row " + what);
    }

    /// The speaker as one name, or null where there is no source.
    @Nullable Speaker name(@Nullable Range source) {
        if (source == null) {
            return null;
        }
        var text = passage.text();
        int head = source.first();
        if (SourceFinder.isRelative(passage, head)) {
            var antecedent = antecedent(head);
            return antecedent == null ? as(text.form(head)) : remember(antecedent);
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

    private static Speaker as(String words) {
        return new Speaker(words, words);
    }

    private Speaker remember(Range source) {
        var range = core(source);
        var text = passage.text();
        var before = before(range);
        if (before != null) {
            var again =
                    new Speaker(
                            text.span(range.first(), range.last()).of(text.text()),
                            before.speaker.full());
            known.add(new Known(again, kind(range), before.range, before.head));
            return again;
        }
        var kind = kind(range);
        var plain = withoutTitle(range);
        var name =
                new Speaker(
                        text.span(range.first(), range.last()).of(text.text()),
                        text.span(plain.first(), plain.last()).of(text.text()));
        known.add(new Known(name, kind, plain, text.key(head(plain))));
        return name;
    }

    /// Who is named again, by a short name, a last name or a description: "KST", "Yusuf", "the
    /// group"; null if it is somebody new.
    private @Nullable Known before(Range range) {
        var text = passage.text();
        boolean the = text.is(range.first(), "the");
        int only = the ? range.first() + 1 : range.first();
        if (only != range.last() || text.kind(only) != TokenizedText.Kind.WORD) {
            return null;
        }
        var key = text.key(only);
        var full = acronyms.of(key);
        if (full != null) {
            for (var candidate : known) {
                if (candidate.range.last() == full.last()) {
                    return candidate;
                }
            }
            var name = text.span(full.first(), full.last()).of(text.text());
            return new Known(as(name), Kind.THING, new Range(full.first(), full.last()), key);
        }
        for (int i = known.size() - 1; i >= 0; i--) {
            var candidate = known.get(i);
            var words = candidate.range;
            boolean described = the && passage.pos(only) == Pos.NOUN;
            boolean same =
                    described
                            ? candidate.head.equals(key) || isBody(candidate, key)
                            : !the && isPerson(candidate) && text.key(words.last()).equals(key);
            boolean more = words.length() > range.length() || !text.is(words.first(), "the");
            if (same && words.length() > 1 && more) {
                return candidate;
            }
        }
        return null;
    }

    private boolean isPerson(Known candidate) {
        boolean names = true;
        for (int i = candidate.range.first(); i <= candidate.range.last(); i++) {
            names &= !passage.text().is(i, "the", "a");
        }
        return names && candidate.kind != Kind.THING && candidate.kind != Kind.MANY;
    }

    private boolean isBody(Known candidate, String key) {
        return BODIES.contains(key)
                && candidate.kind == Kind.THING
                && passage.pos(candidate.range.last()) == Pos.PROPN;
    }

    private int head(Range range) {
        var phrase = passage.syntax().phraseAt(range.first());
        return phrase == null ? range.last() : Math.min(phrase.head(), range.last());
    }

    /// "Dr. Ahmad Yusuf" without the title; a title alone stays.
    private Range withoutTitle(Range range) {
        var text = passage.text();
        int first = range.first();
        while (first < range.last() && TITLES.contains(text.key(first))) {
            int next = text.is(first + 1, ".") ? first + 2 : first + 1;
            if (next > range.last() || passage.pos(next) != Pos.PROPN) {
                break;
            }
            first = next;
        }
        return new Range(first, range.last());
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
                || PEOPLE.contains(key);
    }

    private Speaker pronoun(int token) {
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
                return candidate.speaker();
            }
        }
        return as(passage.text().form(token));
    }
}
