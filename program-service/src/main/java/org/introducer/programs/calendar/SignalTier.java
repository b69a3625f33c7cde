package org.introducer.programs.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of signals. */
@Schema(name = "SignalTier", description = "kind of signal; SINGLE: of a pool that has one kind only")
public enum SignalTier {
    GOLD,
    SILVER,
    /** Of a pool that has one kind only. */
    SINGLE
}
