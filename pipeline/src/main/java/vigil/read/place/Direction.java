package vigil.read.place;

/// Where a place lies, as a direction from the middle of the Earth: a vector of length 1.
record Direction(double x, double y, double z) {
    static Direction of(Sense sense) {
        double lat = Math.toRadians(sense.lat());
        double lon = Math.toRadians(sense.lon());
        double flat = Math.cos(lat);
        return new Direction(flat * Math.cos(lon), flat * Math.sin(lon), Math.sin(lat));
    }

    /// Cosine of the angle to another direction.
    double cosine(Direction other) {
        return x * other.x + y * other.y + z * other.z;
    }
}
