package org.introducer.contacts.applicant;

import java.util.UUID;

/** Fired in the transaction in which an applicant's time zone changed, which shifts their days. */
public record ApplicantZoneChanged(UUID applicantId) {}
