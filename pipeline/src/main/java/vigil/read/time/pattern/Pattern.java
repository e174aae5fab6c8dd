package vigil.read.time.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.read.text.TokenizedText;

/// A row of places that a stretch of tokens is held against, with what must or must not stand
/// around it.
///
/// Written as words and classes: `the? <day> of? <month>`. What stands in brackets before or behind
/// is needed and not part of the expression: `( in|since ) <year>`. After `!` it must not stand
/// there: `<year> !( people|men )`.
public final class Pattern {
    private final List<Element> before;
    private final @Nullable Element notBefore;
    private final List<Element> core;
    private final List<Element> after;
    private final @Nullable Element notAfter;

    private Pattern(
            List<Element> before,
            @Nullable Element notBefore,
            List<Element> core,
            List<Element> after,
            @Nullable Element notAfter) {
        this.before = List.copyOf(before);
        this.notBefore = notBefore;
        this.core = List.copyOf(core);
        this.after = List.copyOf(after);
        this.notAfter = notAfter;
    }

    /// What tokens an expression can begin with.
    ///
    /// @param keys words
    /// @param numeric whether a number can
    /// @param any whether any word can
    public record Starts(Set<String> keys, boolean numeric, boolean any) {
        public Starts {
            keys = Set.copyOf(keys);
        }
    }

    /// What tokens the expression can begin with.
    public Starts starts(Words words) {
        var keys = new HashSet<String>();
        boolean numeric = false;
        boolean any = false;
        for (var element : core) {
            keys.addAll(element.literals());
            for (var one : element.classes()) {
                var ofClass = one.keys(words);
                keys.addAll(ofClass);
                numeric |= one.numeric();
                any |= !one.numeric() && ofClass.isEmpty();
            }
            if (!element.optional()) {
                break;
            }
        }
        return new Starts(keys, numeric, any);
    }

    /// What the second token can be where the first has this key.
    public Seconds after(String key, Words words) {
        var seconds = Seconds.none();
        for (int e = 0; e < core.size(); e++) {
            var element = core.get(e);
            boolean one = element.literals().contains(key);
            for (var each : element.classes()) {
                if (each.keys(words).contains(key)) {
                    if (each.mayTakeSeveral()) {
                        return Seconds.unknown();
                    }
                    one = true;
                }
            }
            if (one) {
                seconds = seconds.or(Seconds.of(core, e + 1, after, words));
            }
            if (!element.optional()) {
                break;
            }
        }
        return seconds;
    }

    /// What the second token can be where the first is a number.
    public Seconds afterNumber(Words words) {
        var seconds = Seconds.none();
        for (int e = 0; e < core.size(); e++) {
            var element = core.get(e);
            for (var each : element.classes()) {
                if (each.numeric()) {
                    seconds =
                            each.isOfClock()
                                    ? Seconds.unknown()
                                    : seconds.or(Seconds.of(core, e + 1, after, words));
                }
            }
            if (!element.optional()) {
                break;
            }
        }
        return seconds;
    }

    /// The pattern as it is written in a rule.
    ///
    /// @throws IllegalArgumentException if the brackets do not close or nothing is left to match
    public static Pattern parse(String written) {
        var before = new ArrayList<Element>();
        var core = new ArrayList<Element>();
        var after = new ArrayList<Element>();
        Element notBefore = null;
        Element notAfter = null;
        List<Element> bracket = null;
        boolean not = false;
        for (var part : written.strip().split("\\s+", -1)) {
            switch (part) {
                case "(", "!(" -> {
                    bracket = new ArrayList<>();
                    not = part.length() > 1;
                }
                case ")" -> {
                    if (bracket == null) {
                        throw new IllegalArgumentException("closes nothing: " + written);
                    }
                    if (not && core.isEmpty()) {
                        notBefore = bracket.getFirst();
                    } else if (not) {
                        notAfter = bracket.getFirst();
                    } else {
                        (core.isEmpty() ? before : after).addAll(bracket);
                    }
                    bracket = null;
                }
                default -> (bracket == null ? core : bracket).add(Element.parse(part));
            }
        }
        if (core.isEmpty() || bracket != null) {
            throw new IllegalArgumentException("no pattern: " + written);
        }
        return new Pattern(before, notBefore, core, after, notAfter);
    }

    /// Whether a place of the expression fills the slot.
    public boolean captures(Slot slot) {
        return core.stream()
                .anyMatch(e -> e.captures() && e.classes().stream().anyMatch(c -> c.fills(slot)));
    }

    /// Where the expression ends that begins at a token, its values put in the slots.
    ///
    /// @param slots null where only the end is asked
    /// @return one past its last token, or -1
    public int match(TokenizedText text, int start, @Nullable Slots slots, Words words) {
        if (notBefore != null && notBefore.match(text, start - 1, null, words) >= 0) {
            return -1;
        }
        return before(text, start, slots, words) ? core(text, 0, start, start, slots, words) : -1;
    }

    private boolean before(TokenizedText text, int start, @Nullable Slots slots, Words words) {
        int at = start;
        for (int e = before.size() - 1; e >= 0; e--) {
            var element = before.get(e);
            if (at > 0 && element.match(text, at - 1, slots, words) == at) {
                at--;
            } else if (!element.optional()) {
                return false;
            }
        }
        return true;
    }

    private int core(
            TokenizedText text, int e, int at, int start, @Nullable Slots slots, Words words) {
        if (e == core.size()) {
            boolean fits =
                    (notAfter == null || notAfter.match(text, at, null, words) < 0)
                            && after(text, 0, at, slots, words);
            return fits ? at : -1;
        }
        var element = core.get(e);
        int next = element.match(text, at, slots, words);
        if (next >= 0 && text.sentenceOf(next - 1) == text.sentenceOf(start)) {
            int end = core(text, e + 1, next, start, slots, words);
            if (end >= 0) {
                return end;
            }
        }
        return element.optional() ? core(text, e + 1, at, start, slots, words) : -1;
    }

    private boolean after(TokenizedText text, int e, int at, @Nullable Slots slots, Words words) {
        if (e == after.size()) {
            return true;
        }
        int next = after.get(e).match(text, at, slots, words);
        return (next >= 0 && after(text, e + 1, next, slots, words))
                || (after.get(e).optional() && after(text, e + 1, at, slots, words));
    }
}
