package org.introducer.contacts.etiquette;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something promised in an interaction.
 *
 * @param due the day it was promised for; null when no day was named
 * @param settledOn the day it was kept or dropped; null while it is open
 */
public record Promise(
        UUID id,
        Promisor owner,
        @Nullable LocalDate due,
        String what,
        @Nullable LocalDate settledOn) {

    /** Who made a promise. */
    public enum Promisor {
        ME,
        THEM
    }
}
