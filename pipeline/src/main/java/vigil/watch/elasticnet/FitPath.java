package vigil.watch.elasticnet;

import java.util.List;

/// Fits of one design from the strongest penalty to the weakest.
///
/// @param fits in falling order of lambda, never empty
public record FitPath(List<Fit> fits) {
    /// @throws IllegalArgumentException if there is none
    public FitPath {
        fits = List.copyOf(fits);
        if (fits.isEmpty()) {
            throw new IllegalArgumentException("a path has a fit");
        }
    }

    /// The fit for a penalty: on the line between its neighbours, or the first or last beyond them.
    public Fit at(double lambda) {
        if (lambda >= fits.getFirst().lambda()) {
            return fits.getFirst();
        }
        for (int k = 1; k < fits.size(); k++) {
            if (lambda >= fits.get(k).lambda()) {
                return Fit.between(fits.get(k - 1), fits.get(k), lambda);
            }
        }
        return fits.getLast();
    }
}
