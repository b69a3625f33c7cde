package org.introducer.mentorship.imports;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.ORG_ADMIN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

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
import java.util.List;
import java.util.Map;
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
import org.introducer.mentorship.coordination.Coordination;
import org.introducer.mentorship.imports.file.ImportSource;
import org.introducer.platform.http.LargeBody;
import org.introducer.platform.imports.FileTypes;
import org.introducer.platform.imports.ImportView;
import org.introducer.platform.imports.UploadedFile;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, ORG_ADMIN})
@Tag(name = "Imports")
public class ImportResource {

    private static final long MOST_BYTES = 32L << 20;

    private final Imports imports;
    private final Coordination coordination;
    private final Writes writes;

    ImportResource(Imports imports, Coordination coordination, Writes writes) {
        this.imports = imports;
        this.coordination = coordination;
        this.writes = writes;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @LargeBody
    @Operation(
            operationId = "createImport",
            summary = "Create an import of mentors, mentees or preferences",
            description = """
                    For coordinators, who record on behalf of people without an account: the enrolment says who recorded it. Tables as \
                    CSV (comma, semicolon or tab) or XLSX, and exports of forms (Google Forms, Qualtrics with its three header rows), up \
                    to 32 MiB, 20 000 rows, 200 columns and 10 000 characters in a cell. Nothing is stored before the import is \
                    confirmed. After 90 days its rows are gone and it can be neither confirmed nor reverted. A person is recognised by \
                    `id`, `applicantId` or e-mail address, never by name; those whom a ranking names, also by a name that only one \
                    person in the cycle has. A row with a cell that cannot be read or is not allowed changes nothing, and says which \
                    column. Of several rows about one person the last counts. A file fills what is empty and replaces what an earlier \
                    file gave; what was written by hand stays. With a cycle the people are enrolled in it, and columns named as its \
                    questions are their answers. Cells with several values are separated by `;`, or else by `,`. Preferences are in \
                    columns such as `1st choice`, in one column `choices`, or as places in a column for each person, such as `Rank the \
                    mentors - Ines Placeholder` or `Rank [Ines Placeholder]`.""")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    @RequestBody(
            content = {
                @Content(
                        mediaType = FileTypes.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "createImport", ref = "createImport")),
                @Content(mediaType = FileTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestResponse<ImportView> create(
            @QueryParam("source")
                    @NotNull(message = "is required")
                    @Parameter(description = "what the rows are about", example = "MENTORS")
                    ImportSource source,
            @QueryParam("cycleId")
                    @Parameter(
                            description =
                                    "the cycle in which the people take part; required for preferences; absent: profiles only")
                    UUID cycleId,
            @QueryParam("mapping")
                    @Parameter(
                            description =
                                    "fields of columns that are not recognised, as `column:field` separated by `;`; the field is one of the"
                                            + " profile's or enrolment's, `answers.<key>` for a question, `choice`, `choices`, `rank`, or `-` for"
                                            + " none. See `columns` in the preview.",
                            example = "Hospital:institution;No.:-")
                    String mapping,
            @QueryParam("reference") @Size(max = 500) @Parameter(description = "origin of the file, for people")
                    String reference,
            @QueryParam("autoConfirm")
                    @Parameter(
                            description = "apply the import without a confirmation",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    Boolean autoConfirm,
            @Context HttpHeaders headers,
            InputStream body) {
        coordination.require();
        FileTypes.require(source.name(), FileTypes.TABLE, headers.getMediaType());
        if (cycleId == null && !source.createsPeople()) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter(
                    "cycleId", InputErrorCode.REQUIRED, "is required: the cycle of the preferences")));
        }
        Map<String, String> fields = mapping(source, mapping);
        try (UploadedFile file = UploadedFile.receive(body, MOST_BYTES)) {
            Imports.Read read =
                    imports.read(source, cycleId, fields, reference, Boolean.TRUE.equals(autoConfirm), file);
            return writes.accepted("/v1/imports", () -> imports.submit(read));
        }
    }

    private static Map<String, String> mapping(ImportSource source, String mapping) {
        try {
            return mapping == null ? Map.of() : source.mapping(mapping);
        } catch (IllegalArgumentException e) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter("mapping", e.getMessage())));
        }
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "state", "source"},
            sort = {"-createdAt"})
    @Operation(operationId = "listImports", summary = "List imports", description = """
                    Returns the imports of mentors and mentees of the organisation, the newest first, each with its state and its \
                    counts of rows.""")
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
            filter = {"number", "action", "outcome", "name", "personId"},
            sort = {"number"})
    @Operation(operationId = "listImportRows", summary = "List the rows of an import", description = """
                    Returns for each row what the file says, and the planned or applied action with the reasons. Rows are kept for 90 \
                    days. Example: `filter=action=in=(INVALID,DUPLICATE)`.""")
    public Page<ImportRowView> rows(UUID id, @BeanParam ListQuery query) {
        return imports.rows(id, query);
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(operationId = "confirmImport", summary = "Confirm an import", description = """
                    Applies the rows that the preview shows as CREATE or UPDATE, in one transaction, each compared once \
                    more with what is stored.""")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public RestResponse<ImportView> confirm(UUID id) {
        return writes.accepted("/v1/imports", () -> imports.confirm(id));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import",
            description = "Allowed only before it is confirmed. Nothing of it is stored.")
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public RestResponse<ImportView> cancel(UUID id) {
        return writes.done(() -> imports.cancel(id));
    }

    @POST
    @Path("/{id}/revert")
    @Operation(operationId = "revertImport", summary = "Revert an import", description = """
                    Deletes the people and enrolments that it created, and gives each field that it set its former \
                    value. Who was used since, such as in a mentorship, and what was changed since, stays; the row says \
                    so (`filter=outcome==KEPT`). Deleted people can be restored for 30 days.""")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public RestResponse<ImportView> revert(UUID id) {
        return writes.accepted("/v1/imports", () -> imports.revert(id));
    }
}
