package org.introducer.mentorship.fit;

import static org.introducer.mentorship.MentorshipProblem.MENTORSHIP_STATE;
import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.mentorships.Fit;
import org.introducer.mentorship.mentorships.MentorshipCard;
import org.introducer.mentorship.mentorships.MentorshipView;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.mentorship.session.Sessions;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/mentorships/{id}/fit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentorships")
public class FitResource {

    private final Mentorships mentorships;
    private final Sessions sessions;
    private final Writes writes;

    FitResource(Mentorships mentorships, Sessions sessions, Writes writes) {
        this.mentorships = mentorships;
        this.sessions = sessions;
        this.writes = writes;
    }

    /** Whether one side thinks that the two fit, after the first session. */
    @Schema(name = "FitAnswer")
    record Answer(@NotNull Fit fit) {}

    @POST
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "answerFitCheck", summary = "Answer the fit check", description = """
                    Each of the two says, once a session took place, whether the mentorship fits; the other side does not see \
                    the answer. With NOT_GOOD the mentorship ends, nobody is at fault, the seat is free, and no run proposes \
                    the pair again. Answers 409 `mentorship-state` before the first session.""")
    @APIResponseSchema(value = MentorshipView.class, responseCode = "200")
    public RestResponse<MentorshipView> check(UUID id, @NotNull @Valid Answer answer) {
        mentorships.own(id);
        return writes.done(() -> {
            MentorshipCard card = mentorships.own(id);
            if (!sessions.isHeld(id)) {
                throw MENTORSHIP_STATE.because("The fit check follows the first session.");
            }
            mentorships.fit(id, card.mine().orElseThrow(), answer.fit());
            return mentorships.shown(id);
        });
    }
}
