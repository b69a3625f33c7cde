package org.introducer.programs.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of signals. */
@Schema(name = "SignalTier")
public enum SignalTier {
    GOLD,
    SILVER,
    /** Of a pool that has one kind only. */
    SINGLE
}
