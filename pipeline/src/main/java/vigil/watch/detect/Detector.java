package vigil.watch.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import vigil.model.Outcome;
import vigil.model.Problem;

/// Applies a method to a series.
public final class Detector {
    private Detector() {}

    /// Judges every period that has enough of a past.
    ///
    /// @return a verdict a period, in order; refused if no period has enough of a past
    public static Outcome<List<Verdict>> judge(Method method, Series series) {
        return judge(method, series, method.history());
    }

    /// Judges the periods from one on.
    ///
    /// @param first index of the first period to judge, from 0
    /// @return a verdict a period, in order; refused if the first has not enough of a past
    public static Outcome<List<Verdict>> judge(Method method, Series series, int first) {
        int needed = method.history();
        if (first < needed || series.length() <= needed) {
            return new Outcome.Refused<>(
                    List.of(
                            Problem.of(
                                    "series-too-short",
                                    "%s looks %d periods back and so needs at least %d of them,"
                                                    .formatted(method.name(), needed, needed + 1)
                                            + " but there are "
                                            + Math.min(first + 1, series.length())
                                            + "; add earlier periods or choose a method that"
                                            + " looks back less far, such as c1")));
        }
        var counts = series.values();
        var rule = rule(method, counts);
        var verdicts = new ArrayList<Verdict>();
        // A sum over time has to see what lies between its training and the first period asked for.
        for (int t = method instanceof Method.Cusum ? needed : first; t < series.length(); t++) {
            var judged = rule.apply(t);
            if (t >= first) {
                verdicts.add(
                        new Verdict(
                                t,
                                series.periods().get(t),
                                series.counts().get(t),
                                judged.bound(),
                                judged.alarm(),
                                judged.reason()));
            }
        }
        return new Outcome.Done<>(List.copyOf(verdicts), List.of());
    }

    private static IntFunction<Judgement> rule(Method method, double[] counts) {
        return switch (method) {
            case Method.Ears ears -> new EarsRule(ears, counts)::judge;
            case Method.Rki rki -> t -> WindowRule.rki(rki, counts, t);
            case Method.Bayes bayes -> t -> WindowRule.bayes(bayes, counts, t);
            case Method.FourWeeks blocks -> t -> WindowRule.fourWeeks(blocks, counts, t);
            case Method.Cusum cusum -> new CusumRule(cusum, counts)::judge;
            case Method.Farrington farrington -> FarringtonRule.of(farrington, counts)::judge;
            case Method.FarringtonFlexible flexible -> FarringtonRule.of(flexible, counts)::judge;
        };
    }
}
