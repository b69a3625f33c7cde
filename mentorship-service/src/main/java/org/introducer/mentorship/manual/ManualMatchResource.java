package org.introducer.mentorship.manual;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.mentorships.ManualMatch;
import org.introducer.mentorship.mentorships.MentorshipView;
import org.introducer.mentorship.mentorships.Mentorships;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/mentorships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentorships")
public class ManualMatchResource {

    private final ManualMatches matches;
    private final Mentorships mentorships;
    private final Writes writes;

    ManualMatchResource(ManualMatches matches, Mentorships mentorships, Writes writes) {
        this.matches = matches;
        this.mentorships = mentorships;
        this.writes = writes;
    }

    @POST
    @RolesAllowed({ADVISER, ORG_ADMIN})
    @Operation(operationId = "createMentorship", summary = "Create a mentorship by hand", description = """
                    A coordinator proposes a pair outside any run, with a note that says why; both have to accept it. Wishes and \
                    scores do not count. Answers 422 `pair-not-possible` with the hard rules that the pair does not meet: an \
                    org-admin can override those of the cycle, nobody can override a do-not-match, a conflict of interest or a \
                    type that the mentor does not offer.""")
    @APIResponseSchema(value = MentorshipView.class, responseCode = "201")
    public RestResponse<MentorshipView> create(@NotNull @Valid ManualMatch match) {
        return writes.created("/v1/mentorships", () -> mentorships.shown(matches.propose(match)));
    }
}
