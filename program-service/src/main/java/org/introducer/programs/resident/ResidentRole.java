package org.introducer.programs.resident;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody who trains or trained at a program is there. */
@Schema(name = "ResidentRole")
public enum ResidentRole {
    RESIDENT("a resident"),
    FELLOW("a fellow"),
    ALUMNUS("a former resident");

    private final String words;

    ResidentRole(String words) {
        this.words = words;
    }

    /** With the article, and without anything by which the person could be found. */
    String words() {
        return words;
    }
}
