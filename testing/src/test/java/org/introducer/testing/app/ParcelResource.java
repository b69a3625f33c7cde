package org.introducer.testing.app;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.quarkus.security.Authenticated;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.introducer.platform.batch.Batch;
import org.introducer.platform.batch.Batches;
import org.introducer.platform.batch.Drafts;
import org.introducer.platform.conditional.Versioned;
import org.introducer.platform.http.Deprecation;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.tenancy.KeptQueries;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/parcels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class ParcelResource {

    /** As an author would write them who has not thought of tenants. */
    private static final KeptQueries.Query<Parcel> BY_ID = KeptQueries.Query.of(Parcel.class, "e.id = :id or 1 = 1");

    private static final KeptQueries.Query<String> NAMES =
            KeptQueries.Query.of(Parcel.class, "e.name", "1 = 1", " order by e.name", String.class);

    private final EntityManager entities;
    private final KeptQueries queries;
    private final Caller caller;
    private final Clock clock;
    private final Writes writes;
    private final Batches batches;
    private final Jobs jobs;
    private final Gate gate;

    ParcelResource(
            EntityManager entities,
            KeptQueries queries,
            Caller caller,
            Clock clock,
            Writes writes,
            Batches batches,
            Jobs jobs,
            Gate gate) {
        this.entities = entities;
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
        this.writes = writes;
        this.batches = batches;
        this.jobs = jobs;
        this.gate = gate;
    }

    record Draft(@NotBlank String name, @NotNull Parcel.Size size, String code, List<@NotBlank String> labels) {}

    record Many(
            @NotNull @Size(min = 1, max = 1000) @JsonDeserialize(using = Drafts.Reader.class)
            List<Draft> items,

            Boolean atomic) {}

    record View(UUID id, long version, String name) implements Writes.Created {}

    record Work(UUID id, long version) implements Writes.Created {}

    record Label(String name, String reader, @JsonIgnore long version) implements Versioned {}

    @POST
    public RestResponse<View> create(@QueryParam("sender") String sender, @NotNull @Valid Draft draft) {
        return writes.created("/v1/parcels", () -> {
            Parcel parcel = add(draft);
            gate.pass(draft.name());
            return view(parcel);
        });
    }

    @POST
    @Path("/batch")
    public RestResponse<Batch.Result<View>> createMany(@NotNull @Valid Many batch) {
        return batches.each(batch.items(), Boolean.TRUE.equals(batch.atomic()), this::add, this::view);
    }

    /** The names of all parcels that the caller's tenant has. */
    @GET
    @Transactional
    public List<String> names() {
        return entities.createQuery("select p from Parcel p order by p.name", Parcel.class).getResultList().stream()
                .map(Parcel::name)
                .toList();
    }

    /** What {@link #names} was called before. */
    @GET
    @Path("/names")
    @Transactional
    @Operation(summary = "List names", operationId = "listNames")
    @Deprecation(since = "2026-12-01", sunset = "2027-12-01", instead = "`GET /v1/parcels`")
    public List<String> oldNames(@QueryParam("limit") Integer limit) {
        return names();
    }

    /** A load by key alone, as an author would write it who has not thought of tenants. */
    @GET
    @Path("/{id}")
    @Transactional
    public List<String> name(UUID id) {
        return Stream.ofNullable(entities.find(Parcel.class, id))
                .map(Parcel::name)
                .toList();
    }

    /** One version, shown to each reader in another way. */
    @GET
    @Path("/{id}/label")
    @Transactional
    public Label label(UUID id, @QueryParam("reader") String reader) {
        Parcel parcel = entities.find(Parcel.class, id);
        return new Label(parcel.name(), reader, parcel.version());
    }

    @DELETE
    @Path("/{id}")
    public void delete(UUID id) {
        writes.deleted(() -> entities.find(Parcel.class, id), entities::remove);
    }

    /** What queries find whose plans are kept: one row, the same locked, all names; and after them what other queries find. */
    @GET
    @Path("/{id}/kept")
    @Transactional
    public List<List<String>> kept(UUID id) {
        return List.of(
                names(queries.first(BY_ID, Map.of("id", id))),
                names(queries.locked(BY_ID, Map.of("id", id))),
                queries.list(NAMES, Map.of(), 100),
                names(),
                name(id));
    }

    private static List<String> names(Optional<Parcel> parcel) {
        return parcel.map(Parcel::name).stream().toList();
    }

    /** Outside of a transaction: such a query that fails, another query after it, and one that is given another tenant as a value. */
    @GET
    @Path("/kept")
    public List<List<String>> keptOutsideOfTransactions(@QueryParam("tenant") UUID other) {
        return List.of(
                failing(),
                entities.createQuery("select p.name from Parcel p order by p.name", String.class)
                        .getResultList(),
                queries.list(NAMES, Map.of("ofTenant", other), 100));
    }

    private List<String> failing() {
        try {
            return queries.list(NAMES, Map.of("unknown", 1), 100);
        } catch (RuntimeException expected) {
            return List.of("failed");
        }
    }

    /** A change of everything, as an author would write it who has not thought of tenants. */
    @POST
    @Path("/renaming")
    @Transactional
    public int rename(@NotNull Map<String, String> to) {
        return entities.createQuery("update Parcel set name = :name")
                .setParameter("name", to.get("name"))
                .executeUpdate();
    }

    /** Queues the work of {@link ParcelJob}. */
    @POST
    @Path("/jobs")
    public RestResponse<Work> work(@NotNull Map<String, String> input) {
        return writes.accepted("/v1/parcels/jobs", () -> {
            Job job = jobs.submit(ParcelJob.KIND, caller.sub(), input);
            return new Work(job.id(), job.version());
        });
    }

    /** What no request may do. */
    @POST
    @Path("/act-as")
    public Map<String, String> actAs(@NotNull Map<String, UUID> other) {
        try {
            caller.actAs(new Identity(other.get("sub"), other.get("tenant"), other.get("sub"), Set.of()));
            return Map.of("tenant", caller.tenant().toString());
        } catch (IllegalStateException refused) {
            return Map.of("tenant", caller.tenant().toString(), "refused", refused.getMessage());
        }
    }

    private Parcel add(Draft draft) {
        Parcel parcel = new Parcel(caller.tenant(), Instant.now(clock), draft.name(), draft.size(), draft.code());
        entities.persist(parcel);
        return parcel;
    }

    private View view(Parcel parcel) {
        return new View(parcel.id(), parcel.version(), parcel.name());
    }
}
