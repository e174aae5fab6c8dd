package vigil.watch.detect;

/// A bound for one period and what came of it.
record Judgement(double bound, boolean alarm, String reason) {}
