package vigil.corroborate.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// A weight for each [Cue]: a linear model whose every decision can be printed.
public final class JoinWeights {
    private static final String BUNDLED = "/vigil/corroborate/join-weights.tsv";
    private static final double WORTH_TELLING = 0.2;

    private final double base;
    private final double threshold;
    private final double[] weights;

    private JoinWeights(Map<String, Double> table) {
        base = get(table, "base");
        threshold = get(table, "threshold");
        weights = Cue.ALL.stream().mapToDouble(cue -> get(table, cue.key())).toArray();
    }

    /// Those that come with Vigil.
    public static JoinWeights bundled() {
        try (var in = Objects.requireNonNull(JoinWeights.class.getResourceAsStream(BUNDLED))) {
            return of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A table of names and weights with tabs between them; `#` begins a remark.
    ///
    /// @throws IllegalArgumentException if a weight is missing or is no number
    public static JoinWeights of(InputStream in) throws IOException {
        var table = new HashMap<String, Double>();
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.startsWith("#") && !line.isBlank()) {
                var cells = line.split("\t", -1);
                table.put(cells[0], Double.parseDouble(cells[1]));
            }
        }
        return new JoinWeights(table);
    }

    private static double get(Map<String, Double> table, String name) {
        var weight = table.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("the table of weights lacks `" + name + "`");
        }
        return weight;
    }

    /// The mean score of two groups of reports from which on they are one incident.
    public double threshold() {
        return threshold;
    }

    /// How surely two reports tell of one incident, 0 to 1.
    ///
    /// @param row a value for each cue
    public double score(double[] row) {
        double sum = base;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * row[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// What spoke for and against, strongest first: `some names in common +3.1`.
    public List<String> reasons(double[] row) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < weights.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -Math.abs(weights[i] * row[i])));
        var reasons = new ArrayList<String>();
        for (int i : order) {
            double part = weights[i] * row[i];
            if (Math.abs(part) >= WORTH_TELLING || reasons.isEmpty()) {
                reasons.add(String.format(Locale.ROOT, "%s %+.1f", Cue.ALL.get(i).words(), part));
            }
        }
        return List.copyOf(reasons);
    }
}
