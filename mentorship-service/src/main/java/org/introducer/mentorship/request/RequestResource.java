package org.introducer.mentorship.request;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests")
public class RequestResource {

    private final Requests requests;
    private final Writes writes;

    RequestResource(Requests requests, Writes writes) {
        this.requests = requests;
        this.writes = writes;
    }

    @POST
    @RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN})
    @Operation(operationId = "createRequest", summary = "Create a mentor request", description = """
                    Asks a mentor of a cycle, and with `thenMentorIds` the next ones in turn. Without a free seat the \
                    request waits in line. Answers 422 `pair-not-possible` when the rules of the cycle forbid the pair, 409 \
                    `request-exists` when the mentee has asked this mentor, and 409 `request-limit` when the mentee has as \
                    many open requests as the cycle allows.""")
    @APIResponseSchema(value = RequestView.class, responseCode = "201")
    public RestResponse<RequestView> ask(@NotNull @Valid RequestView.Draft draft) {
        RequestView.Draft named = requests.named(draft);
        return writes.created("/v1/requests", () -> requests.asked(requests.ask(named)));
    }

    @GET
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
    @ListFields(
            filter = {"id", "createdAt", "cycleId", "menteeId", "mentorId", "type", "state"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listRequests",
            summary = "List mentor requests",
            description =
                    "Returns the requests that the caller made or received; a coordinator sees all of the tenant.")
    public Page<RequestView> list(@BeanParam ListQuery query) {
        return requests.mine(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "getRequest",
            summary = "Get a mentor request",
            description =
                    "Returns a request of a mentee to a mentor, with its state and, once it is accepted, the mentorship.")
    public RequestView get(UUID id) {
        return requests.view(requests.require(id));
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "acceptRequest", summary = "Accept a mentor request", description = """
                    Answers 409 `no-seat-left` when the mentor has no free seat, 409 `mentee-taken` when the mentee \
                    has a mentor of this type in the cycle.""")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public RestResponse<RequestView> accept(UUID id, @Valid RequestView.Acceptance acceptance) {
        return writes.done(() -> requests.view(requests.accept(id, acceptance == null ? null : acceptance.reachBy())));
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "declineRequest", summary = "Decline a mentor request", description = """
                    The mentor declines a request; the next mentor in the mentee's order is asked at once.""")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public RestResponse<RequestView> decline(UUID id) {
        return writes.done(() -> requests.view(requests.decline(id)));
    }

    @POST
    @Path("/{id}/request-information")
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "requestInformation", summary = "Ask the mentee for more information", description = """
                    The mentor asks back before answering, at most three times. The mentee then has as long to answer as the mentor had; \
                    after that the mentor's time starts again.""")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public RestResponse<RequestView> requestInformation(UUID id, @NotNull @Valid RequestView.Text question) {
        return writes.done(() -> requests.view(requests.requestInformation(id, question.text())));
    }

    @POST
    @Path("/{id}/give-information")
    @RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "giveInformation",
            summary = "Answer a question of the mentor",
            description = "The mentee answers what the mentor asked; the request is open again.")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public RestResponse<RequestView> giveInformation(UUID id, @NotNull @Valid RequestView.Text answer) {
        return writes.done(() -> requests.view(requests.answer(id, answer.text())));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN})
    @Operation(operationId = "withdrawRequest", summary = "Withdraw a mentor request", description = """
                    The mentee withdraws a request that is still open; the mentor sees it no longer as open.""")
    @APIResponseSchema(value = RequestView.class, responseCode = "200")
    public RestResponse<RequestView> withdraw(UUID id) {
        return writes.done(() -> requests.view(requests.withdraw(id)));
    }
}
