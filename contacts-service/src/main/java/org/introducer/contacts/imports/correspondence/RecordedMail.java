package org.introducer.contacts.imports.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.introducer.contacts.etiquette.Direction;

/** An interaction that came from a message. */
record RecordedMail(UUID id, Direction direction, boolean deleted, Instant createdAt, Filed filed) {}
