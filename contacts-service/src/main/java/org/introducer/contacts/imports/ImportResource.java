package org.introducer.contacts.imports;

import static org.introducer.platform.identity.Role.*;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
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
import org.introducer.contacts.imports.file.ImportSource;
import org.introducer.contacts.imports.staging.FileKinds;
import org.introducer.contacts.imports.staging.Upload;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.http.LargeBody;
import org.introducer.platform.imports.FileTypes;
import org.introducer.platform.imports.ImportParameters;
import org.introducer.platform.imports.ImportView;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Imports")
public class ImportResource {

    private final Imports imports;
    private final Upload upload;
    private final Access access;
    private final Writes writes;
    private final Clock clock;

    ImportResource(Imports imports, Upload upload, Access access, Writes writes, Clock clock) {
        this.imports = imports;
        this.upload = upload;
        this.access = access;
        this.writes = writes;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @LargeBody
    @Operation(
            operationId = "createImport",
            summary = "Create an import of contacts or mail from a file",
            description = """
                    Nothing is stored as a contact before the import is confirmed. A file of another kind is refused as a whole, naming \
                    the columns that it lacks. Otherwise each row is compared with the stored contacts: a person is recognised by e-mail \
                    address, LinkedIn profile, ORCID iD or NPI, never by name; an equal e-mail address with another name is another \
                    person at that address (`SHARED_ADDRESS`). A field that breaks the rules for a contact is left out and its row says \
                    so; a row is refused only when it has no usable name or cannot be read without guessing. An import fills empty \
                    fields and replaces values that an earlier file gave, unless that file was observed later; values that the applicant \
                    wrote or removed stay. At most 512 MiB and 200 000 rows. Tables are CSV (comma, semicolon or tab; UTF-8, UTF-16 or \
                    windows-1252) or XLSX.

                    Mail (`MBOX`, `EML`) becomes interactions with the contacts that have the addresses of a message; messages with \
                    nobody who is a contact are left out, and can be imported again when there is one. Headers are read and nothing else \
                    is kept. The sender is recognised by the applicant's own addresses (`emails` of the profile), which have to be \
                    there. Calendar answers, mailing lists, drafts, emoji and generated messages are left out; an automatic reply of \
                    somebody who is away is recorded as OUT_OF_OFFICE; a message that came back is BOUNCED. A message is imported once, \
                    by its Message-ID: one whose interaction was deleted is not recorded again as long as that can be restored. An \
                    e-mail that was recorded by hand, of the same day, direction and contact, is taken for the message and keeps what \
                    was recorded; among several the message is left out.""")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    @RequestBody(
            content = {
                @Content(
                        mediaType = FileTypes.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "createImport", ref = "createImport")),
                @Content(mediaType = FileTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "text/vcard",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "createImportOfCards", ref = "createImportOfCards")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "createImportOfProviders", ref = "createImportOfProviders")),
                @Content(
                        mediaType = "application/mbox",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "createImportOfMail", ref = "createImportOfMail")),
                @Content(
                        mediaType = "message/rfc822",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "createImportOfMessage", ref = "createImportOfMessage"))
            })
    public RestResponse<ImportView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("source")
                    @Parameter(
                            description =
                                    "kind of file; default by media type: a table of people, vCards, the NPI Registry, a mailbox, or one e-mail",
                            example = "CSV")
                    ImportSource source,
            @QueryParam("mapping")
                    @Parameter(
                            description =
                                    "for the source CSV: fields of columns that are not recognised, as `column:field` separated by `;`; the"
                                            + " field is one of the contact's, `firstName`, `lastName`, or `-` for none. See `columns` in"
                                            + " the preview; to change them, import the file again with a mapping and cancel the first.",
                            example = "Hospital:institution;No.:-")
                    String mapping,
            @QueryParam("observedOn")
                    @Parameter(
                            description =
                                    "the day on which the file said so, such as that of an export: what was observed later is never"
                                            + " overwritten; absent: not known")
                    LocalDate observedOn,
            @QueryParam("reference") @Size(max = 500) @Parameter(description = "origin of the file, for people")
                    String reference,
            @QueryParam("autoConfirm")
                    @Parameter(
                            description = "apply the import without a confirmation",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    Boolean autoConfirm,
            @Context HttpHeaders headers,
            InputStream body) {
        ImportSource from = source == null ? FileKinds.of(headers.getMediaType()) : source;
        FileKinds.require(from, headers.getMediaType());
        ImportParameters.requireObservedOn(observedOn, clock);
        Upload.Request request = new Upload.Request(
                from, mapping(from, mapping), observedOn, reference, Boolean.TRUE.equals(autoConfirm));
        Writable owner = access.toWrite(applicantId);
        Upload.Staged staged = upload.read(owner.id(), request, body);
        try {
            return writes.accepted("/v1/imports", () -> {
                upload.leaveOutUnknownPrograms(staged);
                return imports.add(owner, staged.order());
            });
        } catch (RuntimeException e) {
            upload.discard(staged);
            throw e;
        }
    }

    private static Map<String, String> mapping(ImportSource source, String mapping) {
        if (mapping == null) {
            return Map.of();
        }
        try {
            if (source == ImportSource.CSV) {
                return ImportSource.mapping(mapping);
            }
            throw new IllegalArgumentException("is for the source CSV; the columns of the others are known");
        } catch (IllegalArgumentException e) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter("mapping", e.getMessage())));
        }
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "state"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description = "Imports of contacts and mail, oldest first.")
    public Page<ImportView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return imports.of(access.toRead(applicantId), query);
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
            filter = {"number", "action", "outcome", "name", "contactId"},
            sort = {"number"})
    @Operation(operationId = "listImportRows", summary = "List the rows of an import", description = """
                    Returns for each row the planned or applied action, with the reasons. Rows are kept for 90 days. Example: \
                    `filter=action=in=(INVALID,DUPLICATE)`.""")
    public Page<ImportRowView> rows(UUID id, @BeanParam ListQuery query) {
        return imports.rows(id, query);
    }

    @POST
    @Path("/{id}/confirm")
    @Operation(operationId = "confirmImport", summary = "Confirm an import", description = """
                    Applies what the preview shows: all rows or none, in one transaction. Each row is compared once \
                    more, so a contact that was created since the preview is not created again. Only rows that the \
                    preview shows as CREATE or UPDATE are applied.""")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public RestResponse<ImportView> confirm(UUID id) {
        return writes.accepted("/v1/imports", () -> imports.confirm(id));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import",
            description = "Allowed only before it is confirmed. Nothing of it is stored as a contact.")
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public RestResponse<ImportView> cancel(UUID id) {
        return writes.done(() -> imports.cancel(id));
    }

    @POST
    @Path("/{id}/revert")
    @Operation(operationId = "revertImport", summary = "Revert an import", description = """
                    Undoes what it created and updated; imports can be reverted in any order, but a message that a later \
                    import changed or that is answered stays until that import is reverted. Created contacts and interactions are \
                    deleted and can be restored for 30 days; each updated field gets its former value. A contact that \
                    was used since, and a field that was changed by hand, stay, and the row says which and why \
                    (`filter=outcome==KEPT`). A contact that a later import has updated is deleted when that import is \
                    reverted too.""")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public RestResponse<ImportView> revert(UUID id) {
        return writes.accepted("/v1/imports", () -> imports.revert(id));
    }
}
