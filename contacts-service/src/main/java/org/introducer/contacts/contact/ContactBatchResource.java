package org.introducer.contacts.contact;

import static org.introducer.contacts.ContactsProblem.PROGRAM_UNKNOWN;
import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.program.Programs;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.batch.Batches;
import org.introducer.platform.batch.Drafts;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/contacts/batch")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Contacts")
public class ContactBatchResource {

    private final Contacts contacts;
    private final ContactChanges changes;
    private final DuplicateCheck duplicates;
    private final Programs programs;
    private final Access access;
    private final Batches batches;

    ContactBatchResource(
            Contacts contacts,
            ContactChanges changes,
            DuplicateCheck duplicates,
            Programs programs,
            Access access,
            Batches batches) {
        this.contacts = contacts;
        this.changes = changes;
        this.duplicates = duplicates;
        this.programs = programs;
        this.access = access;
        this.batches = batches;
    }

    /** Up to 1000 contacts to create at once. Each item is checked by itself, so that one bad item does not hide the others. */
    @Schema(name = "ContactDrafts")
    record Many(
            @NotEmpty @Size(max = Batch.MAX_ITEMS) @JsonDeserialize(using = Drafts.Reader.class)
            List<ContactDraft> items,

            @Schema(description = "true: all items or none; default: false")
            Boolean atomic) {}

    @POST
    @Operation(operationId = "createContacts", summary = "Create up to 1000 contacts", description = """
                    The answer has a status for each item; with `atomic` all are created or none. Duplicates are found \
                    as for one contact.""")
    @APIResponseSchema(value = Noted.class, responseCode = "207")
    public RestResponse<Batch.Result<ContactView>> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @NotNull @Valid Many batch) {
        Writable owner = access.toWrite(applicantId);
        Set<UUID> known = programs.find(batch.items().stream()
                        .filter(Objects::nonNull)
                        .map(ContactDraft::programId)
                        .filter(Objects::nonNull)
                        .toList())
                .keySet();
        return batches.each(
                batch.items(),
                Boolean.TRUE.equals(batch.atomic()),
                draft -> note(owner, draft, known),
                ContactView::of);
    }

    private Contact note(Writable owner, ContactDraft draft, Set<UUID> knownPrograms) {
        if (draft.programId() != null && !knownPrograms.contains(draft.programId())) {
            throw PROGRAM_UNKNOWN.at("/programId", "does not exist in program-service");
        }
        Contact contact = changes.add(owner, draft);
        duplicates.admit(owner.id(), contact.id(), draft, false);
        return contact;
    }

    /** Names the generic result in the OpenAPI. */
    @Schema(name = "ContactsNoted")
    static final class Noted {
        public List<Batch.Item<ContactView>> items;
    }
}
