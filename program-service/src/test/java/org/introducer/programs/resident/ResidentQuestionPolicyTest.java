package org.introducer.programs.resident;

import static org.introducer.programs.fact.FactField.FOREIGN_TRAINING_COUNTS;
import static org.introducer.programs.fact.FactField.GRADUATION_CUTOFF;
import static org.introducer.programs.fact.FactField.H1B_SPONSORSHIP;
import static org.introducer.programs.fact.FactField.IMG_CONSIDERED;
import static org.introducer.programs.fact.FactField.J1_SPONSORSHIP;
import static org.introducer.programs.fact.FactField.NON_US_IMG_CONSIDERED;
import static org.introducer.programs.fact.FactField.PGY1_ONLY_WHERE_NAMED;
import static org.introducer.programs.fact.FactField.STEP3_REQUIRED;
import static org.introducer.programs.fact.FactField.US_CLINICAL_EXPERIENCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.policy.PolicyFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P32")
class ResidentQuestionPolicyTest {

    private final ResidentQuestionPolicy policy =
            PolicyFile.read("resident-questions-2026-2", ResidentQuestionPolicy.class);

    @Test
    void each_question_is_one_question_whose_yes_is_the_yes_of_the_field() {
        policy.fields().forEach((field, question) -> {
            assertEquals(FactValue.Type.STANCE, field.type());
            assertTrue(question.matches("Does your program [^?,]+\\?"), question);
        });
    }

    /** Those that the evidence of visa verdicts and of requirements can name, and that somebody who trains there can tell. */
    @Test
    void only_what_verdicts_and_requirements_rest_on_is_asked() {
        assertEquals(
                Set.of(
                        J1_SPONSORSHIP,
                        H1B_SPONSORSHIP,
                        FOREIGN_TRAINING_COUNTS,
                        PGY1_ONLY_WHERE_NAMED,
                        IMG_CONSIDERED,
                        NON_US_IMG_CONSIDERED,
                        STEP3_REQUIRED,
                        GRADUATION_CUTOFF,
                        US_CLINICAL_EXPERIENCE),
                policy.fields().keySet());
    }
}
