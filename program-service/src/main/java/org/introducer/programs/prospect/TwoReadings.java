package org.introducer.programs.prospect;

import java.time.LocalDate;
import org.introducer.programs.verdict.VisaPolicy;

/**
 * The two readings of one applicant's prospects, never merged: strictly for the season asked, and as last known.
 *
 * @param policy by which both judge
 */
public record TwoReadings(Reading strict, Reading lastKnown, LocalDate today, VisaPolicy policy) {}
