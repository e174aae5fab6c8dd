package vigil.corroborate.match;

/// Two reports that may tell of one incident.
///
/// @param left index of a sheet
/// @param right index of another, above `left`
/// @param score 0 to 1, higher is surer
public record Pair(int left, int right, double score) {}
