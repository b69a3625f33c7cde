package org.introducer.contacts.contact;

import java.util.UUID;

/** This contact is being deleted, and its keys are there for the last time; fired inside the transaction of the change. */
public record KeysForgotten(UUID contactId) {}
