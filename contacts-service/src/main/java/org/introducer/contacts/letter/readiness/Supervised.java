package org.introducer.contacts.letter.readiness;

import java.time.LocalDate;

/**
 * A time in which an author supervised the applicant.
 *
 * @param to its last day, which may be planned; null: it goes on without an end that is known
 */
public record Supervised(SupervisionKind kind, LocalDate from, LocalDate to) {

    boolean hasBegun(LocalDate today) {
        return !from.isAfter(today);
    }
}
