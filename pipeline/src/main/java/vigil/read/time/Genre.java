package vigil.read.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.read.time.pattern.Slot;

/// Whether a text is news or a history.
///
/// The rule: a text is a history where it names at least four dates whose year lies two or more
/// years before publication, and these are more than all its words that count from publication
/// ("yesterday", "on Friday", "last week") and its dates of the year of publication or the year
/// before taken together. Without a day of publication nothing can be counted from it, so the text
/// is read as a history.
final class Genre {
    private static final int ENOUGH = 4;

    private Genre() {}

    static Rule.Scope of(List<Match> matches, @Nullable LocalDate published) {
        if (!isHistory(matches, published)) {
            return Rule.Scope.ALL;
        }
        boolean antiquity =
                matches.stream().anyMatch(match -> match.slots().or(Slot.BEFORE_ERA, 0) == 1);
        return antiquity ? Rule.Scope.ANTIQUITY : Rule.Scope.HISTORIES;
    }

    private static boolean isHistory(List<Match> matches, @Nullable LocalDate published) {
        if (published == null) {
            return true;
        }
        int old = 0;
        int recent = 0;
        for (var match : matches) {
            var slots = match.slots();
            if (match.means(Meaning.DATE) && slots.has(Slot.YEAR)) {
                if (slots.get(Slot.YEAR) < published.getYear() - 1) {
                    old++;
                } else {
                    recent++;
                }
            } else if (match.means(Meaning.WEEKDAY)
                    || (match.means(Meaning.SHIFT) && slots.or(Slot.ANCHOR, 0) == 1)
                    || (match.means(Meaning.PERIOD) && slots.or(Slot.ANCHOR, 0) != 2)) {
                recent += 2;
            }
        }
        return old >= ENOUGH && old > recent;
    }
}
