package org.introducer.programs.resident;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.programs.applicant.Applicants;
import org.introducer.programs.season.AskedSeasons;
import org.introducer.programs.season.SeasonQuery;

@Path("/v1/programs/{id}/resident-questions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Residents")
public class ResidentQuestionResource {

    private final ResidentQuestions questions;
    private final Applicants applicants;
    private final AskedSeasons seasons;
    private final Access access;

    ResidentQuestionResource(ResidentQuestions questions, Applicants applicants, AskedSeasons seasons, Access access) {
        this.questions = questions;
        this.applicants = applicants;
        this.seasons = seasons;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listResidentQuestions",
            summary = "List what to ask residents of a program, and whom of my contacts",
            description = """
                    The facts that the visa verdict and the requirements of this applicant rest on and that are unknown, \
                    in conflict, expired or old, as far as a resident can tell them; and the applicant's contacts who \
                    train or trained there, each with whether they may be written to now, why, and from when. Who must \
                    not be contacted is not named. While contacts-service is unavailable, there are the questions alone.""")
    @APIResponseSchema(value = ResidentQuestionsView.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "The season is over")
    public ResidentQuestionsView questions(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @Valid @BeanParam SeasonQuery query) {
        return questions.of(id, access.toRead(applicants.named(applicantId)).id(), seasons.open(query));
    }
}
