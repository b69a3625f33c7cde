package org.introducer.contacts.applicant;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The season that a request is about for one applicant, and the day it is for them.
 *
 * @param zone in which their days are counted
 */
public record ApplicantSeason(UUID applicantId, TargetSeason season, ZoneId zone, LocalDate today) {

    /** The match year. */
    public int year() {
        return season.year();
    }
}
