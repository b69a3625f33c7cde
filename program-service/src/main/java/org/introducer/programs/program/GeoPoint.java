package org.introducer.programs.program;

import java.math.BigDecimal;

/** A place on earth in degrees. */
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** Degrees that a circle reaches to each side; west and east are null where it reaches round a pole or the date line. */
    public record Box(double south, double north, Double west, Double east) {}

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("No place on earth: %s, %s".formatted(latitude, longitude));
        }
    }

    /** Reads {@code 27.95,-82.46}. @throws IllegalArgumentException when it is no such place */
    public static GeoPoint parse(String text) {
        String[] degrees = text.split(",", -1);
        if (degrees.length != 2 || text.length() > 60) {
            throw new IllegalArgumentException("Not two numbers: " + text);
        }
        return new GeoPoint(
                new BigDecimal(degrees[0].strip()).doubleValue(), new BigDecimal(degrees[1].strip()).doubleValue());
    }

    /** Great-circle distance. */
    public double distanceKm(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** The box around a circle. */
    public Box around(double km) {
        double angle = km / EARTH_RADIUS_KM;
        double south = latitude - Math.toDegrees(angle);
        double north = latitude + Math.toDegrees(angle);
        if (south <= -90 || north >= 90) {
            return new Box(Math.max(south, -90), Math.min(north, 90), null, null);
        }
        double side = Math.toDegrees(Math.asin(Math.sin(angle) / Math.cos(Math.toRadians(latitude))));
        boolean across = longitude - side < -180 || longitude + side > 180;
        return new Box(south, north, across ? null : longitude - side, across ? null : longitude + side);
    }

    /** {@link #distanceKm} in HQL, to a row that has a place. */
    String distanceHql(String rowLatitude, String rowLongitude) {
        return """
                (2 * %s * asin(least(1.0, sqrt(power(sin(radians(%s) / 2), 2) \
                + cos(radians(%s)) * cos(radians(%s)) * power(sin(radians(%s) / 2), 2)))))""".formatted(
                        EARTH_RADIUS_KM,
                        less(rowLatitude, latitude),
                        plain(latitude),
                        rowLatitude,
                        less(rowLongitude, longitude));
    }

    /** Two minus signs in a row would begin a comment in SQL. */
    private static String less(String row, double degrees) {
        return degrees < 0 ? row + " + " + plain(-degrees) : row + " - " + plain(degrees);
    }

    private static String plain(double degrees) {
        String text = BigDecimal.valueOf(degrees).toPlainString();
        return text.contains(".") ? text : text + ".0";
    }

    @Override
    public String toString() {
        return plain(latitude) + "," + plain(longitude);
    }
}
