package org.introducer.programs.verdict;

import static org.introducer.programs.applicant.Visa.H1B;
import static org.introducer.programs.applicant.Visa.J1;
import static org.introducer.programs.fact.Stance.YES;
import static org.introducer.programs.program.Pathway.INDEPENDENT;
import static org.introducer.programs.program.Pathway.INTEGRATED;
import static org.introducer.programs.track.TrackType.ADVANCED;
import static org.introducer.programs.track.TrackType.CATEGORICAL;
import static org.introducer.programs.verdict.Known.amara;
import static org.introducer.programs.verdict.Known.judge;
import static org.introducer.programs.verdict.Known.sponsoring;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.fact.CapStatus;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.inquiry.VisaVerdicts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Match Day leaves of the days that planning wants, and both readings where it is not known which holds. */
@Tag("P07")
class FilingDayTest {

    private static List<TrackVerdict.Warning> warnings(VisaVerdicts by, Visa visa, Pathway pathway, TrackType track) {
        Known program = sponsoring(YES, YES).that(FactField.CAP_STATUS, CapStatus.EXEMPT);
        return judge(by, amara(visa), program.on(pathway, track))
                .tracks()
                .getFirst()
                .warnings();
    }

    private static String text(List<TrackVerdict.Warning> warnings, RuleId rule) {
        return warnings.stream()
                .filter(warning -> warning.rule() == rule)
                .map(TrackVerdict.Warning::text)
                .findFirst()
                .orElse("");
    }

    @Test
    void a_petition_that_cannot_be_filed_as_early_as_planned_says_how_many_days_are_left_and_asks() {
        for (TrackType track : List.of(CATEGORICAL, ADVANCED)) {
            String said = text(warnings(Known.VERDICTS, H1B, INTEGRATED, track), RuleId.H1B_FILING_DAY);
            assertTrue(said.contains("Match Day (2027-03-19, expected"), said);
            assertTrue(said.contains("104 days before training starts on 2027-07-01"), said);
            assertTrue(said.contains("planning assumes 120"), said);
            assertTrue(said.contains("premium"), said);
        }
        assertEquals("", text(warnings(Known.VERDICTS, J1, INTEGRATED, CATEGORICAL), RuleId.H1B_FILING_DAY));
        assertEquals("", text(warnings(Known.VERDICTS, H1B, INDEPENDENT, CATEGORICAL), RuleId.H1B_FILING_DAY));
        VisaVerdicts later = Known.VERDICTS.assuming(Map.of(Assumption.H1B_FILING_DAYS, 104));
        assertEquals("", text(warnings(later, H1B, INTEGRATED, CATEGORICAL), RuleId.H1B_FILING_DAY));
    }

    @Test
    void the_statement_of_need_is_reckoned_for_a_letter_before_match_day_and_for_one_after_it() {
        for (TrackType track : List.of(CATEGORICAL, ADVANCED)) {
            String said = text(warnings(Known.VERDICTS, J1, INTEGRATED, track), RuleId.STATEMENT_OF_NEED);
            assertTrue(said.contains("there by 2027-04-05"), said);
            assertTrue(said.contains("17 days are left"), said);
        }
        VisaVerdicts slow = Known.VERDICTS.assuming(Map.of(Assumption.J1_PAPERS_DAYS, 120));
        String none = text(warnings(slow, J1, INTEGRATED, CATEGORICAL), RuleId.STATEMENT_OF_NEED);
        assertTrue(none.contains("no day is left"), none);
    }
}
