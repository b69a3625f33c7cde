package org.introducer.programs.fact;

import static org.introducer.programs.fact.FactKind.CONTACT;
import static org.introducer.programs.fact.FactKind.POSITIONS;
import static org.introducer.programs.fact.FactKind.REQUIREMENT;
import static org.introducer.programs.fact.FactKind.STANDING;
import static org.introducer.programs.fact.FactKind.VISA;
import static org.introducer.programs.fact.FactValue.Type.CAP;
import static org.introducer.programs.fact.FactValue.Type.DATE;
import static org.introducer.programs.fact.FactValue.Type.NUMBER;
import static org.introducer.programs.fact.FactValue.Type.STANCE;

/** The closed list of what can be known about a program; each field has one type of value. */
public enum FactField {
    J1_SPONSORSHIP(VISA, STANCE, "Sponsors J-1 (ECFMG/Intealth)"),
    H1B_SPONSORSHIP(VISA, STANCE, "Sponsors H-1B"),
    CAP_STATUS(STANDING, CAP, "Petitioning employer's H-1B cap status"),
    FOREIGN_TRAINING_COUNTS(
            VISA, STANCE, "Counts graduate training done abroad, for R positions and independent residencies"),
    PGY1_ONLY_WHERE_NAMED(REQUIREMENT, STANCE, "Takes the PGY-1 year before it only at the programs that it names"),
    NON_US_IMG_CONSIDERED(VISA, STANCE, "Considers applicants who are neither US citizens nor US graduates"),

    STEP1_MINIMUM(REQUIREMENT, NUMBER, "Lowest USMLE Step 1 score (scored years)"),
    STEP1_FIRST_ATTEMPT_REQUIRED(REQUIREMENT, STANCE, "Requires Step 1 passed at the first attempt"),
    STEP2_CK_MINIMUM(REQUIREMENT, NUMBER, "Lowest USMLE Step 2 CK score"),
    STEP3_REQUIRED(REQUIREMENT, STANCE, "Requires Step 3 to rank or to start"),
    ATTEMPTS_MAXIMUM(REQUIREMENT, NUMBER, "Most attempts per USMLE step"),
    YEAR_OF_GRADUATION_CUTOFF(REQUIREMENT, NUMBER, "Most years since graduation"),
    US_CLINICAL_EXPERIENCE(REQUIREMENT, STANCE, "Requires US clinical experience"),
    US_CLINICAL_EXPERIENCE_MONTHS(REQUIREMENT, NUMBER, "Least months of US clinical experience"),
    ECFMG_BY_APPLICATION(REQUIREMENT, STANCE, "Requires the ECFMG certificate at application"),
    LETTERS(REQUIREMENT, NUMBER, "Letters of recommendation asked for"),
    APPLICATION_DEADLINE(REQUIREMENT, DATE, "Last day of application"),

    STEP1_PREFERRED(REQUIREMENT, NUMBER, "USMLE Step 1 score from which an application is preferred"),
    STEP2_CK_PREFERRED(REQUIREMENT, NUMBER, "USMLE Step 2 CK score from which an application is preferred"),
    ATTEMPTS_PREFERRED(REQUIREMENT, NUMBER, "Attempts per USMLE step up to which an application is preferred"),
    YEAR_OF_GRADUATION_PREFERRED(REQUIREMENT, NUMBER, "Years since graduation up to which an application is preferred"),

    POSITIONS_OFFERED(POSITIONS, NUMBER, "Positions offered"),

    NO_UNSOLICITED_MAIL(CONTACT, STANCE, "Asks for no unsolicited mail"),
    NO_CONTACT_AFTER_INTERVIEW(CONTACT, STANCE, "Asks for no contact after the interview");

    private final FactKind kind;
    private final FactValue.Type type;
    private final String label;

    FactField(FactKind kind, FactValue.Type type, String label) {
        this.kind = kind;
        this.type = type;
        this.label = label;
    }

    public FactKind kind() {
        return kind;
    }

    public FactValue.Type type() {
        return type;
    }

    public String label() {
        return label;
    }

    /** True when a fact of this field says nothing once the next season has begun. */
    public boolean rollsOver() {
        return FreshnessPolicy.CURRENT.of(kind).rollsOver();
    }

    /** Whether a source can speak about this field; petitions and filings show what happened and no policy. */
    public boolean accepts(SourceType source) {
        return !source.historyOnly();
    }
}
