package org.introducer.platform.audit;

import static org.introducer.platform.identity.Role.ORG_ADMIN;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.jspecify.annotations.Nullable;

@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ORG_ADMIN)
@Tag(name = "Audit", description = "The audit log of the tenant and its verification")
public class AuditResource {

    private static final Listing<AuditEntry> LISTING = Listing.bare(AuditEntry.class)
            .filter("at", Instant.class)
            .filter("sub", UUID.class)
            .filter("action", String.class)
            .filter("outcome", String.class)
            .filter("objectType", String.class)
            .filter("objectId", UUID.class)
            .sort("id", UUID.class)
            .defaultSort("-id");

    private static final TypeReference<List<AuditedChange>> CHANGES = new TypeReference<>() {};

    private final Lists lists;
    private final EntityManager entities;
    private final Caller caller;
    private final ObjectMapper json;

    AuditResource(Lists lists, EntityManager entities, Caller caller, ObjectMapper json) {
        this.lists = lists;
        this.entities = entities;
        this.caller = caller;
        this.json = json;
    }

    /** Who did what, when, to which object. Values are shown as keyed hashes, from which nobody can read them. */
    @Schema(name = "AuditEntry")
    record AuditEntryView(
            @Schema(description = "id of the entry") UUID id,

            @Schema(description = "when it was done") Instant at,

            @Schema(description = "subject of the person or client who did it") @Nullable
            UUID sub,

            @Schema(
                    description = "method and path of the request, or the name of the work",
                    examples = "POST /v1/contacts")
            String action,

            @Schema(
                    description = "REFUSED: nothing was changed",
                    enumeration = {"DONE", "REFUSED"})
            String outcome,

            @Schema(description = "kind of the first object that was changed; absent: none was", examples = "Contact")
            @Nullable
            String objectType,

            @Schema(description = "id of that object") @Nullable
            UUID objectId,

            @Schema(description = "trace of the request, as `traceId` of a problem") @Nullable
            String requestId,

            @Schema(description = "the objects and fields that were changed") @Nullable
            List<AuditedChange> changes) {}

    /** Whether the chain of audit entries is complete and unchanged. */
    @Schema(name = "AuditVerification")
    record Verification(
            @Schema(description = "entries in the chain") long sealed,

            @Schema(description = "newest entries that the worker has not sealed yet")
            long unsealed,

            @Schema(description = "true when every seal matches its entry and the previous seal")
            boolean intact,

            @Schema(description = "the first entry that does not fit") @Nullable
            UUID firstBroken,

            @Schema(
                    description =
                            "the newest seal; a copy kept elsewhere can show later that no entries were removed from the end")
            @Nullable
            String newestSeal) {}

    @GET
    @ListFields(
            filter = {"at", "sub", "action", "outcome", "objectType", "objectId"},
            sort = {"-id"})
    @Operation(
            operationId = "listAudit",
            summary = "List the audit log of my tenant",
            description = "Returns who did what and when, newest first. Changed values are shown as keyed hashes only.")
    public Page<AuditEntryView> list(@BeanParam ListQuery query) {
        return lists.page(LISTING, query, ListScope.all())
                .map(e -> new AuditEntryView(
                        e.id,
                        e.at,
                        e.sub,
                        e.action,
                        e.outcome,
                        e.objectType,
                        e.objectId,
                        e.requestId,
                        changes(e.changes)));
    }

    private List<AuditedChange> changes(JsonNode stored) {
        return stored == null ? null : json.convertValue(stored, CHANGES);
    }

    @GET
    @Path("/verification")
    @Transactional
    @Operation(
            operationId = "verifyAudit",
            summary = "Verify the audit log of my tenant",
            description =
                    "Recomputes the hash chain over all sealed entries and names the first entry that does not fit.")
    public Verification verify() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        select count(sequence), count(*) - count(sequence),
                               (array_agg(cast(id as text) order by sequence)
                                   filter (where sequence is not null and not fits))[1],
                               encode((array_agg(seal order by sequence desc nulls last))[1], 'hex')
                        from (select e.id, e.sequence, e.seal,
                                     e.seal = audit_seal(lag(e.seal) over (order by e.sequence), e)
                                         and e.sequence = row_number() over (order by e.sequence) as fits
                              from audit_entries e where e.tenant_id = :tenant) chain""", Tuple.class)
                .setParameter("tenant", caller.tenant())
                .getResultList();
        Tuple row = rows.getFirst();
        String broken = (String) row.get(2);
        return new Verification(
                ((Number) row.get(0)).longValue(),
                ((Number) row.get(1)).longValue(),
                broken == null,
                broken == null ? null : UUID.fromString(broken),
                (String) row.get(3));
    }
}
