package vigil.watch.scan;

/// A place to scan around.
///
/// @param latitude degrees north
/// @param longitude degrees east
public record Place(String id, double latitude, double longitude) {
    private static final double EARTH_KM = 6371.0088;

    /// @throws IllegalArgumentException if there is no such point on Earth
    public Place {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no such point: " + latitude + ", " + longitude);
        }
    }

    /// The great-circle distance in km.
    double distance(Place other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double a =
                square(Math.sin(north / 2))
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * square(Math.sin(east / 2));
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double square(double x) {
        return x * x;
    }
}
