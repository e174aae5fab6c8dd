package vigil.corroborate.match;

import vigil.model.mention.Place;

/// Distances.
public final class Earth {
    private static final double DIAMETER_KM = 12_742;

    private Earth() {}

    /// Kilometres along the surface.
    public static double km(Place a, Place b) {
        double dLat = Math.toRadians(b.lat() - a.lat());
        double dLon = Math.toRadians(b.lon() - a.lon());
        double h =
                square(Math.sin(dLat / 2))
                        + Math.cos(Math.toRadians(a.lat()))
                                * Math.cos(Math.toRadians(b.lat()))
                                * square(Math.sin(dLon / 2));
        return DIAMETER_KM * Math.asin(Math.sqrt(Math.min(1, h)));
    }

    private static double square(double x) {
        return x * x;
    }
}
