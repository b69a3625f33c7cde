package org.introducer.contacts.introduction;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/introductions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Introductions")
public class IntroductionResource {

    private final Introductions introductions;
    private final Askability askability;
    private final Access access;
    private final Writes writes;

    IntroductionResource(Introductions introductions, Askability askability, Access access, Writes writes) {
        this.introductions = introductions;
        this.askability = askability;
        this.access = access;
        this.writes = writes;
    }

    @POST
    @Operation(operationId = "createIntroduction", summary = "Create an introduction request", description = """
                    Records that a contact was asked to introduce the applicant to another. Never refused for etiquette: \
                    `warnings` names what spoke against it. The message itself is recorded as an interaction.""")
    @APIResponseSchema(value = IntroductionView.class, responseCode = "201")
    public RestResponse<IntroductionView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid IntroductionDraft draft) {
        Writable owner = access.toWrite(applicantId);
        introductions.check(owner.id(), draft);
        Askability.Verdicts verdicts = askability.of(
                owner.id(),
                List.of(draft.introducerContactId(), draft.targetContactId()),
                Set.of(draft.introducerContactId()));
        return writes.created("/v1/introductions", () -> {
            List<IntroductionView.IntroductionWarning> warnings = introductions.warnings(owner.id(), draft, verdicts);
            return IntroductionView.of(introductions.add(owner, draft), warnings.isEmpty() ? null : warnings);
        });
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "introducerContactId", "targetContactId", "programId", "state", "askedOn"},
            sort = {"createdAt", "askedOn"})
    @Operation(
            operationId = "listIntroductions",
            summary = "List my introduction requests",
            description =
                    "Your introduction requests, with the state of each. An adviser or platform passes `applicantId`.")
    public Page<IntroductionView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return introductions.page(access.toRead(applicantId), query).map(IntroductionView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getIntroduction",
            summary = "Get an introduction request",
            description =
                    "Returns its state and the day of each state so far. The ETag is needed to change or delete it.")
    public IntroductionView get(UUID id) {
        return IntroductionView.of(introductions.require(id));
    }

    @PUT
    @Path("/{id}/state")
    @Operation(
            operationId = "setIntroductionState",
            summary = "Update the state of an introduction request",
            description = """
                    ASKED, AGREED, MADE, REPLIED; DECLINED by the introducer or the target, or WITHDRAWN before it is made. \
                    AGREED can be left out. An introduction that is MADE and that the target had agreed to is recorded as an \
                    interaction and opens a new thread with them; so is their answer: REPLIED with its `reaction`, and DECLINED by the \
                    target, which closes the matter as a decline of theirs does.""")
    public IntroductionView become(UUID id, @NotNull @Valid IntroductionChange change) {
        return writes.changed(
                () -> introductions.requireWritable(id),
                introduction -> introductions.change(introduction, change),
                IntroductionView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteIntroduction", summary = "Delete an introduction request", description = """
                    It no longer counts for the limit of the introducer. The interactions that an introduction and its reply were recorded as \
                    are deleted with it, so that an earlier silence counts again; that the target declined stays recorded. It can be \
                    restored for 30 days.""")
    public void delete(UUID id) {
        writes.deleted(() -> introductions.requireWritable(id), introductions::remove);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(
            operationId = "restoreIntroduction",
            summary = "Restore a deleted introduction request",
            description = """
                    Possible for 30 days after the deletion. Answers 409 for a request that is not deleted, or was deleted longer ago.""")
    @APIResponseSchema(value = IntroductionView.class, responseCode = "200")
    public RestResponse<IntroductionView> restore(UUID id) {
        return writes.done(() -> IntroductionView.of(introductions.restore(id)));
    }
}
