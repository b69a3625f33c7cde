package org.introducer.contacts.introduction;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.contact.Contacts;

@Path("/v1/contacts/{id}/introduction-paths")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Introductions")
public class ContactPathResource {

    private final Paths paths;
    private final Contacts contacts;

    ContactPathResource(Paths paths, Contacts contacts) {
        this.paths = paths;
        this.contacts = contacts;
    }

    @GET
    @Operation(
            operationId = "listIntroductionPathsToContact",
            summary = "List the introduction paths to a contact",
            description = """
                    Returns the paths to one person, computed as those to a program. A person whose silence stopped the applicant's own \
                    messages can be reached: an introduction that they agree to opens a new thread.""")
    public PathsView paths(UUID id, @BeanParam PathQuery query) {
        return paths.toContact(contacts.card(id).ownerId(), id, query.maxHops(), query.limit());
    }
}
