package org.introducer.contacts.letter.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The least time of supervision below which a letter is thin. */
public record Minimum(int amount, Unit unit) {

    /** In what it is counted. */
    @Schema(name = "SupervisionUnit", description = "unit in which the time is counted")
    public enum Unit {
        WEEKS,
        MONTHS
    }

    /** So many days in one stretch are enough in any case. */
    int mostDays() {
        return unit == Unit.WEEKS ? amount * 7 + 7 : amount * 31 + 31;
    }
}
