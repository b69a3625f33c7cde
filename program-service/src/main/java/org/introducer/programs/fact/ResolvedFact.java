package org.introducer.programs.fact;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of one field after all its facts were weighed.
 *
 * @param season the season asked; for {@link FactResolution#lastKnown} the season of the fact chosen, null when it has none
 * @param value the value shown, null when nothing is known
 * @param freshness null when nothing is known
 * @param chosen the fact whose value is shown, null when nothing is known
 * @param setAside every other fact with the reason why it is not the one shown
 */
public record ResolvedFact(
        FactField field,
        Integer season,
        Standing standing,
        FactValue value,
        Freshness freshness,
        Fact chosen,
        List<SetAside> setAside) {

    /** How the facts relate to each other. */
    @Schema(
            name = "FactStanding",
            description =
                    "KNOWN: a value can be shown; CONFLICT: one is shown, and another accepted fact contradicts it; "
                            + "UNKNOWN: no accepted fact says anything, which is not no")
    public enum Standing {
        /** No accepted fact says anything. */
        UNKNOWN,
        KNOWN,
        /** A value is shown, but another accepted fact contradicts it and the rule cannot dismiss it. */
        CONFLICT
    }

    /** A fact that is not the one shown, and why. */
    public record SetAside(Fact fact, Reason reason) {}

    /** Why a fact is not the one shown. */
    @Schema(
            name = "SetAsideReason",
            description =
                    "why a fact is not the one shown; CONTRADICTS: it says otherwise and cannot be dismissed, which "
                            + "makes the conflict")
    public enum Reason {
        NOT_ACCEPTED,
        /** A petition count or a filing: history, never policy. */
        HISTORY_ONLY,
        SAYS_NOTHING,
        OTHER_SEASON,
        LOWER_CONFIDENCE,
        OLDER,
        LOWER_SOURCE,
        /** Equal in everything; the lower id stands for both. */
        SAME_WEIGHT,
        /** Says otherwise and cannot be dismissed: this one makes the conflict. */
        CONTRADICTS
    }

    /**
     * The value a strict rule may use: none when nothing is known, in conflict, expired, said of nobody knows which season, or
     * only reported by others.
     */
    public Optional<FactValue> usable() {
        return decided() ? current() : Optional.empty();
    }

    /** As {@link #usable()}, of what only a resident or a third party says: nothing rests on it, but it can be asked about. */
    public Optional<FactValue> heard() {
        return decided() ? Optional.empty() : current();
    }

    private Optional<FactValue> current() {
        return standing == Standing.KNOWN && freshness != Freshness.EXPIRED && namesSeason()
                ? Optional.of(value)
                : Optional.empty();
    }

    /** Whether the fact shown is the word of somebody who may decide. */
    public boolean decided() {
        return chosen == null || chosen.evidence().sourceType().mayDecide();
    }

    /** Whether the value shown names its season, where seasons count: what names none is never of the present one. */
    public boolean namesSeason() {
        return chosen == null || !field.rollsOver() || chosen.evidence().season() != null;
    }

    /** The value an outlook may use: as {@link #usable()}, whatever its age. */
    public Optional<FactValue> lastKnown() {
        return standing == Standing.KNOWN && decided() ? Optional.of(value) : Optional.empty();
    }
}
