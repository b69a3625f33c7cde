package org.introducer.contacts.followup;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.etiquette.Tightening;
import org.introducer.platform.conditional.Versioned;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

@Path("/v1/applicants/me/etiquette-policy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(APPLICANT)
@Tag(name = "Follow-ups")
public class PolicyResource {

    private final Tightenings tightenings;
    private final FollowUps followUps;
    private final Caller caller;
    private final Writes writes;

    PolicyResource(Tightenings tightenings, FollowUps followUps, Caller caller, Writes writes) {
        this.tightenings = tightenings;
        this.followUps = followUps;
        this.caller = caller;
        this.writes = writes;
    }

    /** Stricter numbers for the etiquette rules of an organisation; what is absent stays as the policy has it. */
    @Schema(name = "EtiquetteTightening")
    record Draft(
            @Schema(description = "first day for a follow-up; 7 to 30", examples = "9")
            Integer followUpFrom,

            @Schema(description = "messages without a reaction before STOP; 1 or 2", examples = "1")
            Integer maxUnanswered,

            @Schema(description = "first day after an event; 3 to 7", examples = "4")
            Integer eventFrom,

            @Schema(description = "days between updates; 28 to 365", examples = "42")
            Integer updateGap,

            @Schema(description = "working days before an office is reminded; 10 to 60", examples = "15")
            Integer officeReminder) {

        Tightening wish() {
            return new Tightening(followUpFrom, maxUnanswered, eventFrom, updateGap, officeReminder);
        }
    }

    /** The numbers of the etiquette rules that hold for the caller. */
    @Schema(name = "EtiquettePolicy")
    record View(
            @Schema(description = "version of the policy", examples = "2026-1")
            String policyVersion,

            @Schema(description = "day from which this version holds")
            LocalDate effectiveFrom,

            @Schema(description = "where the numbers are from")
            List<String> sources,

            @Schema(description = "first day of the follow-up window, in days after sending")
            int followUpFrom,

            @Schema(description = "last day of that window, in days after sending")
            int followUpDue,

            @Schema(description = "last day on which an unanswered message is in the due lists, in days after sending")
            int lapseAfter,

            @Schema(description = "number of messages without a reaction after which outreach stops")
            int maxUnanswered,

            @Schema(description = "first day of the window after an event, in days after its last day")
            int eventFrom,

            @Schema(description = "last day of that window, in days after its last day")
            int eventDue,

            @Schema(description = "days of an absence that names no return")
            int absenceDefault,

            @Schema(description = "days between two updates, and after a referral before another ask")
            int updateGap,

            @Schema(description = "days that NOT_NOW without a date means")
            int notNowDefault,

            @Schema(description = "working days before an office is reminded")
            int officeReminder,

            @Schema(description = "days within which the same ask to two people of one program is crowding")
            int programCrowded,

            @Schema(description = "days before its due day from which an own promise is listed")
            int promiseLead,

            @Schema(description = "day and month on which a season's declines end", examples = "--06-01")
            String seasonStart,

            @Schema(description = "what the caller has tightened") @Nullable
            Draft tightened,

            @JsonIgnore long version)
            implements Versioned {

        static View of(Policy policy, Tightening wish, long version) {
            return new View(
                    policy.version(),
                    policy.effectiveFrom(),
                    policy.sources(),
                    policy.followUpFrom(),
                    policy.followUpDue(),
                    policy.lapseAfter(),
                    policy.maxUnanswered(),
                    policy.eventFrom(),
                    policy.eventDue(),
                    policy.absenceDefault(),
                    policy.updateGap(),
                    policy.notNowDefault(),
                    policy.officeReminder(),
                    policy.programCrowded(),
                    policy.promiseLead(),
                    policy.seasonStart().toString(),
                    new Draft(
                            wish.followUpFrom(),
                            wish.maxUnanswered(),
                            wish.eventFrom(),
                            wish.updateGap(),
                            wish.officeReminder()),
                    version);
        }

        static View of(Tightened tightened) {
            return of(Policy.CURRENT.tightenedBy(tightened.wish()), tightened.wish(), tightened.shownVersion());
        }
    }

    @GET
    @Operation(
            operationId = "getEtiquettePolicy",
            summary = "Get the etiquette policy in force for me",
            description = "The numbers of the policy with their sources, and which of them the caller has tightened.")
    public View get() {
        return tightenings
                .of(caller.applicantId())
                .map(View::of)
                .orElseGet(() -> View.of(Policy.CURRENT, Tightening.NOTHING, 0));
    }

    @PUT
    @Operation(
            operationId = "setMyEtiquetteLimits",
            summary = "Set my own limits in the etiquette policy",
            description = """
                    Limits can only be stricter than the policy; anything looser answers 422. An empty object removes \
                    all own limits.""")
    public View tighten(@NotNull @Valid Draft draft) {
        return writes.changed(
                () -> tightenings.of(caller.applicantId()),
                known -> known.map(Tightened::shownVersion).orElse(0L),
                known -> {
                    Tightened tightened = tightenings.tighten(known, caller.applicantId(), draft.wish());
                    followUps.deriveAll(caller.applicantId());
                    return tightened;
                },
                View::of);
    }
}
