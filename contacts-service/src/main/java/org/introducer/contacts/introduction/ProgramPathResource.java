package org.introducer.contacts.introduction;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;

@Path("/v1/programs/{programId}/introduction-paths")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Introductions")
public class ProgramPathResource {

    private final Paths paths;
    private final Access access;

    ProgramPathResource(Paths paths, Access access) {
        this.paths = paths;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listIntroductionPathsToProgram",
            summary = "List the introduction paths to a program",
            description = """
                    The strongest ways over contacts who know one another to anybody of the program who is among the applicant's \
                    contacts, each step with its reason. Nobody is asked to whom etiquette allows no request now, or who was asked for \
                    too many introductions recently; nobody is reached for whom do-not-contact is set or who declined. The same network \
                    at the same time gives the same answer.""")
    public PathsView paths(
            UUID programId,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @BeanParam PathQuery query) {
        return paths.toProgram(access.toRead(applicantId).id(), programId, query.maxHops(), query.limit());
    }
}
