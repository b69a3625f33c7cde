package org.introducer.contacts.contact;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.program.Programs;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.access.Writable;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.Expand;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.PureComputation;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Contacts")
public class ContactResource {

    private final Contacts contacts;
    private final ContactChanges changes;
    private final Programs programs;
    private final Access access;
    private final Writes writes;
    private final MergePatch patches;
    private final DuplicateCheck duplicates;
    private final ContactStates states;

    ContactResource(
            Contacts contacts,
            ContactChanges changes,
            Programs programs,
            Access access,
            Writes writes,
            MergePatch patches,
            DuplicateCheck duplicates,
            ContactStates states) {
        this.contacts = contacts;
        this.changes = changes;
        this.programs = programs;
        this.access = access;
        this.writes = writes;
        this.patches = patches;
        this.duplicates = duplicates;
        this.states = states;
    }

    @POST
    @Operation(operationId = "createContact", summary = "Create a contact", description = """
        Answers 409 `contact-duplicate` when a contact with the same LinkedIn profile, ORCID iD or NPI exists, or \
        one with the same e-mail address and a name that can be the same; `context.candidates` names the contacts \
        and the reasons. An equal name alone is never a reason. A different name at the same e-mail address is \
        another person who shares the mailbox, as in an import: `atOneAddress` in the answer names them.\
        """)
    @APIResponseSchema(value = ContactView.class, responseCode = "201")
    public RestResponse<ContactView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("allowDuplicate")
                    @Parameter(
                            description = "create the contact even if another seems to be the same person",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    Boolean allowDuplicate,
            @NotNull @Valid ContactDraft draft) {
        boolean allowed = Boolean.TRUE.equals(allowDuplicate);
        Writable owner = access.toWrite(applicantId);
        programs.requireKnown(draft.programId());
        return writes.created("/v1/contacts", () -> {
            Contact contact = changes.add(owner, draft);
            return ContactView.of(
                    contact,
                    new DuplicateCheck.Others(List.of(), duplicates.admit(owner.id(), contact.id(), draft, allowed)));
        });
    }

    @GET
    @ListFields(
            filter = {
                "id",
                "createdAt",
                "name",
                "role",
                "kind",
                "institution",
                "programId",
                "mentorId",
                "country",
                "hasEmail",
                "tags",
                "archivedAt",
                "lastTouchAt"
            },
            sort = {"createdAt", "name", "lastTouchAt"})
    @Operation(operationId = "listContacts", summary = "List my contacts", description = """
                    Your contacts, without those that are deleted. An adviser or platform passes `applicantId`. Custom fields are \
                    filtered by as `fields.` and the key, such as `fields.year=gt=2020`; `archivedAt=null=true` leaves out what is \
                    archived.""")
    public Page<ContactView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("q")
                    @Size(max = 200)
                    @Parameter(
                            description =
                                    "words that the name, the institution or an e-mail address has, all of them, in any order",
                            example = "priya mercy")
                    String q,
            @QueryParam("expand")
                    @Parameter(
                            description = "`followUp`: the follow-up state of each contact",
                            schema = @Schema(maxLength = 100))
                    String expand,
            @BeanParam ListQuery query) {
        boolean withState = Expand.of(expand, Set.of("followUp")).contains("followUp");
        Readable owner = access.toRead(applicantId);
        Page<ContactView> page = contacts.of(owner, query, q).map(ContactView::of);
        if (!withState) {
            return page;
        }
        Map<UUID, ContactStates.State> known =
                states.of(owner.id(), page.items().stream().map(ContactView::id).toList());
        return page.map(contact -> contact.with(known.get(contact.id())));
    }

    /** Several contacts, in no particular order. Those that the caller may not see are left out. */
    @Schema(name = "ContactBatch")
    record Found(
            @Schema(
                    description =
                            "the contacts that the caller may see, in no particular order; others are left out without a word")
            List<ContactView> items,

            @Schema(description = "ids that were merged into other contacts; absent: none") @Nullable
            List<Merged> merged) {}

    /** An id that was merged, and the contact that it now stands for. */
    @Schema(name = "MergedContact")
    record Merged(
            @Schema(description = "the id that was asked for, and no longer exists by itself")
            UUID id,

            @Schema(description = "the contact into which it was merged")
            UUID mergedInto) {}

    @POST
    @Path("/batch-get")
    @PureComputation
    @Operation(operationId = "batchGetContacts", summary = "Get up to 1000 contacts by id", description = """
        Ids that do not exist, or that the caller may not see, are left out of the answer. `merged` says into \
        which contacts others were merged.\
        """)
    public Found batchGet(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid Batch.Ids ids) {
        Readable owner = access.toRead(applicantId);
        List<Merged> merged = contacts.merged(owner.id(), ids.ids()).entrySet().stream()
                .map(each -> new Merged(each.getKey(), each.getValue()))
                .toList();
        return new Found(
                contacts.of(owner, ids.ids()).stream().map(ContactView::of).toList(), merged.isEmpty() ? null : merged);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getContact", summary = "Get a contact", description = """
        The contact with when the two were last in touch. The ETag is needed to change or delete it.\
        """)
    public ContactView get(UUID id) {
        return ContactView.of(contacts.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateContact", summary = "Update a contact", description = """
        A JSON merge patch. `duplicates` in the answer names other contacts that seem to be the same \
        person.\
        """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "ContactDraft", description = "merge patch")))
    public ContactView change(UUID id, JsonNode patch) {
        Contact read = contacts.requireWritable(id);
        ContactDraft draft = patches.apply(read, read.draft(), patch, ContactDraft.class);
        programs.requireKnown(draft.programId());
        return writes.changed(
                () -> contacts.requireWritable(id), contact -> changes.describe(contact, draft), this::besideOthers);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteContact",
            summary = "Delete a contact",
            description = "The contact can be restored for 30 days. A do-not-contact of the person stays in force.")
    public void delete(UUID id) {
        writes.deleted(() -> contacts.requireWritable(id), changes::delete);
    }

    private ContactView besideOthers(Contact contact) {
        return ContactView.of(contact, duplicates.beside(contact));
    }

    @GET
    @Path("/deleted")
    @ListFields(
            filter = {"id", "createdAt", "name", "deletedAt"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listDeletedContacts",
            summary = "List the deleted contacts that can be restored",
            description = """
                    Returns contacts that were deleted less than 30 days ago, each with the time of its deletion. After that they \
                    cannot be restored.""")
    public Page<DeletedContactView> deleted(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return contacts.deletedOf(access.toRead(applicantId), query).map(DeletedContactView::of);
    }

    @POST
    @Path("/{id}/restore")
    @Operation(operationId = "restoreContact", summary = "Restore a deleted contact", description = """
        Possible for 30 days. `duplicates` in the answer names other contacts that seem to be the same person. \
        Answers 422 when the check digit of an ORCID iD or NPI is wrong.\
        """)
    @APIResponseSchema(value = ContactView.class, responseCode = "200")
    public RestResponse<ContactView> restore(UUID id) {
        return writes.done(() -> besideOthers(changes.restore(id)));
    }
}
