package org.introducer.contacts.activity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.applicant.ApplicantDraft;
import org.introducer.contacts.applicant.ApplicantDraft.EcfmgState;
import org.jspecify.annotations.Nullable;

/** Whether the applicant may apply, by the profile: any NO is NO, else any UNKNOWN is UNKNOWN, with the question. */
@Schema(
        name = "OpportunityEligibility",
        description = "whether the applicant may apply, by the profile: any NO is NO, else any UNKNOWN is UNKNOWN")
record Eligibility(
        Answer answer,

        @Schema(
                description =
                        "each requirement with its answer; empty when everybody may apply, and when nobody recorded who may")
        List<Check> checks,

        @Schema(description = "what to find out; empty unless the answer is UNKNOWN")
        List<String> questions) {

    @Schema(
            name = "OpportunityAnswer",
            description =
                    "NO: a requirement is not met; UNKNOWN: the profile does not say, or nobody recorded who may apply")
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** One requirement of an opportunity, held against the applicant's profile. */
    @Schema(name = "OpportunityCheck")
    record Check(
            Requirement.Kind requirement,
            Answer answer,

            @Schema(description = "absent where the profile tells") @Nullable
            String question) {}

    private static final String WHO_MAY =
            "Who may apply? The requirements are not recorded; an empty list says that everybody may.";

    /**
     * @param requirements null when nobody recorded who may apply, empty when everybody may
     * @param profile null when the applicant has none
     * @param memberships the organisations of which the applicant is known to be a member, in lower case
     */
    static Eligibility of(List<Requirement> requirements, ApplicantDraft profile, Set<String> memberships) {
        if (requirements == null) {
            return new Eligibility(Answer.UNKNOWN, List.of(), List.of(WHO_MAY));
        }
        List<Check> checks = requirements.stream()
                .map(requirement -> check(requirement, profile, memberships))
                .toList();
        Set<Answer> answers = checks.stream().map(Check::answer).collect(Collectors.toSet());
        Answer answer = answers.contains(Answer.NO)
                ? Answer.NO
                : answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.YES;
        return new Eligibility(
                answer,
                checks,
                answer == Answer.UNKNOWN
                        ? checks.stream()
                                .map(Check::question)
                                .filter(question -> question != null)
                                .toList()
                        : List.of());
    }

    private static Check check(Requirement requirement, ApplicantDraft profile, Set<String> memberships) {
        return switch (requirement.kind()) {
            case STAGE ->
                check(
                        requirement,
                        profile == null ? null : profile.stage(),
                        requirement.stages()::contains,
                        "At which stage is the applicant? Add stage to the profile.");
            case CITIZENSHIP ->
                check(
                        requirement,
                        profile == null
                                        || profile.citizenships() == null
                                        || profile.citizenships().isEmpty()
                                ? null
                                : profile.citizenships(),
                        all -> all.stream().anyMatch(requirement.countries()::contains),
                        "Which citizenships does the applicant have? Add them to the profile.");
            case GRADUATED_SINCE ->
                check(
                        requirement,
                        profile == null ? null : profile.graduationYear(),
                        year -> year >= requirement.year(),
                        "In which year did the applicant graduate? Add it to the profile.");
            case ECFMG_CERTIFIED ->
                check(
                        requirement,
                        profile == null || profile.ecfmg() == null
                                ? null
                                : profile.ecfmg().state(),
                        state -> state == EcfmgState.CERTIFIED,
                        "Is the applicant certified by ECFMG? Add it to the profile.");
            case MEMBERSHIP ->
                memberships.contains(requirement.text().strip().toLowerCase(Locale.ROOT))
                        ? new Check(requirement.kind(), Answer.YES, null)
                        : unknown(
                                requirement,
                                "Is the applicant a member of " + requirement.text()
                                        + ", and in which class? No membership of it is recorded as accepted.");
            case OTHER -> unknown(requirement, "Does this hold: " + requirement.text());
        };
    }

    private static <T> Check check(Requirement requirement, T said, Predicate<T> holds, String question) {
        return said == null
                ? unknown(requirement, question)
                : new Check(requirement.kind(), holds.test(said) ? Answer.YES : Answer.NO, null);
    }

    private static Check unknown(Requirement requirement, String question) {
        return new Check(requirement.kind(), Answer.UNKNOWN, question);
    }
}
