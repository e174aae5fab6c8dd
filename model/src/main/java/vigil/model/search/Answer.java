package vigil.model.search;

import java.util.List;

/// What answers a question.
///
/// @param total how many fit, all of them
/// @param best the first of them, best first
/// @param undated how many fit but for having no day, where days were asked for
/// @param unplaced how many fit but for having no place, where a place was asked for
public record Answer(long total, List<Found> best, long undated, long unplaced) {
    public Answer {
        best = List.copyOf(best);
    }
}
