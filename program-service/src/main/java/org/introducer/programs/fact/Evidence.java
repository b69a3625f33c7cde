package org.introducer.programs.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Where a value comes from; no value exists without it.
 *
 * @param reference address, quotation or row that another person can look up
 * @param observedOn the day on which the source said so: somebody read it there, or it bears this date; null when nobody knows
 * @param season the match year it is valid for (2027 = positions starting in 2027), null when it is bound to none or names none
 * @param reporter who read it: a subject, or the name of a file
 * @param collectedOn the day on which it was taken from a copy of the source; null where it was read at the source itself
 * @param institution whose policy it is when it holds for all programs of an institution, null when it is about the program
 * @param remarks what else has to be known to read it
 */
public record Evidence(
        SourceType sourceType,
        String reference,
        LocalDate observedOn,
        Integer season,
        String reporter,
        Confidence confidence,
        LocalDate collectedOn,
        String institution,
        Remarks remarks) {

    /**
     * @param statedFor the season in the words of the source, where they can mean several
     * @param note what limits the value, in our own words
     * @param confidenceReason why it is surer than its kind of source allows
     * @param disputed whether somebody says that it is wrong and nobody has decided yet; that changes nothing of what it counts for
     */
    public record Remarks(String statedFor, String note, String confidenceReason, boolean disputed) {

        public Remarks(String statedFor, String note, String confidenceReason) {
            this(statedFor, note, confidenceReason, false);
        }

        public static final Remarks NONE = new Remarks(null, null, null);
    }

    public Evidence {
        requireNonNull(sourceType, "sourceType");
        requireNonNull(reference, "reference");
        requireNonNull(reporter, "reporter");
        requireNonNull(confidence, "confidence");
        requireNonNull(remarks, "remarks");
        if (reference.isBlank()) {
            throw new IllegalArgumentException("Evidence needs a reference that can be looked up");
        }
        if (observedOn == null && collectedOn == null) {
            throw new IllegalArgumentException("Evidence needs the day on which it was read or collected");
        }
    }

    /** What somebody read at the source on a known day. */
    public Evidence(
            SourceType sourceType,
            String reference,
            LocalDate observedOn,
            Integer season,
            String reporter,
            Confidence confidence) {
        this(sourceType, reference, observedOn, season, reporter, confidence, null, null, Remarks.NONE);
    }

    /** Whether nothing tells when the source said so: neither a date nor a season. */
    public boolean undated() {
        return observedOn == null && season == null;
    }

    /** The day on which it was read, or else collected. */
    public LocalDate takenOn() {
        return observedOn != null ? observedOn : collectedOn;
    }
}
