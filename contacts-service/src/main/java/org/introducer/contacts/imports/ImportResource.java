package org.introducer.contacts.imports;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.imports.file.ImportSource;
import org.introducer.platform.access.Access;
import org.introducer.platform.http.LargeBody;
import org.introducer.platform.http.QueryValue;
import org.introducer.platform.job.JobState;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Imports")
public class ImportResource {

    private static final String CSV = "text/csv";
    private static final String VCARD = "text/vcard";

    private final Imports imports;
    private final Upload upload;
    private final Staging staging;
    private final Reversal reversal;
    private final Access access;
    private final Writes writes;
    private final ObjectMapper json;

    ImportResource(
            Imports imports,
            Upload upload,
            Staging staging,
            Reversal reversal,
            Access access,
            Writes writes,
            ObjectMapper json) {
        this.imports = imports;
        this.upload = upload;
        this.staging = staging;
        this.reversal = reversal;
        this.access = access;
        this.writes = writes;
        this.json = json;
    }

    @POST
    @Consumes({CSV, VCARD, MediaType.APPLICATION_JSON})
    @LargeBody
    @Operation(
            operationId = "createImport",
            summary = "Bring a file of contacts; nothing is noted before it is confirmed",
            description = """
                    A file of another kind is refused as a whole, naming the columns that it lacks. Else each row is compared with the \
                    contacts that are there: a person is recognised by e-mail address, LinkedIn profile, ORCID iD or NPI, never by \
                    name. An import fills what is empty and replaces what the same row had said before; what the applicant wrote or \
                    removed stays. At most 512 MiB and 200 000 rows, in UTF-8 or UTF-16 whatever charset is declared.""")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    @RequestBody(
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "createImport", ref = "createImport")),
                @Content(
                        mediaType = VCARD,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "createImportOfCards", ref = "createImportOfCards")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "createImportOfProviders", ref = "createImportOfProviders"))
            })
    public Response create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") String applicantId,
            @QueryParam("source")
                    @Parameter(
                            description =
                                    "where the file comes from; absent: Introducer's own table, vCards, or the NPI Registry, by its media type",
                            schema = @Schema(implementation = ImportSource.class))
                    String source,
            @Context HttpHeaders headers,
            InputStream body) {
        ImportSource from =
                QueryValue.choice("source", source, ImportSource.class).orElseGet(() -> source(headers.getMediaType()));
        UUID owner = access.toWrite(applicantId);
        Upload.Staged staged = upload.read(owner, from, null, body);
        try {
            return writes.accepted("/v1/imports", () -> {
                upload.leaveOutUnknownPrograms(staged);
                return ImportView.of(imports.add(owner, staged.input()));
            });
        } catch (RuntimeException e) {
            staging.discard(staged.input().file());
            throw e;
        }
    }

    private static ImportSource source(MediaType type) {
        return switch (type.getSubtype()) {
            case "vcard" -> ImportSource.VCARD;
            case "json" -> ImportSource.NPPES;
            default -> ImportSource.CSV;
        };
    }

    @GET
    @Operation(operationId = "listImports", summary = "What was imported, or would be")
    public Page<ImportView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") String applicantId, @BeanParam ListQuery query) {
        return imports.of(access.toRead(applicantId), query).map(ImportView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "How far an import is and what it comes to")
    public ImportView get(UUID id) {
        return ImportView.of(imports.require(id));
    }

    @GET
    @Path("/{id}/rows")
    @Operation(
            operationId = "listImportRows",
            summary = "What would become, or became, of each row, with the reasons",
            description = "Rows are kept for 90 days. For example `filter=action=in=(INVALID,DUPLICATE)`.")
    public Page<ImportRowView> rows(UUID id, @BeanParam ListQuery query) {
        return imports.rows(id, query);
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(operationId = "confirmImport", summary = "Take what the preview shows", description = """
                    All rows or none, in one transaction. Each is compared once more: who was noted since the preview is not noted \
                    again. Rows that the preview does not show as CREATE or UPDATE are left alone.""")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public Response confirm(UUID id) {
        return writes.accepted(
                "/v1/imports", () -> ImportView.of(imports.move(id, JobState.PREVIEWED, JobState.APPLYING)));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(operationId = "cancelImport", summary = "Give an import up that is not confirmed")
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public Response cancel(UUID id) {
        return writes.done(() -> ImportView.of(imports.cancel(id)));
    }

    @POST
    @Path("/{id}/revert")
    @Operation(operationId = "revertImport", summary = "Undo what an import created and updated", description = """
                    What was created is deleted, and can be restored for 30 days; what was updated is as before. A contact that was \
                    changed or used since stays as it is, and its row says so (`filter=outcome==KEPT`).""")
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public Response revert(UUID id) {
        return writes.done(() -> {
            Imports.Import reverted = imports.move(id, JobState.DONE, JobState.REVERTED);
            reversal.undo(reverted.job().applicantId(), reverted.input().file());
            reverted.job()
                    .resultIs(json.valueToTree(imports.count(reverted.input().file())));
            return ImportView.of(imports.of(reverted.job()));
        });
    }
}
