package org.introducer.contacts.merge;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.contact.Contacts;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Writable;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/distinct-pairs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Merges")
public class DistinctPairResource {

    private final DistinctPairs pairs;
    private final Contacts contacts;
    private final Access access;
    private final Writes writes;

    DistinctPairResource(DistinctPairs pairs, Contacts contacts, Access access, Writes writes) {
        this.pairs = pairs;
        this.contacts = contacts;
        this.access = access;
        this.writes = writes;
    }

    @POST
    @Operation(
            operationId = "createDistinctPair",
            summary = "Create a pair of contacts who are different people",
            description = """
                    They are no longer named as duplicates of each other, and merging them answers 409. Silence and do-not-contact \
                    still follow the keys that both have.""")
    @APIResponseSchema(value = DistinctPairView.class, responseCode = "201")
    public RestResponse<DistinctPairView> create(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @NotNull @Valid DistinctPairDraft draft) {
        Writable owner = access.toWrite(applicantId);
        return writes.created(
                "/v1/distinct-pairs",
                () -> DistinctPairView.of(pairs.add(
                        owner,
                        draft,
                        contacts.locked(owner.id(), List.of(draft.contactId(), draft.otherContactId()))
                                .keySet())));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "contactId", "otherContactId"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listDistinctPairs",
            summary = "List pairs of contacts that are different people",
            description =
                    "Pairs of contacts that you said are different people. An adviser or platform passes `applicantId`.")
    public Page<DistinctPairView> list(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId, @BeanParam ListQuery query) {
        return pairs.page(access.toRead(applicantId), query).map(DistinctPairView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDistinctPair",
            summary = "Get a pair of contacts that are different people",
            description = "Returns the two contacts and the reason, if one was given. The ETag is needed to delete it.")
    public DistinctPairView get(UUID id) {
        return DistinctPairView.of(pairs.require(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteDistinctPair",
            summary = "Delete a pair of contacts that are different people",
            description = "The two contacts may be proposed as duplicates, and merged, again.")
    public void delete(UUID id) {
        writes.deleted(() -> pairs.requireWritable(id), pairs::remove);
    }
}
