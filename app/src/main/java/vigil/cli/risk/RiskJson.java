package vigil.cli.risk;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vigil.watch.backtest.BackTest;
import vigil.watch.backtest.Recalibration;
import vigil.watch.backtest.Round;
import vigil.watch.backtest.ScoreCard;
import vigil.watch.risk.Forecast;
import vigil.watch.risk.Move;
import vigil.watch.risk.Panel;
import vigil.watch.risk.Uncertainty;

/// Rankings, cards and back-tests as lines of JSON; numbers are not rounded.
final class RiskJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private RiskJson() {}

    /// A line a country: `country`, `year` of the data, `risk`, `rank`, `recalibrated`, `risk_90`
    /// and `rank_90` (two numbers, if asked for), `before` (`year`, `risk`, `rank`) and `moved_by`.
    static List<String> ranking(
            List<Move> moves,
            Map<String, Uncertainty> uncertainty,
            Recalibration calibrated,
            int top) {
        return moves.stream()
                .limit(top)
                .map(move -> line(json -> ranked(json, move, uncertainty, calibrated)))
                .toList();
    }

    private static void ranked(
            JsonGenerator json,
            Move move,
            Map<String, Uncertainty> uncertainty,
            Recalibration calibrated) {
        var now = move.now();
        json.writeStringProperty("country", now.country());
        json.writeNumberProperty("year", now.data().year());
        json.writeNumberProperty("risk", now.risk());
        json.writeNumberProperty("rank", now.rank());
        json.writeNumberProperty("recalibrated", calibrated.of(now.risk()));
        var range = uncertainty.get(now.country());
        if (range != null) {
            json.writeName("risk_90");
            json.writeStartArray();
            json.writeNumber(range.lowRisk());
            json.writeNumber(range.highRisk());
            json.writeEndArray();
            json.writeName("rank_90");
            json.writeStartArray();
            json.writeNumber(range.bestRank());
            json.writeNumber(range.worstRank());
            json.writeEndArray();
        }
        var before = move.before();
        if (before == null) {
            return;
        }
        json.writeName("before");
        json.writeStartObject();
        json.writeNumberProperty("year", before.data().year());
        json.writeNumberProperty("risk", before.risk());
        json.writeNumberProperty("rank", before.rank());
        json.writeEndObject();
        json.writeName("moved_by");
        json.writeStartArray();
        for (var change : move.changes()) {
            json.writeStartObject();
            json.writeStringProperty("predictor", change.predictor());
            json.writeStringProperty("words", Panel.words(change.predictor()));
            json.writeNumberProperty("from", change.from());
            json.writeNumberProperty("to", change.to());
            json.writeNumberProperty("log_odds", change.logOdds());
            json.writeEndObject();
        }
        json.writeStartObject();
        json.writeStringProperty("predictor", "model");
        json.writeStringProperty("words", "the model learnt from one more year");
        json.writeNumberProperty("log_odds", move.model());
        json.writeEndObject();
        json.writeEndArray();
    }

    /// A line a coefficient, the intercept first: `variable`, `coefficient`, `lambda`.
    static List<String> coefficients(Forecast forecast) {
        var lines = new ArrayList<String>();
        var fit = forecast.fit();
        lines.add(coefficient("(Intercept)", fit.intercept(), fit.lambda()));
        for (int j = 0; j < forecast.predictors().size(); j++) {
            lines.add(
                    coefficient(
                            forecast.predictors().get(j), fit.coefficients().get(j), fit.lambda()));
        }
        return lines;
    }

    private static String coefficient(String variable, double coefficient, double lambda) {
        return line(json -> {
            json.writeStringProperty("variable", variable);
            json.writeNumberProperty("coefficient", coefficient);
            json.writeNumberProperty("lambda", lambda);
        });
    }

    /// A line a country: `country`, `year`, `points`, `risk`, `rank`.
    static List<String> card(ScoreCard card, Panel panel, Round round, int top) {
        return round.ranking().stream()
                .limit(top)
                .map(each ->
                        line(json -> {
                            json.writeStringProperty("country", each.country());
                            json.writeNumberProperty("year", round.year());
                            json.writeNumberProperty("points", card.points(panel, each.data()));
                            json.writeNumberProperty("risk", each.risk());
                            json.writeNumberProperty("rank", each.rank());
                        }))
                .toList();
    }

    /// A line a forecast: `train_to`, `year`, `country`, `risk`, `rank`, `recalibrated`.
    static List<String> rounds(BackTest test) {
        var lines = new ArrayList<String>();
        for (var round : test.rounds()) {
            for (var each : round.ranking()) {
                lines.add(
                        line(json -> {
                            json.writeNumberProperty("train_to", round.trainedTo());
                            json.writeNumberProperty("year", round.year());
                            json.writeStringProperty("country", each.country());
                            json.writeNumberProperty("risk", each.risk());
                            json.writeNumberProperty("rank", each.rank());
                            json.writeNumberProperty(
                                    "recalibrated", round.recalibration().of(each.risk()));
                        }));
            }
        }
        return lines;
    }

    private static String line(Consumer<JsonGenerator> fields) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }
}
