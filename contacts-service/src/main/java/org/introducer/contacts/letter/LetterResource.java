package org.introducer.contacts.letter;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Letters")
public class LetterResource {

    private final Letters letters;
    private final Access access;
    private final Writes writes;
    private final MergePatch patches;

    LetterResource(Letters letters, Access access, Writes writes, MergePatch patches) {
        this.letters = letters;
        this.access = access;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(operationId = "createLetter", summary = "Create a letter of recommendation", description = """
                    A letter that the applicant wants of a contact for a season, with the days on which something was \
                    done for it. The text of the letter is never stored.""")
    @APIResponseSchema(value = LetterView.class, responseCode = "201")
    public RestResponse<LetterView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid LetterDraft draft) {
        Writable owner = access.toWrite(applicantId);
        return writes.created("/v1/letters", () -> {
            Letter letter = letters.add(owner, draft);
            return LetterView.created(letter, letters.hasOther(letter));
        });
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "contactId", "season", "requestedOn", "uploadedOn", "neededBy"},
            sort = {"createdAt"})
    @Operation(operationId = "listLetters", summary = "List my letters of recommendation", description = """
                    Your letters of recommendation, with the progress of each. An adviser or platform passes `applicantId`.""")
    public Page<LetterView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return letters.page(access.toRead(applicantId), query).map(LetterView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getLetter",
            summary = "Get a letter of recommendation",
            description = "Returns what was done for the letter, and when. The ETag is needed to change or delete it.")
    public LetterView get(UUID id) {
        return LetterView.of(letters.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateLetter",
            summary = "Update a letter of recommendation",
            description = "A JSON merge patch. Days of what was done may not lie in the future.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "LetterDraft", description = "merge patch")))
    public LetterView update(UUID id, JsonNode patch) {
        Letter read = letters.requireWritable(id);
        LetterDraft draft = patches.apply(read, read.draft(), patch, LetterDraft.class);
        return writes.changed(
                () -> letters.requireWritable(id), letter -> letters.describe(letter, draft), LetterView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteLetter",
            summary = "Delete a letter of recommendation",
            description = "The portfolio of its season no longer counts it.")
    public void delete(UUID id) {
        writes.deleted(() -> letters.requireWritable(id), letters::remove);
    }
}
