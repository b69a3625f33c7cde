package org.introducer.programs.verdict;

import org.introducer.programs.program.GeoPoint;

/** Where a program is and whose it is; each part is null when not known. */
public record Place(String institution, String state, Double latitude, Double longitude) {

    public static final Place UNKNOWN = new Place(null, null, null, null);

    /** Great-circle distance in whole kilometres, null when either place has no coordinates. */
    public Integer distanceKm(Place other) {
        if (latitude == null || longitude == null || other.latitude == null || other.longitude == null) {
            return null;
        }
        return (int)
                Math.round(new GeoPoint(latitude, longitude).distanceKm(new GeoPoint(other.latitude, other.longitude)));
    }

    public boolean sameInstitution(Place other) {
        return institution != null && institution.equalsIgnoreCase(other.institution);
    }

    public boolean sameState(Place other) {
        return state != null && state.equals(other.state);
    }
}
