package org.introducer.contacts.overview;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/contacts/{id}/overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Overviews")
public class ContactOverviewResource {

    private final ContactOverviews overviews;

    ContactOverviewResource(ContactOverviews overviews) {
        this.overviews = overviews;
    }

    @GET
    @Operation(operationId = "getContactOverview", summary = "Get an overview of a contact", description = """
                    The contact with its flags, the follow-up, whether it may be written to now for each purpose, promises, the latest \
                    interactions, relationships and how ready a letter is: one call for one screen, with names beside the ids. All but \
                    the contact itself is cut to at most 50 kB: `cut` names the lists that go on and where they are whole; long texts end \
                    in an ellipsis. When program-service cannot be asked, the name and the rules of the program are not known, and \
                    `unavailable` says so.""")
    public ContactOverviewView overview(UUID id) {
        return overviews.of(id);
    }
}
