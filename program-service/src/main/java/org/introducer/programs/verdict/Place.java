package org.introducer.programs.verdict;

/** Where a program is and whose it is; each part is null when not known. */
public record Place(String institution, String state, Double latitude, Double longitude) {

    public static final Place UNKNOWN = new Place(null, null, null, null);

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** Great-circle distance in whole kilometres, null when either place has no coordinates. */
    public Integer distanceKm(Place other) {
        if (latitude == null || longitude == null || other.latitude == null || other.longitude == null) {
            return null;
        }
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return (int) Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half))));
    }

    boolean sameInstitution(Place other) {
        return institution != null && institution.equalsIgnoreCase(other.institution);
    }

    boolean sameState(Place other) {
        return state != null && state.equals(other.state);
    }
}
