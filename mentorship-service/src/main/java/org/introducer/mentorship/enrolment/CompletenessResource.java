package org.introducer.mentorship.enrolment;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.cycle.CycleDraft;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.Mentees;

@Path("/v1/mentees/{id}/completeness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
@Tag(name = "Mentees")
public class CompletenessResource {

    private final Mentees mentees;
    private final Cycles cycles;
    private final MenteeEnrolments enrolments;

    CompletenessResource(Mentees mentees, Cycles cycles, MenteeEnrolments enrolments) {
        this.mentees = mentees;
        this.cycles = cycles;
        this.enrolments = enrolments;
    }

    @GET
    @Operation(
            operationId = "getMenteeCompleteness",
            summary = "Check whether a mentee can be matched",
            description = "Lists what is missing, in one cycle (`cycleId`) or in general.")
    public Completeness check(
            UUID id, @QueryParam("cycleId") @Parameter(description = "the cycle whose rules apply") UUID cycleId) {
        MenteeCard mentee = mentees.card(id);
        if (cycleId == null) {
            return Completeness.of(mentee.profile(), null, false);
        }
        CycleDraft draft = cycles.card(cycleId);
        return Completeness.of(
                mentee.profile(),
                draft,
                !enrolments.enrolled(cycleId, List.of(id)).isEmpty());
    }
}
