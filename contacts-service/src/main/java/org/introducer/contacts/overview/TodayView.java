package org.introducer.contacts.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.etiquette.Due;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.etiquette.FollowUpState;
import org.introducer.contacts.etiquette.Promise.Promisor;
import org.jspecify.annotations.Nullable;

/** What an applicant has to do today, in one answer. */
@Schema(name = "Today")
record TodayView(
        @JsonUnwrapped Day ofApplicant,

        @Schema(
                description =
                        "services that were unavailable: `program` is absent for that reason, and what programs say about messages"
                                + " was not considered")
        List<String> unavailable,

        @Schema(description = "the time of this answer") Instant asOf,

        @Schema(description = "version of the policy that says how far ahead is looked", examples = "2026-1")
        String policyVersion) {

    /** What one applicant has to do on a day. Among those of a caseload the lists are shorter. */
    @Schema(name = "CaseloadDay")
    record Day(
            UUID applicantId,

            @Schema(description = "the day where the applicant's days are counted", examples = "2026-03-09")
            LocalDate day,

            @Schema(examples = "Africa/Lagos") String zone,

            @Schema(description = "the first of the due queue, at most 15; of a caseload 3")
            List<FollowUp> followUps,

            @Schema(description = "who would be among them, were it not for what their program says")
            List<Withheld> withheld,

            @Schema(
                    description =
                            "open promises that are due within the week or overdue, by the day, at most 15; of a caseload 3")
            List<PromiseDue> promises,

            @Schema(
                    description =
                            "milestones of the plan whose phase has begun and that are not done, by the day, at most 8; of a"
                                    + " caseload 2")
            List<Milestone> milestones,

            @Schema(
                    description =
                            "what closes, expires or should be begun within 30 days, by the day to begin, else by the day, at most"
                                    + " 15; of a caseload 3; letters and documents also when that day was at most 30 days ago")
            List<DeadlineView> deadlines,

            @Schema(
                    description =
                            "that begin within 30 days, go on, or ended within the week after which writing is late; at most 5; of"
                                    + " a caseload 2")
            List<EventView> events,

            @Schema(description = "lists that are longer than shown here; empty: none")
            List<Cut> cut) {}

    /** A contact that is due. */
    @Schema(name = "TodayFollowUp")
    record FollowUp(
            UUID contactId,
            String name,
            ContactRole role,
            @Nullable String institution,
            @Nullable UUID programId,

            @Schema(
                    description =
                            "name of the program; absent: no program, or its name is not known, see `unavailable`")
            @Nullable
            String program,

            @Schema(description = "whether an e-mail address is recorded")
            boolean hasEmail,

            FollowUpState state,
            Due.Reason reason,
            Due.Urgency urgency,

            @Schema(description = "the leading reason first, at most 3; of a caseload 1")
            List<String> why,

            @Schema(description = "last day on which it is listed; absent when it has no end") @Nullable
            LocalDate closes,

            @Schema(description = "last day on which writing fits") @Nullable
            LocalDate due,

            @Schema(description = "identifies the reasons, for a dismissal")
            String fingerprint) {}

    /** A contact that is left out, because its program does not want to be written to. */
    @Schema(name = "TodayWithheld")
    record Withheld(UUID contactId, String name, @Nullable EtiquetteRule rule) {}

    /** An open promise. */
    @Schema(name = "TodayPromise")
    record PromiseDue(
            @Schema(description = "of the commitment") UUID id,
            @Schema(description = "who promised") Promisor owner,

            @Schema(description = "what was promised, in words")
            String what,

            @Schema(description = "day by which it is due") LocalDate due,

            @Schema(description = "negative: overdue") long daysLeft,
            @Schema(description = "at most 3") List<NamedPerson> contacts) {}

    /** A milestone of the plan that is not done. */
    @Schema(name = "TodayMilestone")
    record Milestone(
            @Schema(description = "stable name of the milestone", examples = "first-observership")
            String code,

            @Schema(description = "what is to be reached, in words")
            String title,

            @Schema(description = "false: no record can say whether it is done")
            boolean known,

            @Schema(description = "last day of its phase of the plan")
            LocalDate due,

            @Schema(description = "whether a day of the plan is assumed")
            boolean assumed,

            @Schema(description = "what to do next, or to find out")
            String next) {}

    /** A day by which something has to be done. */
    @Schema(name = "TodayDeadline")
    record DeadlineView(
            Kind kind,

            @Schema(description = "of the opportunity, project, letter or document")
            UUID id,

            @Schema(description = "title or label; of a letter the name of its author; absent: the contact was deleted")
            @Nullable
            String title,

            @Schema(description = "the day itself, which is still in time")
            LocalDate day,

            @Schema(description = "negative: the day has passed")
            long daysLeft,

            @Schema(description = "last day to begin, counted back; absent: not known, or nothing to begin") @Nullable
            LocalDate beginBy,

            @Schema(description = "whether the days from which `beginBy` is counted back are an assumption")
            boolean beginByAssumed) {}

    /** What a deadline is of. */
    @Schema(
            name = "TodayDeadlineKind",
            description =
                    "what has the deadline; DOCUMENT_EXPIRES: last day of a document; APPOINTMENT: such as a visa interview")
    enum Kind {
        LETTER,
        OPPORTUNITY,
        PROJECT,
        DOCUMENT_EXPIRES,
        APPOINTMENT
    }

    /** An event that is coming, takes place or has just ended. */
    @Schema(name = "TodayEvent")
    record EventView(
            @Schema(description = "id of the event") UUID id,
            @Schema(description = "name of the event") String name,

            @Schema(description = "first day, in the event's zone")
            LocalDate firstDay,

            @Schema(description = "last day, in the event's zone")
            LocalDate lastDay,

            @Schema(description = "in which its days are counted")
            String zone,

            @Schema(description = "where it is, in words; absent: not known, or virtual") @Nullable
            String place,

            @Schema(description = "how many people the applicant wants to meet there")
            int targets) {}
}
