package vigil.cli.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.watch.backtest.Auc;
import vigil.watch.backtest.BackTest;
import vigil.watch.backtest.Calibration;
import vigil.watch.backtest.Recalibration;
import vigil.watch.backtest.Round;
import vigil.watch.backtest.ScoreCard;
import vigil.watch.backtest.Skill;
import vigil.watch.risk.Forecast;
import vigil.watch.risk.Move;
import vigil.watch.risk.Panel;
import vigil.watch.risk.Uncertainty;

/// Rankings, cards and back-tests as lines for people.
final class RiskText {
    private static final String HONEST =
            "A rank says where to look first. In the back-test 12, 21 and 27 of 39 onsets came in"
                    + " countries ranked up to 10, 20 and 30 (published panel of 2025); most of"
                    + " those ranked high had none.";

    private RiskText() {}

    static List<String> ranking(
            Forecast now,
            List<Move> moves,
            Map<String, Uncertainty> uncertainty,
            Recalibration calibrated,
            int top) {
        var lines = new ArrayList<String>();
        lines.add(
                "Risk that mass killing begins in %d or %d, from data of %d; learnt from %,d"
                                .formatted(
                                        now.year() + 1,
                                        now.year() + 2,
                                        now.year(),
                                        now.learntFrom())
                        + " country-years up to %d, %d of them before an onset."
                                .formatted(now.trainedTo(), now.onsets()));
        lines.add("");
        lines.add(
                "rank  (90 %)     was  country                           risk  (90 %)         recalibrated  what moved it");
        for (var move : moves.subList(0, Math.min(top, moves.size()))) {
            lines.add(line(move, uncertainty.get(move.now().country()), calibrated));
        }
        lines.add("");
        lines.add(
                "Recalibrated: shifted so that over the last ten years of known outcome the risks"
                        + " add up to what came.");
        lines.add(HONEST);
        return lines;
    }

    private static String line(Move move, @Nullable Uncertainty range, Recalibration calibrated) {
        var now = move.now();
        var before = move.before();
        return String.format(
                        Locale.ROOT,
                        "%4d  %-9s %5s  %-30s %7s  %-15s %12s  %s",
                        now.rank(),
                        range == null ? "" : "(" + range.bestRank() + "–" + range.worstRank() + ")",
                        before == null ? "new" : before.rank(),
                        now.country(),
                        percent(now.risk()),
                        range == null
                                ? ""
                                : "("
                                        + percent(range.lowRisk())
                                        + "–"
                                        + percent(range.highRisk())
                                        + ")",
                        percent(calibrated.of(now.risk())),
                        why(move))
                .stripTrailing();
    }

    private static String why(Move move) {
        if (move.before() == null) {
            return "";
        }
        var parts = new ArrayList<String>();
        for (var change : move.changes().stream().limit(3).toList()) {
            if (Math.abs(change.logOdds()) >= 0.02) {
                parts.add(
                        String.format(
                                Locale.ROOT,
                                "%s %s (%s to %s)",
                                change.logOdds() > 0 ? "+" : "−",
                                Panel.words(change.predictor()),
                                number(change.from()),
                                number(change.to())));
            }
        }
        if (Math.abs(move.model()) >= 0.1) {
            parts.add(String.format(Locale.ROOT, "%s the new model", move.model() > 0 ? "+" : "−"));
        }
        return String.join("; ", parts);
    }

    static List<String> coefficients(Forecast forecast) {
        var lines = new ArrayList<String>();
        var fit = forecast.fit();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,d country-years up to %d, %d before an onset; %d penalties; chosen lambda"
                                + " %.9f, %d of %d numbers kept.",
                        forecast.learntFrom(),
                        forecast.trainedTo(),
                        forecast.onsets(),
                        forecast.validation().path().fits().size(),
                        fit.lambda(),
                        fit.kept(),
                        forecast.predictors().size()));
        lines.add(String.format(Locale.ROOT, "%-28s %13.8f", "intercept", fit.intercept()));
        for (int j = 0; j < forecast.predictors().size(); j++) {
            double coefficient = fit.coefficients().get(j);
            var name = forecast.predictors().get(j);
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%-28s %13.8f  odds × %.4f  %s",
                            name,
                            coefficient,
                            Math.exp(coefficient),
                            Panel.words(name)));
        }
        return lines;
    }

    static List<String> card(ScoreCard card, Panel panel, Round round, int top) {
        var lines = new ArrayList<String>();
        lines.add(
                "Score card. Conditions chosen from the years up to %d, points from those up to %d."
                                .formatted(card.chosenTo(), card.weighedTo())
                        + " Add the points of all that hold; two points double the odds.");
        lines.add("");
        for (var flag : card.flags()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%+3d  %s %s %s  (%s)",
                            flag.points(),
                            flag.predictor(),
                            flag.above() ? "≥" : "<",
                            number(flag.bound()),
                            Panel.words(flag.predictor())));
        }
        lines.add("");
        lines.add(
                "rank  points  country                           risk (from data of "
                        + round.year()
                        + ")");
        for (var each : round.ranking().stream().limit(top).toList()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%4d  %6d  %-30s %7s",
                            each.rank(),
                            card.points(panel, each.data()),
                            each.country(),
                            percent(each.risk())));
        }
        return lines;
    }

    static List<String> skill(BackTest test, Skill skill) {
        var lines = new ArrayList<String>();
        var auc = skill.auc();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "Forecasts from data of %d to %d, each from what was known then; the higher"
                                + " risk of two years counts.",
                        test.rounds().getFirst().year(),
                        test.rounds().getLast().year()));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "AUC %.4f (95 %% %.3f–%.3f, countries drawn); %d onsets, %,d country-years"
                                + " without.",
                        auc.value(),
                        auc.low(),
                        auc.high(),
                        auc.onsets(),
                        auc.others()));
        skill.hits()
                .forEach((top, hits) ->
                        lines.add(
                                String.format(
                                        Locale.ROOT,
                                        "%d of %d onsets in countries ranked up to %d",
                                        hits,
                                        skill.onsets(),
                                        top)));
        lines.add("");
        lines.add("year  AUC    95 %          onsets  of");
        skill.years().forEach((year, of) -> lines.add(year(year, of)));
        lines.add("");
        lines.addAll(calibration("Risks as they are", skill.raw()));
        lines.addAll(calibration("Recalibrated on ten years", skill.recalibrated()));
        return lines;
    }

    private static String year(int year, Auc auc) {
        return String.format(
                Locale.ROOT,
                "%d  %.3f  %.3f–%.3f  %6d  %d",
                year,
                auc.value(),
                auc.low(),
                auc.high(),
                auc.onsets(),
                auc.onsets() + auc.others());
    }

    private static List<String> calibration(String title, Calibration of) {
        var lines = new ArrayList<String>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s: Brier score %.5f, mean risk %.4f where %.4f came (%.2f times).",
                        title,
                        of.brier(),
                        of.mean(),
                        of.share(),
                        of.mean() / of.share()));
        for (var bin : of.bins()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "  %5s to %5s: %,5d forecasts, mean %6s, onsets after %d (%s)",
                            percent(bin.from()),
                            percent(bin.to()),
                            bin.cases(),
                            percent(bin.mean()),
                            bin.onsets(),
                            percent(bin.cases() == 0 ? 0 : bin.onsets() / (double) bin.cases())));
        }
        return lines;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String number(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.3g", number);
    }
}
