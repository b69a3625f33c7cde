package org.introducer.contacts.document;

import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.PureComputation;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(APPLICANT)
@Tag(name = "Documents")
public class DocumentResource {

    private final Documents documents;
    private final Writes writes;
    private final MergePatch patches;

    DocumentResource(Documents documents, Writes writes, MergePatch patches) {
        this.documents = documents;
        this.writes = writes;
        this.patches = patches;
    }

    @POST
    @Operation(operationId = "createDocument", summary = "Create a document", description = """
                    Which paper it is, how far it is, and until when it is valid. Neither its content nor its number is stored. Documents \
                    are the applicant's alone: no consent reaches them.""")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201")
    public RestResponse<DocumentView> create(@NotNull @Valid DocumentEntry entry) {
        return writes.created("/v1/documents", () -> DocumentView.of(documents.add(entry)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "kind", "state", "expiresOn"},
            sort = {"createdAt"})
    @Operation(operationId = "listDocuments", summary = "List my documents", description = """
                    Returns the caller's own documents; nobody else can list them, whatever they were given consent to.""")
    public Page<DocumentView> list(@BeanParam ListQuery query) {
        return documents.mine(query).map(DocumentView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDocument",
            summary = "Get a document",
            description = "Returns its state and days. The ETag is needed to change or delete it.")
    public DocumentView get(UUID id) {
        return DocumentView.of(documents.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateDocument", summary = "Update a document", description = """
                    A JSON merge patch of its kind, label, state, days and notes. For the applicant only. Returns the document.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "DocumentDraft", description = "merge patch")))
    public DocumentView change(UUID id, JsonNode patch) {
        return writes.changed(
                () -> documents.require(id),
                current ->
                        documents.change(current, patches.apply(current, current.entry(), patch, DocumentEntry.class)),
                DocumentView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteDocument",
            summary = "Delete a document",
            description = "A packet of documents no longer counts it, and reports it as missing if it is asked for.")
    public void delete(UUID id) {
        writes.deleted(() -> documents.require(id), documents::delete);
    }

    @POST
    @Path("/packet")
    @PureComputation
    @Operation(
            operationId = "getDocumentPacket",
            summary = "Get the missing documents for a stay or rotation",
            description = """
                    Returns for each paper that the stay asks for whether the applicant has one that is valid for long enough, and the \
                    last day to begin getting it, counted back from `latestApplyBy`. A document serves any number of stays. Nothing is \
                    stored.""")
    public Packet packet(@NotNull @Valid PacketQuestion question) {
        if (question.endsOn().isBefore(question.startsOn())) {
            throw INVALID_INPUT.at("/endsOn", "is before the first day");
        }
        return Packet.of(
                question,
                documents.ofKinds(question.needed().stream()
                        .map(PacketQuestion.Needed::kind)
                        .distinct()
                        .toList()),
                documents.today());
    }
}
