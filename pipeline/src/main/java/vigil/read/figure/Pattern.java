package vigil.read.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.read.figure.FigureWords.Form;
import vigil.read.text.KeySet;

/// What must stand around a counted phrase, as a rule writes it: `Q {who}? {be} EFFECT:done`.
///
/// Elements, parted by spaces: `Q` the counted phrase, once; `a|b` one of these words; `{be}` a
/// word of that class; `EFFECT:done,state` an effect word in one of these forms; `COUNT` another
/// counted phrase; `NOUN` a noun for people; `ASIDE` words between commas, brackets or dashes; `PP`
/// a prepositional phrase; `ANY` one word; `GAP` up to 22 of anything but brackets and semicolons;
/// `EDGE` the beginning or end of a clause. Behind an element, `?` makes it optional and `*` lets
/// it repeat; `!` before it forbids it at that place.
///
/// @param left elements before the counted phrase, nearest first
/// @param right elements behind it
/// @param forms bits of the effect forms of which one must stand in the sentence; 0 for none
record Pattern(List<Element> left, List<Element> right, int forms) {
    /// The kinds of elements.
    enum Kind {
        WORDS,
        EFFECT,
        COUNT,
        NOUN,
        ASIDE,
        PP,
        ANY,
        EDGE,
        GAP
    }

    /// One element.
    ///
    /// @param once the same, not forbidden; null unless it is
    record Element(
            Kind kind,
            KeySet words,
            Set<Form> forms,
            boolean optional,
            boolean repeats,
            boolean forbidden,
            @Nullable Element once) {

        private static Element of(
                Kind kind,
                KeySet words,
                Set<Form> forms,
                boolean optional,
                boolean repeats,
                boolean forbidden) {
            var once =
                    forbidden ? new Element(kind, words, forms, false, false, false, null) : null;
            return new Element(kind, words, forms, optional, repeats, forbidden, once);
        }

        /// What a forbidden element forbids.
        Element alone() {
            return once == null ? this : once;
        }
    }

    Pattern {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /// Reads a pattern.
    ///
    /// @throws IllegalArgumentException if it has not exactly one `Q`, or an element is unknown
    static Pattern parse(String source, Map<String, KeySet> classes) {
        var left = new ArrayList<Element>();
        var right = new ArrayList<Element>();
        boolean passed = false;
        for (var part : source.strip().split("\\s+", -1)) {
            if (part.equals("Q")) {
                if (passed) {
                    throw new IllegalArgumentException("a second Q in " + source);
                }
                passed = true;
            } else {
                (passed ? right : left).add(element(part, classes));
            }
        }
        if (!passed) {
            throw new IllegalArgumentException("no Q in " + source);
        }
        int forms = 0;
        for (var all : List.of(left, right)) {
            for (var element : all) {
                if (element.kind() == Kind.EFFECT && !element.optional() && !element.forbidden()) {
                    for (var form : element.forms()) {
                        forms |= form.bit;
                    }
                }
            }
        }
        return new Pattern(left.reversed(), right, forms);
    }

    private static Element element(String part, Map<String, KeySet> classes) {
        boolean forbidden = part.startsWith("!");
        boolean repeats = part.endsWith("*");
        boolean optional = repeats || (part.endsWith("?") && part.length() > 1);
        var body = part.substring(forbidden ? 1 : 0, part.length() - (optional ? 1 : 0));
        var kind = Kind.WORDS;
        var words = KeySet.of(Set.of());
        Set<Form> forms = Set.of();
        if (body.startsWith("{") && body.endsWith("}")) {
            var known = classes.get(body.substring(1, body.length() - 1));
            if (known == null) {
                throw new IllegalArgumentException("no word class " + body);
            }
            words = known;
        } else if (body.startsWith("EFFECT:")) {
            kind = Kind.EFFECT;
            forms = EnumSet.noneOf(Form.class);
            for (var form : body.substring("EFFECT:".length()).split(",", -1)) {
                forms.add(Form.valueOf(form.toUpperCase(Locale.ROOT)));
            }
        } else if (body.matches("[A-Z]+")) {
            kind = Kind.valueOf(body);
        } else {
            words = KeySet.of(Arrays.asList(body.split("\\|", -1)));
        }
        return Element.of(kind, words, forms, optional, repeats, forbidden);
    }
}
