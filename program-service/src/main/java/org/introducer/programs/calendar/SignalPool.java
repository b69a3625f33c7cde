package org.introducer.programs.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The programs that share one budget of signals in ERAS. */
@Schema(
        name = "SignalPool",
        description =
                "programs that share one budget of signals in ERAS; RADIOLOGY: interventional and diagnostic together")
public enum SignalPool {
    /** Interventional and diagnostic radiology together. */
    RADIOLOGY,
    TRANSITIONAL_YEAR,
    INTERNAL_MEDICINE,
    GENERAL_SURGERY
}
