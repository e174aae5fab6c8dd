package vigil.read.entity;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vigil.read.syntax.NounPhrase;
import vigil.read.syntax.Pos;
import vigil.read.syntax.Syntax;
import vigil.read.text.Lexicon;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// Tells by titles, given names and the look of words where a noun phrase names a person.
final class PersonNames {
    private final TokenizedText text;
    private final Syntax syntax;
    private final Lexicon.Scan scan;
    private final IntPredicate places;

    /// @param places whether the name of a place ends at a token
    PersonNames(TokenizedText text, Syntax syntax, Lexicon.Scan scan, IntPredicate places) {
        this.text = text;
        this.syntax = syntax;
        this.scan = scan;
        this.places = places;
    }

    /// "GENERAL RAFAEL BUSTILLO": the person is the name, the title a description.
    @Nullable Entity afterTitle(NounPhrase phrase) {
        for (int i = phrase.last() - 1; i >= phrase.first(); i--) {
            int title = titleEnd(i);
            if (title >= 0 && title < phrase.last()) {
                int first = title + 1;
                while (first < phrase.last()
                        && (text.is(first, ".", ",") || titleEnd(first) >= 0)) {
                    first++;
                }
                if (allNames(first, phrase.last())
                        || (text.caseless() && mostlyNames(first, phrase.last()))) {
                    return person(phrase, first);
                }
            }
        }
        return null;
    }

    static Entity person(NounPhrase phrase, int first) {
        return new Entity(
                phrase.first(),
                first,
                phrase.last(),
                phrase.last(),
                EntityClass.PERSON,
                "",
                null,
                true);
    }

    /// "COMPANION GILDA FLORES": a given name with what follows it, behind words that are not in
    /// the list of titles.
    @Nullable Entity within(NounPhrase phrase) {
        for (int i = phrase.first() + 1; i < phrase.last(); i++) {
            if (scan.longest(i, EntityLexicon.GivenName.class) != null
                    && !places.test(phrase.last())
                    && mostlyNames(i, phrase.last())) {
                int first = i;
                while (first > phrase.first()
                        && syntax.pos(first - 1) == Pos.PROPN
                        && !places.test(first - 1)
                        && scan.longest(first - 1, Noun.class) == null) {
                    first--;
                }
                return person(phrase, first);
            }
        }
        return null;
    }

    /// Whether a stretch without case reads as a name: some word of it surely is one, and none is a
    /// noun of the list, a number or a mark.
    private boolean mostlyNames(int first, int last) {
        boolean sure = false;
        for (int i = first; i <= last; i++) {
            var pos = syntax.pos(i);
            boolean given = scan.longest(i, EntityLexicon.GivenName.class) != null;
            boolean may = pos == Pos.PROPN || pos == Pos.NOUN || pos == Pos.ADJ || given;
            if (!may
                    || text.kind(i) != Kind.WORD
                    || (!given && scan.longest(i, Noun.class) != null)) {
                return false;
            }
            sure |= given || pos == Pos.PROPN;
        }
        return sure && last > first;
    }

    /// The last token of a title or a word for people that begins here, or -1.
    private int titleEnd(int token) {
        var title = scan.longest(token, EntityLexicon.Honorific.class);
        if (title != null) {
            return title.last();
        }
        var noun = scan.longest(token, Noun.class);
        if (noun == null) {
            return -1;
        }
        boolean person =
                switch (noun.value().type()) {
                    case PERSON, PEOPLE, ARMED_PEOPLE -> true;
                    default -> false;
                };
        return person ? noun.last() : -1;
    }

    private boolean allNames(int first, int last) {
        for (int i = first; i <= last; i++) {
            boolean name =
                    syntax.pos(i) == Pos.PROPN
                            || scan.longest(i, EntityLexicon.GivenName.class) != null
                            || (i > first && text.is(i, "de", "la", "del", "al", "el", "bin", "-"));
            if (!name || text.kind(i) == Kind.NUMBER) {
                return false;
            }
        }
        return first <= last;
    }

    private boolean hasGivenName(NounPhrase phrase) {
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            if (scan.longest(i, EntityLexicon.GivenName.class) != null) {
                return true;
            }
        }
        return false;
    }

    /// Two to five words, all of them names, none of them a noun of the list.
    boolean looksLikeOne(NounPhrase phrase) {
        int words = 0;
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            if (text.kind(i) != Kind.WORD) {
                return false;
            }
            if (syntax.pos(i) != Pos.PROPN && !text.is(i, "de", "la", "del", "al", "el", "bin")) {
                return hasGivenName(phrase);
            }
            words++;
        }
        return words >= 2 && words <= 5;
    }
}
