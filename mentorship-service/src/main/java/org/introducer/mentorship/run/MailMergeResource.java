package org.introducer.mentorship.run;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.ORG_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/runs/{id}/mail-merge.csv")
@RolesAllowed({ADVISER, ORG_ADMIN})
@Tag(name = "Publication")
public class MailMergeResource {

    private final MailMerge mails;

    MailMergeResource(MailMerge mails) {
        this.mails = mails;
    }

    @GET
    @Produces("text/csv")
    @Operation(
            operationId = "exportMailMerge",
            summary = "Export the result of a run for mail merge",
            description = """
                    CSV (RFC 4180, UTF-8) with a row for each mail: to the mentee and to the mentor of each pair, and to \
                    each unmatched mentee, with the cause that the mentee may read. Pairs that are no longer proposed or active, and \
                    mentees who have found a mentor since, are left out. Only of a published run, for coordinators. The address is that \
                    of the person who gets the mail. Cells that a spreadsheet would calculate begin with an apostrophe.""")
    @APIResponse(responseCode = "409", description = "The run is not published")
    @APIResponseSchema(value = String.class, responseCode = "200")
    public RestResponse<String> export(UUID id) {
        return RestResponse.ResponseBuilder.ok(mails.of(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mail-merge.csv\"")
                .build();
    }
}
