package org.introducer.programs.verdict;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.FactField;

/** What would have to be known, and who knows it. */
@Schema(name = "OpenQuestion", description = "what to ask, and whom")
public record Question(
        Whom whom,

        @Schema(description = "the question as it can be sent")
        String text) {

    @Schema(name = "QuestionAddressee", description = "who can answer")
    public enum Whom {
        APPLICANT,
        GME_OFFICE,
        PROGRAM,
        ECFMG,
        CURATOR,
        ATTORNEY
    }

    /**
     * What to ask about a field of which nothing can be relied on, and whom.
     *
     * @param startYear the year in which the residents start who are meant
     */
    public static Question about(FactField field, int startYear) {
        return switch (field) {
            case J1_SPONSORSHIP -> sponsorship(Visa.J1, startYear);
            case H1B_SPONSORSHIP -> sponsorship(Visa.H1B, startYear);
            case CAP_STATUS ->
                new Question(Whom.GME_OFFICE, "Which employer files the petition, and is it cap-exempt?");
            default ->
                new Question(
                        Whom.PROGRAM,
                        "What holds for residents starting in %d: %s?".formatted(startYear, field.label()));
        };
    }

    private static Question sponsorship(Visa visa, int startYear) {
        return new Question(
                Whom.GME_OFFICE,
                "Does the program sponsor %s for residents starting in %d?".formatted(visa.text(), startYear));
    }
}
