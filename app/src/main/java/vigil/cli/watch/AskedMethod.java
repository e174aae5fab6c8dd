package vigil.cli.watch;

import static java.util.Objects.requireNonNullElse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.watch.detect.Method;

/// The parameters a person gave; what was not given is as usual for the method.
record AskedMethod(
        @Nullable Integer years,
        @Nullable Integer halfWidth,
        @Nullable Integer recent,
        @Nullable Integer training,
        @Nullable Double alpha) {

    /// The method of a name, with what was asked for.
    ///
    /// @throws IllegalArgumentException if there is no such method, or not with these parameters
    Method named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "c1" -> ears(Method.Ears.Variant.C1);
            case "c2" -> ears(Method.Ears.Variant.C2);
            case "c3" -> ears(Method.Ears.Variant.C3);
            case "c3-paper" -> ears(Method.Ears.Variant.C3_PAPER);
            case "rki" -> new Method.Rki(window());
            case "bayes" -> new Method.Bayes(window(), or(alpha, 0.05));
            case "four-weeks" ->
                    new Method.FourWeeks(or(years, 5), or(halfWidth, 1), or(alpha, 0.05));
            case "cusum" -> new Method.Cusum(1.04, 2.26, or(training, 52));
            case "farrington" ->
                    new Method.Farrington(or(years, 3), or(halfWidth, 3), or(alpha, 0.01), true);
            case "farrington-flexible" ->
                    new Method.FarringtonFlexible(or(years, 3), or(halfWidth, 3), or(alpha, 0.01));
            default ->
                    throw new IllegalArgumentException(
                            "no method \""
                                    + name
                                    + "\"; there are c1, c2, c3, c3-paper, rki, bayes, four-weeks,"
                                    + " cusum, farrington and farrington-flexible");
        };
    }

    private Method ears(Method.Ears.Variant variant) {
        var usual = Method.Ears.usual(variant);
        return new Method.Ears(variant, or(recent, usual.baseline()), or(alpha, usual.alpha()), 0);
    }

    private Method.Window window() {
        return new Method.Window(or(recent, 0), or(halfWidth, 4), or(years, 2));
    }

    private static int or(@Nullable Integer given, int usual) {
        return requireNonNullElse(given, usual);
    }

    private static double or(@Nullable Double given, double usual) {
        return requireNonNullElse(given, usual);
    }
}
