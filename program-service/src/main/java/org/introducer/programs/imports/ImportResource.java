package org.introducer.programs.imports;

import static org.introducer.platform.identity.Role.CURATOR;
import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.http.Flag;
import org.introducer.platform.http.QueryValue;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.write.Writes;
import org.introducer.programs.imports.file.Source;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(CURATOR)
@Tag(
        name = "Imports",
        description = "Official files into the shared directory: staged, applied in one transaction, taken back")
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
    @Consumes("text/csv")
    @Operation(
            operationId = "importFile",
            summary = "Import an official file",
            description =
                    "Up to 512 MiB. The file is read to its end before the answer: one that lacks a column of its kind, or that"
                            + " breaks off, is refused whole. What is accepted is applied in one transaction; with `dryRun` it waits"
                            + " as a preview for `confirm`. The same file again changes nothing.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public Response add(
            @QueryParam("source")
                    @Parameter(
                            required = true,
                            description = "the kind of file",
                            example = "ACGME",
                            schema = @Schema(implementation = Source.class))
                    String source,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "only say what each row would come to",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @QueryParam("reference")
                    @Size(max = 500)
                    @Parameter(description = "where the file is from: stamped on all that comes of it")
                    String reference,
            @QueryParam("observedOn")
                    @Parameter(
                            description = "the day on which the file said so; default is today",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String observedOn,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING, maxLength = 512 << 20)))
                    InputStream body) {
        Source kind = QueryValue.required("source", QueryValue.choice("source", source, Source.class));
        boolean preview = Flag.of("dryRun", dryRun);
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        LocalDate said = QueryValue.day("observedOn", observedOn).orElse(today);
        if (said.isAfter(today) || said.getYear() < 1990) {
            throw INVALID_PARAMETER.at(
                    List.of(InputError.parameter("observedOn", "must be from 1990 on and not in the future")));
        }
        Upload.Read read = imports.stage(kind, body);
        ImportOrder order = new ImportOrder(
                kind,
                preview,
                reference == null || reference.isBlank() ? reference(kind, said, read.digest()) : reference.strip(),
                said,
                read.digest(),
                read.rows(),
                read.refused(),
                StagedRow.columns(kind));
        return writes.accepted("/v1/imports", () -> imports.submit(order, read.staged()));
    }

    private static String reference(Source kind, LocalDate said, String digest) {
        return "%s file of %s, SHA-256 %s".formatted(kind, said, digest.substring(0, 16));
    }

    @GET
    @Operation(operationId = "listImports", summary = "Imports of your organisation, newest first")
    public Page<ImportView> list(@BeanParam ListQuery query) {
        return imports.page(query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "How far an import is and what came of it")
    public ImportView get(UUID id) {
        return imports.get(id);
    }

    @GET
    @Path("/{id}/rows")
    @Operation(operationId = "listImportRows", summary = "What became of each row, with what it changed")
    public Page<ImportRowView> rows(UUID id, @BeanParam ListQuery query) {
        imports.require(id);
        return rows.page(id, query).map(ImportRowView::of);
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(operationId = "confirmImport", summary = "Apply a previewed import")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public Response confirm(UUID id) {
        return writes.accepted("/v1/imports", () -> imports.confirm(id));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(operationId = "cancelImport", summary = "End an import that is not applied: nothing of it stays")
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public Response cancel(UUID id) {
        return writes.done(() -> imports.cancel(id));
    }

    @POST
    @Path("/{id}/revert")
    @Operation(
            operationId = "revertImport",
            summary = "Take an applied import back",
            description =
                    "Row by row; what has changed since, what a later import says too, and programs of which something was said"
                            + " since stay, and are listed as blocked.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public Response revert(UUID id) {
        return writes.accepted("/v1/imports", () -> imports.revert(id));
    }
}
