package org.introducer.contacts.exchange;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.personal.PersonalExport;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Exports")
public class ExportResource {

    private static final String FILTER = "RSQL over the fields of the list of contacts; absent: all";

    private final ContactExport contacts;
    private final PersonalExport everything;
    private final Archive archive;
    private final Access access;

    ExportResource(ContactExport contacts, PersonalExport everything, Archive archive, Access access) {
        this.contacts = contacts;
        this.everything = everything;
        this.archive = archive;
        this.access = access;
    }

    @GET
    @Path("/contacts.csv")
    @Produces("text/csv")
    @Operation(operationId = "exportContactTable", summary = "Export my contacts as a table", description = """
        CSV (RFC 4180, UTF-8) with the columns that `createImport` reads back: imported again, it changes \
        nothing. Cells that a spreadsheet would calculate begin with an apostrophe. Do-not-contact is in \
        the table and is set again where the table is imported.\
        """)
    @APIResponseSchema(value = String.class, responseCode = "200")
    public RestResponse<InputStream> table(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("filter") @Parameter(description = FILTER, schema = @Schema(maxLength = 2000)) String filter) {
        return attached("contacts.csv", contacts.table(access.toRead(applicantId), filter));
    }

    @GET
    @Path("/contacts.vcf")
    @Produces("text/vcard")
    @Operation(operationId = "exportContactCards", summary = "Export my contacts as vCards", description = """
        vCard 4.0 (RFC 6350), for any address book; `filter=id==…` for one of them. `createImport` reads \
        them back: imported again, they change nothing. Do-not-contact is in the card \
        (`X-INTRODUCER-DO-NOT-CONTACT`) and is set again where it is imported.\
        """)
    @APIResponseSchema(value = String.class, responseCode = "200")
    public RestResponse<InputStream> cards(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("filter") @Parameter(description = FILTER, schema = @Schema(maxLength = 2000)) String filter) {
        return attached("contacts.vcf", contacts.cards(access.toRead(applicantId), filter));
    }

    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(APPLICANT)
    @Operation(operationId = "exportEverything", summary = "Export everything that is kept of me", description = """
        Profile, consents, contacts, do-not-contact flags (lifted ones too), interactions, promises, \
        events, relationships, introductions, letters, merges: all of one moment. What follows from them, \
        such as the due queue, is left out.\
        """)
    @APIResponseSchema(value = ExportView.class, responseCode = "200")
    public RestResponse<InputStream> everything() {
        return attached("introducer-export.json", everything.ofCaller());
    }

    @GET
    @Path("/export.zip")
    @Produces("application/zip")
    @RolesAllowed(APPLICANT)
    @Operation(
            operationId = "exportArchive",
            summary = "Export everything that all services keep of me",
            description = """
        A ZIP with a JSON file of each service, as its `GET /v1/export` answers, and `manifest.json`: size and SHA-256 of \
        each file. A service that is unavailable is named there with `missing`, and `complete` is false: ask again later. An \
        adviser or integration cannot ask for it: a consent is for working with the applicant, not for taking their data \
        along.\
        """)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<InputStream> archive() {
        return attached("introducer-export.zip", archive.ofCaller());
    }

    private static RestResponse<InputStream> attached(String name, InputStream file) {
        return RestResponse.ResponseBuilder.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
