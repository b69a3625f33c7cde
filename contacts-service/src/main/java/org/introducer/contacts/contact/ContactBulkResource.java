package org.introducer.contacts.contact;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/contacts/bulk")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Contacts")
public class ContactBulkResource {

    private final Bulk bulk;
    private final Access access;
    private final Writes writes;

    ContactBulkResource(Bulk bulk, Access access, Writes writes) {
        this.bulk = bulk;
        this.access = access;
        this.writes = writes;
    }

    @POST
    @Operation(
            operationId = "changeContactsInBulk",
            summary = "Update the tags of many contacts, or archive or delete many contacts",
            description = """
                    Changes up to 1000 contacts by ids or by a filter of the list of contacts, with an answer for each. `dryRun` answers \
                    the same and changes nothing; to change what a filter names, `expectedCount` says the `count` of the dry run, 409 \
                    when it is another by now. Repeated, it changes nothing more. Do-not-contact is never lifted by it: it stays in \
                    force for whoever is archived or deleted, and deleted contacts can be restored for 30 days. \
                    A contact that was forgotten can be deleted; every other change of it is refused.""")
    @APIResponseSchema(value = BulkView.class, responseCode = "200")
    public RestResponse<BulkView> change(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid BulkDraft draft) {
        access.toWrite(applicantId);
        draft.require();
        Readable owner = access.toRead(applicantId);
        return draft.isDryRun()
                ? RestResponse.ok(bulk.plan(owner, draft))
                : writes.done(() -> bulk.apply(owner, draft));
    }
}
