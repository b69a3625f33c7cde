package org.introducer.mentorship.enrolment;

import static org.introducer.platform.identity.Role.*;
import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.cycle.CycleDraft;
import org.introducer.mentorship.cycle.Cycles;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.Mentees;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

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
            operationId = "checkMentee",
            summary = "Check whether a mentee can be matched",
            description = "Lists what is missing, in one cycle (`cycleId`) or in general.")
    public Completeness check(
            UUID id,
            @QueryParam("cycleId")
                    @Parameter(
                            description = "the cycle whose rules apply",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String cycleId) {
        MenteeCard mentee = mentees.card(id);
        if (cycleId == null) {
            return Completeness.of(mentee.profile(), null, false);
        }
        UUID cycle = parse(cycleId);
        CycleDraft draft = cycles.card(cycle);
        return Completeness.of(
                mentee.profile(),
                draft,
                !enrolments.enrolled(cycle, List.of(id)).isEmpty());
    }

    private static UUID parse(String cycleId) {
        try {
            return UUID.fromString(cycleId);
        } catch (IllegalArgumentException e) {
            throw INVALID_PARAMETER.at(
                    List.of(InputError.parameter("cycleId", InputErrorCode.WRONG_TYPE, "must be a uuid")));
        }
    }
}
