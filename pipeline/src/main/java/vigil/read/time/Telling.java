package vigil.read.time;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import vigil.read.time.pattern.Unit;

/// What is known of the calendar at one place of a text. Changes as the text goes on; used by one
/// reading only.
final class Telling {
    final @Nullable LocalDate published;
    final boolean history;
    private static final int MEMORY = 4;

    private final Deque<Stamp> recent = new ArrayDeque<>(MEMORY + 1);
    private @Nullable Stamp last;
    private @Nullable Stamp lastDay;
    private int paragraph = -1;
    private boolean beforeEra;

    Telling(@Nullable LocalDate published, boolean history) {
        this.published = published;
        this.history = history;
    }

    /// The day of publication as a stamp, or null.
    @Nullable Stamp today() {
        return published == null ? null : Stamp.day(published);
    }

    /// The date told last, or null where none was.
    @Nullable Stamp last() {
        return last;
    }

    /// The date told last that names a day; null where none did since a coarser one of other
    /// months.
    @Nullable Stamp lastDay() {
        return lastDay;
    }

    /// What "then" means: the date told last, in news else the day of publication.
    @Nullable Stamp then() {
        return last != null ? last : today();
    }

    /// What deictic words count from: the day of publication, in histories the date told last.
    @Nullable Stamp now() {
        return history ? last : today();
    }

    boolean beforeEra() {
        return beforeEra;
    }

    /// Whether the date told last stands in this paragraph and lies more than a year back.
    boolean toldLongAgo(int here) {
        return published != null
                && last != null
                && last.hasMonth()
                && paragraph == here
                && last.year() < published.getYear() - 1;
    }

    /// The dates told of late, the last first.
    Collection<Stamp> recent() {
        return recent;
    }

    /// Goes on to another date.
    void tell(Stamp stamp, int here) {
        if (stamp.grain().compareTo(Unit.YEAR) > 0) {
            return;
        }
        paragraph = here;
        beforeEra = stamp.year() < 0;
        boolean coarser = stamp.grain() == Unit.YEAR && last != null && last.year() == stamp.year();
        if (!coarser) {
            last = stamp;
            recent.addFirst(stamp);
            if (recent.size() > MEMORY) {
                recent.removeLast();
            }
        }
        if (stamp.grain() == Unit.DAY) {
            lastDay = stamp;
        }
    }
}
