package org.introducer.contacts.donotcontact;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.platform.write.Writes;

@Path("/v1/contacts/{id}/do-not-contact")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Do not contact")
public class DoNotContactResource {

    private final DoNotContacts flags;
    private final Contacts contacts;
    private final Writes writes;

    DoNotContactResource(DoNotContacts flags, Contacts contacts, Writes writes) {
        this.flags = flags;
        this.contacts = contacts;
        this.writes = writes;
    }

    @GET
    @Operation(operationId = "getDoNotContact", summary = "Get the do-not-contact of a contact", description = """
                    Returns why, on whose word and since when the contact does not want to be written to. Answers 404 when the flag is \
                    not set.""")
    public DoNotContactView get(UUID id) {
        contacts.card(id);
        return DoNotContactView.of(flags.require(id));
    }

    @PUT
    @Operation(operationId = "setDoNotContact", summary = "Set do-not-contact for a person", description = """
                    Never refused; needs no reason and no `If-Match`. From then on the person is in no due list, and \
                    every outreach check answers STOP. It covers all contacts of the same person.""")
    public DoNotContactView set(UUID id, @NotNull @Valid DoNotContactView.Draft draft) {
        ContactCard contact = contacts.cardToWrite(id);
        return writes.recorded(() -> flags.set(contact, draft), DoNotContactView::of);
    }

    @DELETE
    @Operation(operationId = "liftDoNotContact", summary = "Lift do-not-contact for a person", description = """
                    Needs a reason, which is stored. Lifts it for all contacts of the same person; their follow-ups are computed again.""")
    public void lift(UUID id, @NotNull @Valid DoNotContactView.Lift lift) {
        ContactCard contact = contacts.cardToWrite(id);
        writes.deleted(() -> flags.requireLocked(contact), _ -> flags.lift(contact, lift.reason()));
    }
}
