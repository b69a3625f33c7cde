package org.introducer.contacts.network.strength;

import java.time.Instant;
import org.introducer.contacts.contact.ContactRole;

/**
 * Somebody whom the applicant knows at a program.
 *
 * @param engaged they have reacted positively at least once
 * @param lastTouchAt null: never
 */
public record KnownPerson(ContactRole role, boolean engaged, Instant lastTouchAt) {}
