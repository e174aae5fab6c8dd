package vigil.watch.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Counts, one a period, without gaps.
///
/// @param name what is counted, for messages
/// @param periods what each period is called, oldest first
/// @param counts one for each period, none negative
/// @param outbreak for each period whether it is known to have been unusual; empty if not known
public record Series(
        String name, List<String> periods, List<Integer> counts, List<Boolean> outbreak) {

    /// @throws IllegalArgumentException if the lists are not of one length or a count is negative
    public Series {
        periods = List.copyOf(periods);
        counts = List.copyOf(counts);
        outbreak = List.copyOf(outbreak);
        if (periods.size() != counts.size()
                || (!outbreak.isEmpty() && outbreak.size() != counts.size())) {
            throw new IllegalArgumentException("one name and one count a period");
        }
        if (counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is never negative");
        }
    }

    /// A series whose periods are numbered from 1.
    public static Series of(int... counts) {
        return new Series(
                "series",
                IntStream.rangeClosed(1, counts.length).mapToObj(Integer::toString).toList(),
                Arrays.stream(counts).boxed().toList(),
                List.of());
    }

    /// The number of periods.
    public int length() {
        return counts.size();
    }

    /// The series with its first periods put before it again, as evaluations on short series do.
    ///
    /// @param first how many of the first periods
    /// @param times how often they are put before it
    public Series continuedBackwards(int first, int times) {
        return new Series(
                name,
                before(periods, first, times),
                before(counts, first, times),
                outbreak.isEmpty() ? outbreak : before(outbreak, first, times));
    }

    private static <T> List<T> before(List<T> all, int first, int times) {
        var longer = new ArrayList<T>(all.size() + first * times);
        for (int i = 0; i < times; i++) {
            longer.addAll(all.subList(0, first));
        }
        longer.addAll(all);
        return longer;
    }

    double[] values() {
        return counts.stream().mapToDouble(Integer::doubleValue).toArray();
    }
}
