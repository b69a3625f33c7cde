package org.introducer.programs.resident;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.introducer.programs.applicant.Applicants;
import org.introducer.programs.program.Programs;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/resident-answers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Residents")
public class ResidentAnswerResource {

    private final ResidentAnswers answers;
    private final ResidentQuestions questions;
    private final Programs programs;
    private final Applicants applicants;
    private final Access access;
    private final Writes writes;
    private final Clock clock;

    ResidentAnswerResource(
            ResidentAnswers answers,
            ResidentQuestions questions,
            Programs programs,
            Applicants applicants,
            Access access,
            Writes writes,
            Clock clock) {
        this.answers = answers;
        this.questions = questions;
        this.programs = programs;
        this.applicants = applicants;
        this.access = access;
        this.writes = writes;
        this.clock = clock;
    }

    @POST
    @Operation(operationId = "createResidentAnswer", summary = "Create an answer of a resident", description = """
                    What a resident told the applicant becomes a proposal of the source RESIDENT_REPORT, dated with the \
                    first day of the month, which a curator accepts or rejects: of a fact, or with `imgCounts` of the IMG \
                    counts of the match year. The proposal says nothing of the person: role, day, contact and words \
                    stay with the applicant.""")
    @APIResponseSchema(value = ResidentAnswerView.class, responseCode = "201")
    public RestResponse<ResidentAnswerView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid ResidentAnswerDraft draft) {
        UUID owner = access.toWrite(applicants.named(applicantId)).id();
        programs.requireNamed(draft.programId(), "/programId");
        Instant now = Instant.now(clock);
        ResidentAnswerDraft checked =
                draft.check(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1), questions);
        return writes.created("/v1/resident-answers", () -> answers.view(answers.add(owner, checked, now)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "season", "programId", "field", "role"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listResidentAnswers",
            summary = "List the answers that residents gave me",
            description = """
                    Your answers of residents, each with what became of its proposal. An adviser or platform passes `applicantId` and \
                    does not see the people.""")
    public Page<ResidentAnswerView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return answers.views(access.toRead(applicants.named(applicantId)), query);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getResidentAnswer",
            summary = "Get an answer of a resident",
            description =
                    "Returns the answer and what became of its proposal. Who answered is shown to the applicant alone.")
    public ResidentAnswerView get(UUID id) {
        return answers.view(answers.require(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "withdrawResidentAnswer",
            summary = "Withdraw an answer of a resident",
            description =
                    "A proposal that nobody has decided is rejected with it; a fact that was accepted stays, and can be disputed.")
    public void withdraw(UUID id) {
        answers.requireWritable(id);
        writes.deleted(() -> answers.requireWritable(id), answers::withdraw);
    }
}
