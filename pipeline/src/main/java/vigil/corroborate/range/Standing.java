package vigil.corroborate.range;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure;

/// Sorts the numbers for one thing into those that stand and those that do not, with the reason.
///
/// A number does not stand if the same voice gave a later one in the same family of texts; if it is
/// a part that a voice names after its whole; if it was counted on the day itself and every later
/// count is higher; if it comes from those who are said to have done it, or from a rumour. What is
/// left out is still shown, and stands where there is nothing else.
final class Standing {
    private final List<Statement> statements = new ArrayList<>();
    private final TreeSet<String> leftOut = new TreeSet<>();

    /// @param all the numbers for one effect, unit and group
    /// @param parties who is said to have done it
    /// @param last day of the incident, or null
    Standing(List<Statement> all, Parties parties, @Nullable LocalDate last) {
        var kept = new ArrayList<>(withoutParts(all));
        drop(kept, "superseded", s -> kept.stream().anyMatch(t -> isLater(t, s, all)));
        drop(kept, "told by those said to have done it", s -> parties.isToldByOne(s.told()));
        drop(kept, "rumoured", s -> Voices.isNobody(s.told().voice()));
        drop(kept, "told in words alone", s -> isVague(s, kept));
        drop(kept, "counted in the first hours", s -> isEarly(s, kept, last));
        statements.addAll(kept.stream().sorted(Statement.BY_DAY).toList());
    }

    /// The numbers without those that a voice of a report names after its whole.
    static List<Statement> withoutParts(List<Statement> all) {
        var kept = new ArrayList<Statement>();
        for (var statement : all.stream().sorted(Statement.BY_RANK).toList()) {
            if (kept.stream().noneMatch(whole -> isRepeat(statement, whole))) {
                kept.add(statement);
            }
        }
        return kept;
    }

    /// The numbers that stand, earlier ones first; never empty.
    List<Statement> statements() {
        return List.copyOf(statements);
    }

    /// What does not stand and why: `9 (superseded)`.
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    private void drop(List<Statement> kept, String why, Predicate<Statement> test) {
        var gone = kept.stream().filter(test).toList();
        if (gone.size() < kept.size()) {
            kept.removeAll(gone);
            gone.forEach(each -> leftOut.add(words(each) + " (" + why + ")"));
        }
    }

    private static String words(Statement statement) {
        var number = statement.figure().value();
        return number == null ? statement.figure().text() : number.toString();
    }

    /// Of one report, a voice's first number is its whole; the report's own voice has one.
    private static boolean isRepeat(Statement statement, Statement whole) {
        if (!statement.told().sheet().id().equals(whole.told().sheet().id())) {
            return false;
        }
        var voice = statement.told().voice();
        var other = whole.told().voice();
        boolean alike =
                !voice.isEmpty()
                        && !other.isEmpty()
                        && statement.low() <= whole.low()
                        && Voices.areOne(voice, other);
        return alike || voice.equals(other);
    }

    /// Whether the same voice gave the first after the second in one family of texts.
    private static boolean isLater(Statement later, Statement earlier, List<Statement> all) {
        var day = first(later, all);
        var before = first(earlier, all);
        return day != null
                && before != null
                && before.isBefore(day)
                && later.told().origin() == earlier.told().origin()
                && !Objects.equals(later.told().sheet().id(), earlier.told().sheet().id())
                && Voices.areOne(later.told().voice(), earlier.told().voice());
    }

    /// The day a voice first gave a number in a family of texts: a late reprint repeats an old one.
    private static @Nullable LocalDate first(Statement statement, List<Statement> all) {
        var first = statement.told().day();
        for (var other : all) {
            var day = other.told().day();
            boolean same =
                    other.told().origin() == statement.told().origin()
                            && other.low() == statement.low()
                            && Objects.equals(other.high(), statement.high())
                            && Voices.areOne(other.told().voice(), statement.told().voice());
            if (same && day != null && (first == null || day.isBefore(first))) {
                first = day;
            }
        }
        return first;
    }

    /// "Dozens" bounds nothing where a number is told that it allows.
    private static boolean isVague(Statement statement, List<Statement> all) {
        return statement.figure().value() == null
                && statement.figure().hedge() != Figure.Hedge.BETWEEN
                && all.stream()
                        .map(Statement::number)
                        .anyMatch(number -> number != null && statement.allows(number));
    }

    private static boolean isEarly(
            Statement statement, List<Statement> all, @Nullable LocalDate last) {
        var day = statement.told().day();
        var most = statement.most();
        boolean open = statement.high() == null;
        if (day == null || last == null || most == null || open || day.isAfter(last)) {
            return false;
        }
        boolean later = false;
        for (var other : all) {
            var told = other.told().day();
            if (told != null && told.isAfter(last) && !other.implied() && !other.onlyLimits()) {
                later = true;
                if (other.low() <= most) {
                    return false;
                }
            }
        }
        return later;
    }
}
