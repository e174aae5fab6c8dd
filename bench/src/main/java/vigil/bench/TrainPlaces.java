package vigil.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vigil.model.Span;
import vigil.read.place.PlaceExamples;
import vigil.read.place.PlaceExamples.Choice;
import vigil.read.place.PlaceExamples.Known;
import vigil.read.place.gazetteer.Gazetteer;

/// Trains the weights of the place reader's two models and prints them as its tables have them.
///
/// Arguments: `senses` or `names`, then folders with `reports.jsonl` and `gold.jsonl`, plain or
/// `.gz`. A folder after `--nouns` marks place names only, no demonyms. Each text is also seen in
/// capitals when names are trained. Method: multinomial (senses) or binary (names) logistic
/// regression by gradient descent with a quadratic penalty; no random numbers.
public final class TrainPlaces {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int STEPS = 400;
    private static final double RATE = 0.5;
    private static final double PENALTY = 0.002;
    private static final double KILOMETRES = 161;

    private TrainPlaces() {}

    /// See the class.
    public static void main(String[] args) throws IOException {
        boolean senses = args[0].equals("senses");
        var examples = new PlaceExamples(Gazetteer.bundled());
        var choices = new ArrayList<Choice>();
        boolean demonyms = true;
        for (int i = 1; i < args.length; i++) {
            if (args[i].equals("--nouns")) {
                demonyms = false;
            } else {
                read(Path.of(args[i]), examples, senses, demonyms, choices);
            }
        }
        var names = senses ? PlaceExamples.senseFeatures() : PlaceExamples.nameFeatures();
        double[] weights = senses ? choose(choices, names.size()) : judge(choices, names.size());
        System.out.println("# " + choices.size() + " examples");
        for (int i = 0; i < weights.length; i++) {
            System.out.printf(Locale.ROOT, "%s\t%.2f%n", names.get(i), weights[i]);
        }
    }

    private static void read(
            Path folder, PlaceExamples examples, boolean senses, boolean demonyms, List<Choice> out)
            throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (var line : lines(folder, "reports.jsonl")) {
            try (var json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
                String id = "";
                String text = "";
                json.nextToken();
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    var field = json.currentName();
                    json.nextToken();
                    switch (field) {
                        case "id" -> id = json.getString();
                        case "text" -> text = json.getString();
                        default -> json.skipChildren();
                    }
                }
                texts.put(id, text);
            }
        }
        for (var line : lines(folder, "gold.jsonl")) {
            try (var json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
                String text = "";
                json.nextToken();
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    var field = json.currentName();
                    json.nextToken();
                    switch (field) {
                        case "id" -> text = texts.getOrDefault(json.getString(), "");
                        case "places" -> {
                            var known = new ArrayList<Known>();
                            var spans = new ArrayList<Span>();
                            while (json.nextToken() == JsonToken.START_OBJECT) {
                                place(json, text, known, spans);
                            }
                            if (senses) {
                                out.addAll(examples.senses(text, known, KILOMETRES));
                            } else {
                                out.addAll(examples.names(text, spans, demonyms));
                                var capitals = text.toUpperCase(Locale.ROOT);
                                if (capitals.length() == text.length()) {
                                    out.addAll(examples.names(capitals, spans, demonyms));
                                }
                            }
                        }
                        default -> json.skipChildren();
                    }
                }
            }
        }
    }

    private static void place(
            tools.jackson.core.JsonParser json, String text, List<Known> known, List<Span> spans) {
        int begin = 0;
        int end = 0;
        double lat = Double.NaN;
        double lon = Double.NaN;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var field = json.currentName();
            var token = json.nextToken();
            switch (field) {
                case "span" -> {
                    json.nextToken();
                    begin = json.getIntValue();
                    json.nextToken();
                    end = json.getIntValue();
                    json.nextToken();
                }
                case "lat" ->
                        lat = token == JsonToken.VALUE_NULL ? Double.NaN : json.getDoubleValue();
                case "lon" ->
                        lon = token == JsonToken.VALUE_NULL ? Double.NaN : json.getDoubleValue();
                default -> json.skipChildren();
            }
        }
        var span = new Span(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
        spans.add(span);
        if (!Double.isNaN(lat)) {
            known.add(new Known(span, lat, lon));
        }
    }

    private static List<String> lines(Path folder, String name) throws IOException {
        var plain = folder.resolve(name);
        if (Files.exists(plain)) {
            return Files.readAllLines(plain);
        }
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Files.newInputStream(folder.resolve(name + ".gz"))),
                                StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    private static double[] choose(List<Choice> choices, int size) {
        double[] weights = new double[size];
        double[] gradient = new double[size];
        for (int step = 0; step < STEPS; step++) {
            java.util.Arrays.fill(gradient, 0);
            for (var choice : choices) {
                int count = choice.features().size();
                double[] all = new double[count];
                double sum = 0;
                double right = 0;
                for (int i = 0; i < count; i++) {
                    all[i] = Math.exp(Math.min(50, dot(weights, choice.features().get(i))));
                    sum += all[i];
                    right += choice.right().get(i) ? all[i] : 0;
                }
                for (int i = 0; i < count; i++) {
                    double pull = (choice.right().get(i) ? all[i] / right : 0) - all[i] / sum;
                    add(gradient, choice.features().get(i), pull);
                }
            }
            descend(weights, gradient, choices.size());
        }
        return weights;
    }

    private static double[] judge(List<Choice> choices, int size) {
        double[] weights = new double[size];
        double[] gradient = new double[size];
        for (int step = 0; step < STEPS; step++) {
            java.util.Arrays.fill(gradient, 0);
            for (var choice : choices) {
                double[] features = choice.features().getFirst();
                double chance = 1 / (1 + Math.exp(-dot(weights, features)));
                add(gradient, features, (choice.right().getFirst() ? 1 : 0) - chance);
            }
            descend(weights, gradient, choices.size());
        }
        return weights;
    }

    private static void descend(double[] weights, double[] gradient, int examples) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] += RATE * 4 * (gradient[i] / examples - PENALTY * weights[i] / 4);
        }
    }

    private static double dot(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    private static void add(double[] sum, double[] features, double times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * features[i];
        }
    }
}
