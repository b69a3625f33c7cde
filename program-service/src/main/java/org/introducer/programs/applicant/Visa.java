package org.introducer.programs.applicant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two classes of visa that residents train on. */
@Schema(description = "visa on which residents train")
public enum Visa {
    J1("J-1"),
    H1B("H-1B");

    private final String text;

    Visa(String text) {
        this.text = text;
    }

    /** As people write it. */
    public String text() {
        return text;
    }
}
