package org.introducer.programs.unmatched;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.ExamName;
import org.introducer.programs.policy.SeasonPlan;
import org.introducer.programs.verdict.Citation;
import org.jspecify.annotations.Nullable;

/** Something of this season, and whether it still counts in the next one. */
@Schema(name = "CarriedOver")
record CarriedOver(
        Item item,
        Carries carries,
        String because,
        @Nullable Citation citation) {

    @Schema(name = "CarryOverItem", description = "what of this season may count in the next one")
    enum Item {
        EXAMS,
        ECFMG_CERTIFICATE,
        ECFMG_PATHWAY,
        STATEMENT_OF_NEED,
        LETTERS,
        PROGRAM_FACTS,
        APPLICATIONS,
        SIGNALS,
        RANK_LIST
    }

    @Schema(
            name = "CarriesOver",
            description =
                    "NO: it does not count in the next season; ASK: nothing on record decides it, somebody has to be asked")
    enum Carries {
        NO,
        /** Nothing on record decides it: somebody has to be asked. */
        ASK
    }

    static List<CarriedOver> of(Profile profile, SeasonPlan plan) {
        boolean exams = profile.passed(ExamName.USMLE_STEP_1).isPresent()
                || profile.passed(ExamName.USMLE_STEP_2_CK).isPresent()
                || profile.passed(ExamName.USMLE_STEP_3).isPresent();
        return List.of(
                ask(
                        Item.EXAMS,
                        exams
                                ? "What is passed stays in the profile. ECFMG counts exams together within a time, and programs and state boards may limit the age of a result: ask them."
                                : "The profile lists no exam as passed.",
                        plan.said().get("plan-exam-window")),
                ask(
                        Item.ECFMG_CERTIFICATE,
                        profile.certified()
                                ? "The certificate is there. One that rests on a Pathway can expire before training: look at the day on it."
                                : "The profile does not say that it is there.",
                        plan.said().get("ecfmg-certificate-expires")),
                ask(
                        Item.ECFMG_PATHWAY,
                        "The Pathways of a season close, and what is incomplete then has to be filed again; whether an accepted one is good for another Match, ask ECFMG.",
                        plan.said().get("ecfmg-pathways-2025-end")),
                ask(
                        Item.STATEMENT_OF_NEED,
                        "It names the exact specialty, and a letter can expire: ask the ministry and ECFMG before it is used again.",
                        plan.said().get("j1-new-statement")),
                ask(
                        Item.LETTERS,
                        "Letters are about a time that is a year past by then: ask each author for a new date and for what has been added.",
                        null),
                no(
                        Item.PROGRAM_FACTS,
                        "What programs say of visas and requirements is of one season: with the next it is last known, to be confirmed."),
                no(Item.APPLICATIONS, "Each season has applications of its own."),
                no(
                        Item.SIGNALS,
                        "Each season has a budget of its own, and none is on record before a source states it."),
                no(Item.RANK_LIST, "Each Match has a rank order list of its own."));
    }

    private static CarriedOver ask(Item item, String because, @Nullable Citation citation) {
        return new CarriedOver(item, Carries.ASK, because, citation);
    }

    private static CarriedOver no(Item item, String because) {
        return new CarriedOver(item, Carries.NO, because, null);
    }
}
