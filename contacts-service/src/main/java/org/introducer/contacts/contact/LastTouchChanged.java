package org.introducer.contacts.contact;

import java.util.List;
import java.util.UUID;

/** The rows of these contacts were written past the entities; fired inside the transaction of the change. */
public record LastTouchChanged(List<UUID> contactIds) {}
