package org.introducer.programs.unmatched;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.verdict.Citation;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.VisaPolicy;
import org.jspecify.annotations.Nullable;

/** Something on which taking part in SOAP depends. */
@Schema(name = "SoapCheck")
record SoapCheck(
        @Schema(description = "what it depends on, in words")
        String what,

        Standing standing,
        String because,
        @Nullable Question question,
        @Nullable Citation citation) {

    @Schema(name = "SoapStanding", description = "UNKNOWN: nothing recorded says it, ask")
    enum Standing {
        MET,
        NOT_MET,
        UNKNOWN
    }

    private static final String VERIFIED = "Verified by ECFMG for the Match";

    static List<SoapCheck> of(Profile profile, VisaPolicy policy, int season) {
        return List.of(
                verified(profile, policy, season),
                new SoapCheck(
                        "Registered for the Match",
                        Standing.UNKNOWN,
                        "The profile does not say it.",
                        new Question(
                                Question.Whom.APPLICANT,
                                "Are you registered for the %d Match, and does NRMP list you as eligible for SOAP?"
                                        .formatted(season)),
                        null));
    }

    private static SoapCheck verified(Profile profile, VisaPolicy policy, int season) {
        Citation citation = policy.citation(RuleId.NRMP_VERIFICATION).orElse(null);
        if (profile.certified()) {
            return new SoapCheck(VERIFIED, Standing.MET, "The applicant is ECFMG-certified.", null, citation);
        }
        List<ExamName> missing = List.of(ExamName.USMLE_STEP_1, ExamName.USMLE_STEP_2_CK).stream()
                .filter(exam -> profile.passed(exam).isEmpty())
                .toList();
        Question question = new Question(Question.Whom.ECFMG, "Was I verified for the %d Match?".formatted(season));
        if (missing.isEmpty()) {
            return new SoapCheck(
                    VERIFIED,
                    Standing.UNKNOWN,
                    "Step 1 and Step 2 CK are passed; a Pathway is verified too, and the profile cannot say it.",
                    question,
                    citation);
        }
        boolean open = missing.stream().anyMatch(exam -> profile.last(exam).isPresent());
        return new SoapCheck(
                VERIFIED,
                open && citation != null ? Standing.NOT_MET : Standing.UNKNOWN,
                "The profile does not list %s as passed."
                        .formatted(missing.stream().map(ExamName::text).collect(Collectors.joining(" and "))),
                question,
                citation);
    }
}
