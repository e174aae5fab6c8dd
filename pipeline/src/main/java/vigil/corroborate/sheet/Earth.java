package vigil.corroborate.sheet;

import vigil.model.mention.Place;

/// Distances.
public final class Earth {
    private static final double DIAMETER_KM = 12_742;
    private static final double KM_PER_DEGREE = 111;

    private Earth() {}

    /// Whether two places lie within some kilometres of each other; quicker than the distance.
    public static boolean areWithin(double km, Place a, Place b) {
        boolean far = Math.abs(a.lat() - b.lat()) * KM_PER_DEGREE > km;
        return !far && km(a, b) <= km;
    }

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
