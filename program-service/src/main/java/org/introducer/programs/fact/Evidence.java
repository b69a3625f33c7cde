package org.introducer.programs.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Where a value comes from; no value exists without it.
 *
 * @param reference address, quotation or row that another person can look up
 * @param observedOn the day somebody read it there
 * @param season the match year it is valid for (2027 = positions starting in 2027), null when it is bound to none
 * @param reporter who read it: a subject, or the name of a file
 */
public record Evidence(
        SourceType sourceType,
        String reference,
        LocalDate observedOn,
        Integer season,
        String reporter,
        Confidence confidence) {

    public Evidence {
        requireNonNull(sourceType, "sourceType");
        requireNonNull(reference, "reference");
        requireNonNull(observedOn, "observedOn");
        requireNonNull(reporter, "reporter");
        requireNonNull(confidence, "confidence");
        if (reference.isBlank()) {
            throw new IllegalArgumentException("Evidence needs a reference that can be looked up");
        }
    }
}
