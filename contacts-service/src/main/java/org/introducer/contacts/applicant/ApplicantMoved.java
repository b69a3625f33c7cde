package org.introducer.contacts.applicant;

import java.util.UUID;

/** Told in the transaction in which an applicant's zone changed: their days are others now. */
public record ApplicantMoved(UUID applicantId) {}
