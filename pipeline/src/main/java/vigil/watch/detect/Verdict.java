package vigil.watch.detect;

/// What a method says of one period.
///
/// @param index where the period stands in its series, from 0
/// @param period what it is called
/// @param count its count
/// @param bound counts above it are unusual; not a number where the method gives none
/// @param alarm whether it is unusual
/// @param reason why or why not, in words, with the baseline it was compared with
public record Verdict(
        int index, String period, int count, double bound, boolean alarm, String reason) {}
