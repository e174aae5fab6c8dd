package vigil.watch.scan;

import java.time.LocalDate;

/// What to look for.
///
/// @param first the first day of the study
/// @param last the last one; nothing later is looked at
/// @param radiusKm the largest circle
/// @param longestDays the longest span of days
/// @param prospective only spans that are still going on at the last day
/// @param replicas how often dates are shuffled, 999 by custom
/// @param seed of the shuffling
public record Settings(
        LocalDate first,
        LocalDate last,
        double radiusKm,
        int longestDays,
        boolean prospective,
        int replicas,
        long seed) {

    /// @throws IllegalArgumentException if they mean nothing
    public Settings {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day is before the first");
        }
        if (!(radiusKm >= 0) || longestDays < 1 || replicas < 0) {
            throw new IllegalArgumentException(
                    "a radius of 0 km or more, 1 day or more, 0 replicas or more");
        }
    }

    /// The number of days of the study.
    int days() {
        return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }
}
