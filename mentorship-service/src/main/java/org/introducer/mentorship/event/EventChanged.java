package org.introducer.mentorship.event;

import java.util.UUID;

/** Fired in the transaction in which the timetable of an event, who came, or what a mentee agrees to changes, before it is written. */
record EventChanged(UUID eventId) {}
