package org.introducer.programs.prospect;

import java.time.LocalDate;

/** The two readings of one applicant's prospects, never merged: strictly for the season asked, and as last known. */
public record TwoReadings(Reading strict, Reading lastKnown, LocalDate today) {}
