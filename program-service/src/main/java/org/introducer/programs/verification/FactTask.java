package org.introducer.programs.verification;

import java.time.LocalDate;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.verdict.Question;

/**
 * One field of one program that somebody should ask about.
 *
 * @param program without its facts
 * @param applicants how many applicants have the program on a shortlist for the season
 * @param due by when it should be known, null when no source says when the season begins
 */
record FactTask(
        Prospect program,
        FactField field,
        int season,
        int importance,
        int applicants,
        VerificationReason reason,
        LocalDate due)
        implements VerificationTask {

    FactTask wantedBy(int applicants) {
        return new FactTask(program, field, season, importance, applicants, reason, due);
    }

    @Override
    public Question question() {
        return Question.about(field, season);
    }

    @Override
    public Place place() {
        return new Place(importance, applicants, due, program.id(), field);
    }
}
