package org.introducer.programs.imports;

import static org.introducer.platform.identity.Role.CURATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.imports.FileTypes;
import org.introducer.platform.imports.ImportParameters;
import org.introducer.platform.imports.ImportView;
import org.introducer.platform.imports.UploadedFile;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.introducer.programs.imports.file.Source;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(CURATOR)
@Tag(
        name = "Imports",
        description = "Official files for the shared directory: uploaded, previewed, confirmed, reverted")
public class ImportResource {

    private final Imports imports;
    private final ImportRows rows;
    private final Writes writes;
    private final Clock clock;

    ImportResource(Imports imports, ImportRows rows, Writes writes, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.writes = writes;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "createImport", summary = "Create an import of an official file", description = """
                    CSV (comma, semicolon or tab; UTF-8, UTF-16 or windows-1252) or XLSX, up to 512 MiB; the format is \
                    recognised by content, not by name. The file is read to its end before the answer: one that lacks \
                    a column of its kind is refused as a whole. Then each row is compared with the directory, and the \
                    import waits as a preview for `confirm`, or with `autoConfirm` is applied at once, in one \
                    transaction. A damaged row is refused with its line number and the others are applied. Of several \
                    files the newest by `observedOn` counts, in whatever order they are imported. The same file again \
                    changes nothing.""")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public RestResponse<ImportView> create(
            @QueryParam("source")
                    @NotNull(message = "is required")
                    @Parameter(description = "the kind of file", example = "ACGME")
                    Source source,
            @QueryParam("observedOn")
                    @NotNull(message = "is required")
                    @Parameter(
                            description =
                                    "the day on which the file was created or exported; of two files the newer counts",
                            example = "2026-01-15")
                    LocalDate observedOn,
            @QueryParam("reference")
                    @Size(max = 500)
                    @Parameter(
                            description = "origin of the file; stored as the reference of everything imported from it")
                    String reference,
            @QueryParam("autoConfirm")
                    @Parameter(
                            description = "apply the import without a confirmation",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    Boolean autoConfirm,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = FileTypes.CSV,
                                        schema = @Schema(type = SchemaType.STRING, maxLength = 512 << 20)),
                                @Content(
                                        mediaType = FileTypes.XLSX,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        maxLength = 512 << 20))
                            })
                    InputStream body) {
        ImportParameters.requireObservedOn(observedOn, clock);
        FileTypes.require(source.name(), FileTypes.TABLE, headers.getMediaType());
        try (UploadedFile file = UploadedFile.receive(body, UploadedFile.MOST)) {
            Imports.Staged staged =
                    imports.stage(source, file, observedOn, reference, Boolean.TRUE.equals(autoConfirm));
            return writes.accepted("/v1/imports", () -> imports.submit(staged));
        }
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "state", "source"},
            sort = {"-createdAt"})
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description = "Returns the imports of the caller's organisation, newest first.")
    public Page<ImportView> list(@BeanParam ListQuery query) {
        return imports.page(query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "Get an import", description = """
                    Returns its state, how many rows are done, the counts of the outcomes, the columns and their mapping, and the \
                    reasons when it failed.""")
    public ImportView get(UUID id) {
        return imports.get(id);
    }

    @GET
    @Path("/{id}/rows")
    @ListFields(
            filter = {"number", "line", "action", "outcome", "subject"},
            sort = {"number"})
    @Operation(operationId = "listImportRows", summary = "List the rows of an import", description = """
                    Returns for each row the planned or applied action, with the reasons. Examples: `filter=action==INVALID`, or \
                    `filter=outcome==KEPT` after a revert.""")
    public Page<ImportRowView> rows(UUID id, @BeanParam ListQuery query) {
        imports.require(id);
        return rows.page(id, query).map(ImportRowView::of);
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(
            operationId = "confirmImport",
            summary = "Confirm an import",
            description = "Applies what the preview shows, in one transaction.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public RestResponse<ImportView> confirm(UUID id) {
        return writes.accepted("/v1/imports", () -> imports.confirm(id));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import",
            description = "Allowed only before it is applied. Nothing of it is stored in the directory.")
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public RestResponse<ImportView> cancel(UUID id) {
        return writes.done(() -> imports.cancel(id));
    }

    @POST
    @Path("/{id}/revert")
    @Operation(operationId = "revertImport", summary = "Revert an import", description = """
                    Values of other files count again, in whatever order imports are reverted. Values that a person \
                    has changed since, and programs about which something was entered since, stay; their rows say so \
                    (`filter=outcome==KEPT`). A revert that fails changes nothing and can be requested again.""")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public RestResponse<ImportView> revert(UUID id) {
        return writes.accepted("/v1/imports", () -> imports.revert(id));
    }
}
