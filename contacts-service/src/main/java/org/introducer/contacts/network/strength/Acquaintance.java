package org.introducer.contacts.network.strength;

import java.time.Instant;
import org.introducer.contacts.contact.ContactRole;

/**
 * Somebody whom the applicant knows at a program.
 *
 * @param engaged they have answered with good will at least once
 * @param lastTouchAt null: nothing ever passed between the two
 */
public record Acquaintance(ContactRole role, boolean engaged, Instant lastTouchAt) {}
