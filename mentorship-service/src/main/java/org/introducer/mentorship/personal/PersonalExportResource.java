package org.introducer.mentorship.personal;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.personal.PersonalExport;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/export")
@Tag(name = "Exports")
public class PersonalExportResource {

    private final PersonalExport export;

    PersonalExportResource(PersonalExport export) {
        this.export = export;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({APPLICANT, MENTOR})
    @Operation(
            operationId = "exportEverything",
            summary = "Export everything that is kept of me here",
            description = """
                    Returns what the caller is as mentee and as mentor, with enrolments, requests, mentorships, sessions, notes, results \
                    of matching and events: all rows of one moment, table by table. `GET /v1/export.zip` of contacts-service has the \
                    same of all services.""")
    @APIResponseSchema(value = PersonalExportView.class, responseCode = "200")
    public RestResponse<InputStream> everything() {
        return RestResponse.ok(export.ofCaller(PersonalExportView.TABLES));
    }
}
