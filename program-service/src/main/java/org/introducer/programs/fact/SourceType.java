package org.introducer.programs.fact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a value was read; declared from the strongest down, which is the last criterion of the resolution. */
@Schema(
        description =
                "where a value was read, the strongest first. RESIDENT_REPORT and OTHER are hints; USCIS_DATA_HUB "
                        + "and DOL_LCA are history, never a policy of the program")
public enum SourceType {
    GME_OFFICE_WRITTEN,
    PROGRAM_PAGE,
    CURATOR,
    ACGME,
    NRMP,
    FREIDA,
    /** A page of the institution (GME office, international office) on what holds for all its programs. */
    INSTITUTION_PAGE,
    RESIDENT_REPORT,
    /** A third party: an aggregator, a copy at another address, a page of another department, a forum. A hint. */
    OTHER,
    /** Petition counts of an employer: what happened, never what a program offers. */
    USCIS_DATA_HUB,
    /** An employer's intent to file: what happened, never what a program offers. */
    DOL_LCA;

    /** True for sources that can state what holds for all programs of an institution. */
    public boolean speaksOfInstitutions() {
        return this == INSTITUTION_PAGE || this == GME_OFFICE_WRITTEN || this == CURATOR;
    }

    /**
     * True for the word of the program, or of whom it is bound by: only these open or close something. What a resident reports
     * and what a third party says is asked about, whichever way it points.
     */
    public boolean mayDecide() {
        return !hearsay() && !historyOnly();
    }

    /** True for what somebody else says of the program. */
    public boolean hearsay() {
        return this == RESIDENT_REPORT || this == OTHER;
    }

    /** True for sources that are evidence of an employer's history and never of a program's policy. */
    public boolean historyOnly() {
        return this == USCIS_DATA_HUB || this == DOL_LCA;
    }
}
