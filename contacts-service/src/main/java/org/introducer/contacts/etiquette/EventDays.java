package org.introducer.contacts.etiquette;

import java.time.LocalDate;
import java.time.ZoneId;

/** An event as etiquette sees it: its last day is a plain date in its own zone. */
public record EventDays(String name, LocalDate lastDay, ZoneId zone) {}
