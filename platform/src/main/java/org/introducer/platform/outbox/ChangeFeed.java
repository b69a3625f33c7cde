package org.introducer.platform.outbox;

import static org.introducer.platform.problem.PlatformProblem.CURSOR_EXPIRED;
import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.json.Names;
import org.introducer.platform.outbox.CloudEvent.ChangeData;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;

/** The feed of a tenant's events, as far as a reader may see them, from any place on. */
@ApplicationScoped
public class ChangeFeed {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    /** What a reader may see of the tenant's events. */
    private static final String VISIBLE = "(applicant_id = any(:owners) or (:organisation and organisation))";

    private static final String COLUMNS = """
            id, type, resource, resource_id, applicant_id, resource_version, cast(data as text) as data, occurred_at""";

    /** In one statement, so that the end of the feed and the events before it are of one moment. */
    private static final String AFTER = """
            select f.last, f.gone, e.*
            from event_feeds f left join lateral (
                select position, %s from outbox_events
                where tenant_id = :tenant and position > :after and %s %s
                order by position limit :most) e on true
            where f.tenant_id = :tenant
            order by e.position""";

    private final EntityManager entities;
    private final Caller caller;
    private final ObjectMapper json;
    private final String service;

    ChangeFeed(
            EntityManager entities,
            Caller caller,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.entities = entities;
        this.caller = caller;
        this.json = json;
        this.service = service;
    }

    /**
     * Whose events somebody may see.
     *
     * @param owners those whose data they may read
     * @param organisation also those of the organisation
     */
    public record Reader(Set<UUID> owners, boolean organisation) {}

    /**
     * Which events somebody wants of those that they may see.
     *
     * @param resources only those of these collections; empty: of all
     * @param types only those of these types, without {@link CloudEvent#NAMESPACE}; empty: of all
     * @param fields of events that something changed, only those with one of these fields; empty: all. Others are not concerned
     */
    public record Filter(Set<String> resources, Set<String> types, Set<String> fields) {}

    /**
     * A part of the feed.
     *
     * @param end where the next part begins
     * @param more whether there is a next part already
     */
    public record Part(List<CloudEvent> events, long end, boolean more) {}

    /**
     * What the reader may see after a place, at most so many.
     *
     * @param after null: from the first event that is kept. 0 is a place too: that of a reader who found nothing yet
     * @param owner only those of this person, or null
     * @throws org.introducer.platform.problem.ProblemException 410 when the events after the place are no longer kept
     */
    @Transactional
    public Part after(Long after, Reader reader, UUID owner, Filter filter, int most) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "tenant",
                caller.tenant(),
                "after",
                after == null ? 0L : after,
                "owners",
                reader.owners().toArray(UUID[]::new),
                "organisation",
                reader.organisation(),
                "most",
                most + 1));
        String only = "";
        if (owner != null) {
            only += "and applicant_id = :owner ";
            values.put("owner", owner);
        }
        if (!filter.resources().isEmpty()) {
            only += "and resource = any(:resources) ";
            values.put("resources", filter.resources().toArray(String[]::new));
        }
        if (!filter.types().isEmpty()) {
            only += "and type = any(:types) ";
            values.put("types", filter.types().toArray(String[]::new));
        }
        if (!filter.fields().isEmpty()) {
            only += "and (type not like '%.changed' or jsonb_exists_any(data -> 'changed', :fields)) ";
            values.put("fields", filter.fields().toArray(String[]::new));
        }
        Query query = entities.createNativeQuery(AFTER.formatted(COLUMNS, VISIBLE, only), Tuple.class);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        long last =
                rows.isEmpty() ? 0 : rows.getFirst().get("last", Number.class).longValue();
        long gone =
                rows.isEmpty() ? 0 : rows.getFirst().get("gone", Number.class).longValue();
        // A feed that ends before the place is another one: its database was restored from a backup.
        if (after != null && (after < gone || after > last)) {
            throw CURSOR_EXPIRED.because("Read the lists again, and the changes from the beginning, without 'after'.");
        }
        List<Tuple> found =
                rows.stream().filter(row -> row.get("position") != null).toList();
        boolean more = found.size() > most;
        List<Tuple> part = more ? found.subList(0, most) : found;
        long end = more ? part.getLast().get("position", Number.class).longValue() : last;
        return new Part(part.stream().map(this::event).toList(), end, more);
    }

    /** The collections of this list, which must be known here: 400. @param given separated by commas, or null */
    @Transactional
    Set<String> resources(String given) {
        if (given == null) {
            return Set.of();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> named = entities.createNativeQuery("select resource from event_resources", Tuple.class)
                .getResultList();
        Set<String> known =
                named.stream().map(row -> row.get(0, String.class)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = new TreeSet<>(List.of(given.split(",", -1)));
        List<InputError> unknown = new ArrayList<>();
        for (String each : wanted) {
            if (!known.contains(each)) {
                Optional<String> near = Names.nearest(each, known);
                unknown.add(InputError.parameter(
                        "resources",
                        InputErrorCode.UNKNOWN_VALUE,
                        near.map(name -> "'%s' is not known here; did you mean '%s'?".formatted(each, name))
                                .orElse("'%s' is not known here; known: %s"
                                        .formatted(each, String.join(", ", known)))));
            }
        }
        INVALID_PARAMETER.throwIfAny(unknown);
        return wanted;
    }

    /** The beginnings of the types of events that there are here, such as {@code contact}. */
    @Transactional
    public Set<String> nouns() {
        @SuppressWarnings("unchecked")
        List<Tuple> nouns = entities.createNativeQuery("select noun from event_resources", Tuple.class)
                .getResultList();
        return nouns.stream().map(row -> row.get(0, String.class)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last place of the tenant's feed. */
    @Transactional
    public long end() {
        return ((Tuple) entities.createNativeQuery(
                                "select coalesce(max(last), 0) as last from event_feeds where tenant_id = :tenant",
                                Tuple.class)
                        .setParameter("tenant", caller.tenant())
                        .getSingleResult())
                .get("last", Number.class)
                .longValue();
    }

    /** An event, if it is still kept and the reader may see it. */
    @Transactional
    public Optional<CloudEvent> find(UUID id, Reader reader) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = entities.createNativeQuery(
                        "select %s from outbox_events where tenant_id = :tenant and id = :id and %s"
                                .formatted(COLUMNS, VISIBLE),
                        Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("id", id)
                .setParameter("owners", reader.owners().toArray(UUID[]::new))
                .setParameter("organisation", reader.organisation())
                .getResultList();
        return found.stream().map(this::event).findFirst();
    }

    /** An event that tells of nothing, to try a receiver with. */
    public CloudEvent test(String type, UUID id, String subject, Instant time) {
        return CloudEvent.of(service, id, type, subject, time, null, new ChangeData(null, null, null));
    }

    private CloudEvent event(Tuple row) {
        return CloudEvent.of(
                service,
                row.get("id", UUID.class),
                row.get("type", String.class),
                row.get("resource", String.class) + "/" + row.get("resource_id", UUID.class),
                row.get("occurred_at", Instant.class),
                row.get("resource_version") == null
                        ? null
                        : row.get("resource_version", Number.class).longValue(),
                data(row.get("applicant_id", UUID.class), row.get("data", String.class)));
    }

    private ChangeData data(UUID owner, String stored) {
        try {
            JsonNode data = json.readTree(stored);
            Map<String, String> details = new HashMap<>();
            data.properties().forEach(each -> {
                if (!each.getKey().equals("changed")) {
                    details.put(each.getKey(), each.getValue().asText());
                }
            });
            return new ChangeData(
                    owner,
                    data.has("changed") ? json.convertValue(data.get("changed"), TEXTS) : null,
                    details.isEmpty() ? null : details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The data of an event is no JSON", e);
        }
    }
}
