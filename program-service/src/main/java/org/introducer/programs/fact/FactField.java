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

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The closed list of what can be known about a program; each field has one type of value. */
@Schema(description = "what can be known about a program; `GET /v1/fact-fields` says the type and bounds of each value")
public enum FactField {
    J1_SPONSORSHIP(VISA, STANCE, "Sponsors J-1 (ECFMG/Intealth)"),
    H1B_SPONSORSHIP(VISA, STANCE, "Sponsors H-1B"),
    STEP3_FOR_H1B(VISA, STANCE, "Requires Step 3 before it sponsors H-1B"),
    F1_OPT_ACCEPTED(VISA, STANCE, "Accepts F-1 with optional practical training (OPT)"),
    CAP_STATUS(STANDING, CAP, "Petitioning employer's H-1B cap status"),
    FOREIGN_TRAINING_COUNTS(
            VISA, STANCE, "Counts graduate training done abroad, for R positions and independent residencies"),
    PGY1_ONLY_WHERE_NAMED(REQUIREMENT, STANCE, "Takes the PGY-1 year before it only at the programs that it names"),
    IMG_CONSIDERED(VISA, STANCE, "Considers graduates of medical schools abroad"),
    NON_US_IMG_CONSIDERED(VISA, STANCE, "Considers applicants who are neither US citizens nor US graduates"),

    STEP1_MINIMUM(REQUIREMENT, Range.USMLE, "Lowest USMLE Step 1 score (scored years)"),
    STEP1_FIRST_ATTEMPT_REQUIRED(REQUIREMENT, STANCE, "Requires Step 1 passed at the first attempt"),
    STEP2_CK_MINIMUM(REQUIREMENT, Range.USMLE, "Lowest USMLE Step 2 CK score"),
    STEP2_CK_BY_APPLICATION(REQUIREMENT, STANCE, "Requires Step 2 CK at application"),
    SCORE_CUTOFF(REQUIREMENT, STANCE, "Sets a lowest USMLE score"),
    STEP3_REQUIRED(REQUIREMENT, STANCE, "Requires Step 3 to rank or to start"),
    ATTEMPTS_MAXIMUM(REQUIREMENT, new Range(1, 10, "attempts"), "Most attempts per USMLE step"),
    YEAR_OF_GRADUATION_CUTOFF(REQUIREMENT, new Range(0, 60, "years"), "Most years since graduation"),
    GRADUATION_CUTOFF(REQUIREMENT, STANCE, "Sets a limit to the years since graduation"),
    US_CLINICAL_EXPERIENCE(REQUIREMENT, STANCE, "Requires US clinical experience"),
    US_CLINICAL_EXPERIENCE_MONTHS(REQUIREMENT, new Range(1, 60, "months"), "Least months of US clinical experience"),
    ECFMG_CERTIFICATE_REQUIRED(REQUIREMENT, STANCE, "Requires the ECFMG certificate of graduates from abroad"),
    ECFMG_BY_APPLICATION(REQUIREMENT, STANCE, "Requires the ECFMG certificate at application"),
    LETTERS(REQUIREMENT, new Range(0, 10, "letters"), "Letters of recommendation asked for"),
    APPLICATION_DEADLINE(REQUIREMENT, DATE, "Last day of application"),

    STEP1_PREFERRED(REQUIREMENT, Range.USMLE, "USMLE Step 1 score from which an application is preferred"),
    STEP2_CK_PREFERRED(REQUIREMENT, Range.USMLE, "USMLE Step 2 CK score from which an application is preferred"),
    ATTEMPTS_PREFERRED(
            REQUIREMENT,
            new Range(1, 10, "attempts"),
            "Attempts per USMLE step up to which an application is preferred"),
    YEAR_OF_GRADUATION_PREFERRED(
            REQUIREMENT, new Range(0, 60, "years"), "Years since graduation up to which an application is preferred"),

    POSITIONS_OFFERED(POSITIONS, new Range(0, 1000, "positions"), "Positions offered"),

    PROGRAM_CLOSING(STANDING, STANCE, "Is closing or being phased out"),
    OBSERVERSHIP_OFFERED(STANDING, STANCE, "Takes observers"),
    ABR_ALTERNATE_PATHWAY(STANDING, STANCE, "Offers the ABR alternate pathway for graduates trained abroad"),

    NO_UNSOLICITED_MAIL(CONTACT, STANCE, "Asks for no unsolicited mail"),
    NO_CONTACT_AFTER_INTERVIEW(CONTACT, STANCE, "Asks for no contact after the interview");

    /** The numbers that a field can have. */
    public record Range(int least, int most, String unit) {

        static final Range USMLE = new Range(1, 300, "points");

        boolean contains(int number) {
            return number >= least && number <= most;
        }
    }

    private final FactKind kind;
    private final FactValue.Type type;
    private final Range range;
    private final String label;

    FactField(FactKind kind, FactValue.Type type, String label) {
        this(kind, type, null, label);
    }

    FactField(FactKind kind, Range range, String label) {
        this(kind, NUMBER, range, label);
    }

    FactField(FactKind kind, FactValue.Type type, Range range, String label) {
        this.kind = kind;
        this.type = type;
        this.range = range;
        this.label = label;
    }

    public FactKind kind() {
        return kind;
    }

    public FactValue.Type type() {
        return type;
    }

    /** The numbers that it can have, null for a field that is no number. */
    public Range range() {
        return range;
    }

    public String label() {
        return label;
    }

    /** Reads a value of this field. @throws IllegalArgumentException saying what the field takes */
    public FactValue parse(String text) {
        FactValue value;
        try {
            value = FactValue.parse(type, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "is no value of type " + type + (range == null ? "" : "; " + bounds()), e);
        }
        if (value instanceof FactValue.OfNumber(int number) && !range.contains(number)) {
            throw new IllegalArgumentException(bounds());
        }
        return value;
    }

    private String bounds() {
        return "must be from %d to %d %s".formatted(range.least(), range.most(), range.unit());
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
