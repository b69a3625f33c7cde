package org.introducer.mentorship.survey;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/mentorships/{mentorshipId}/survey-answers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
@Tag(name = "Survey")
public class SurveyResource {

    private final Surveys surveys;
    private final Writes writes;

    SurveyResource(Surveys surveys, Writes writes) {
        this.surveys = surveys;
        this.writes = writes;
    }

    @POST
    @Operation(operationId = "answerSurvey", summary = "Answer the survey about a mentorship", description = """
                    Each of the two answers once, when the mentorship has ended or its cycle is about to. Nobody else sees the answer; \
                    it counts in the outcome of the cycle.""")
    @APIResponseSchema(value = SurveyAnswerView.class, responseCode = "201")
    public RestResponse<SurveyAnswerView> answer(UUID mentorshipId, @NotNull @Valid SurveyDraft draft) {
        return writes.created(
                "/v1/mentorships/" + mentorshipId + "/survey-answers",
                () -> SurveyAnswerView.of(surveys.answer(mentorshipId, draft)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSurveyAnswer", summary = "Get an answer to the survey", description = """
                    Returns what the caller answered at the end of the mentorship. Nobody else can read it; coordinators see figures \
                    only, from which nobody can be told.""")
    public SurveyAnswerView get(UUID mentorshipId, UUID id) {
        return SurveyAnswerView.of(surveys.require(mentorshipId, id));
    }
}
