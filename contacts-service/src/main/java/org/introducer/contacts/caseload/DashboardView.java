package org.introducer.contacts.caseload;

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The caseload of an adviser in numbers, each with the list that it counts. */
@Schema(name = "CaseloadDashboard")
record DashboardView(
        @Schema(description = "the time at which it was computed")
        Instant asOf,

        @Schema(description = "applicants who consented to the caller")
        Figure applicants,

        @Schema(
                description =
                        "applicants who are assigned to the caller, or whom the caller provisioned, and who have not consented;"
                                + " they are in `leftOut` of the list")
        Figure awaitingConsent,

        @Schema(description = "applicants with whom nothing has happened for long")
        Figure stuck,

        @Schema(description = "contacts to whom a follow-up is overdue")
        Figure overdueFollowUps,

        @Schema(description = "open promises of applicants whose day is over")
        Figure promisesOverdueByMe,

        @Schema(description = "open promises to applicants whose day is over")
        Figure promisesOverdueByThem) {

    /** A number, and the list whose items it counts. */
    @Schema(name = "DashboardFigure")
    record Figure(
            @Schema(description = "how many entries the list has")
            int count,

            @Schema(description = "how many applicants it concerns")
            int applicants,

            @Schema(description = "where the list is", examples = "/v1/caseload/commitments?filter=overdue==true")
            String list,

            @Schema(description = "the rule by which it is counted; absent where the name says it") @Nullable
            String rule) {

        static Figure of(List<CaseloadApplicant> all, ToIntFunction<CaseloadApplicant> number, String list) {
            return new Figure(
                    all.stream().mapToInt(number).sum(),
                    (int) all.stream().filter(one -> number.applyAsInt(one) > 0).count(),
                    list,
                    null);
        }

        Figure by(String rule) {
            return new Figure(count, applicants, list, rule);
        }
    }
}
