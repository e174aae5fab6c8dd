package vigil.watch.elasticnet;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A table of numbers with an outcome and a weight for each row.
public final class Design {
    private final List<String> names;
    private final double[][] columns;
    private final double[] outcome;
    private final double[] weights;

    private Design(List<String> names, double[][] columns, double[] outcome, double[] weights) {
        this.names = names;
        this.columns = columns;
        this.outcome = outcome;
        this.weights = weights;
    }

    /// A design whose rows all weigh the same.
    ///
    /// @param names what the columns are called
    /// @param rows a list of numbers for each row, as many as names, none of them missing
    /// @param outcome 0 or 1 for each row
    /// @throws IllegalArgumentException if the lengths do not fit, a number is not finite, or the
    ///   outcomes are not of both kinds
    public static Design of(List<String> names, List<double[]> rows, List<Integer> outcome) {
        if (rows.size() != outcome.size()) {
            throw new IllegalArgumentException("one outcome a row");
        }
        var columns = new double[names.size()][rows.size()];
        var y = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.length != names.size()) {
                throw new IllegalArgumentException("row " + i + " has " + row.length + " numbers");
            }
            for (int j = 0; j < row.length; j++) {
                if (!Double.isFinite(row[j])) {
                    throw new IllegalArgumentException("row " + i + " lacks " + names.get(j));
                }
                columns[j][i] = row[j];
            }
            y[i] = outcome.get(i);
        }
        if (!outcome.contains(0) || !outcome.contains(1)) {
            throw new IllegalArgumentException("outcomes of both kinds are needed, 0 and 1");
        }
        return new Design(List.copyOf(names), columns, y, ones(rows.size()));
    }

    /// The same rows, each counted as often as said; 0 leaves a row out.
    ///
    /// @param times one number a row, none negative
    public Design weighted(double[] times) {
        if (times.length != outcome.length) {
            throw new IllegalArgumentException("one weight a row");
        }
        return new Design(names, columns, outcome, times.clone());
    }

    /// The rows whose number, counted from 0, is taken.
    public Design only(IntPredicate taken) {
        var kept = IntStream.range(0, rows()).filter(taken).toArray();
        var fewer = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            fewer[j] = pick(columns[j], kept);
        }
        return new Design(names, fewer, pick(outcome, kept), pick(weights, kept));
    }

    /// What the columns are called.
    public List<String> names() {
        return names;
    }

    /// How many rows there are.
    public int rows() {
        return outcome.length;
    }

    /// The numbers of a row, in the order of the columns.
    public double[] row(int number) {
        var row = new double[columns.length];
        for (int j = 0; j < row.length; j++) {
            row[j] = columns[j][number];
        }
        return row;
    }

    /// The outcome of a row, 0 or 1.
    public int outcome(int number) {
        return (int) outcome[number];
    }

    double[] column(int number) {
        return columns[number];
    }

    double[] outcomes() {
        return outcome;
    }

    double[] weights() {
        return weights;
    }

    private static double[] pick(double[] from, int[] which) {
        var picked = new double[which.length];
        for (int i = 0; i < which.length; i++) {
            picked[i] = from[which[i]];
        }
        return picked;
    }

    private static double[] ones(int length) {
        var ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
