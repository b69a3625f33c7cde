package org.introducer.programs.verdict;

/** What would have to be known, and who knows it. */
public record Question(Whom whom, String text) {

    public enum Whom {
        APPLICANT,
        GME_OFFICE,
        PROGRAM,
        ECFMG,
        CURATOR,
        ATTORNEY
    }
}
