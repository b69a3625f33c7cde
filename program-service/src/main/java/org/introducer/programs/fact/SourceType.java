package org.introducer.programs.fact;

/** Where a value was read; declared from the strongest down, which is the last criterion of the resolution. */
public enum SourceType {
    GME_OFFICE_WRITTEN,
    PROGRAM_PAGE,
    CURATOR,
    ACGME,
    NRMP,
    FREIDA,
    RESIDENT_REPORT,
    /** Petition counts of an employer: what happened, never what a program offers. */
    USCIS_DATA_HUB,
    /** An employer's intent to file: what happened, never what a program offers. */
    DOL_LCA;

    /** True for sources that are evidence of an employer's history and never of a program's policy. */
    public boolean historyOnly() {
        return this == USCIS_DATA_HUB || this == DOL_LCA;
    }
}
