package vigil.corroborate.match;

/// Two reports that may tell of one incident.
///
/// @param left index of a sheet
/// @param right index of another, above `left`
/// @param row a value for each [Cue]
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Pair(int left, int right, double[] row) {}
