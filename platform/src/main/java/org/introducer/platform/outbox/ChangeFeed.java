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
class ChangeFeed {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    /** In one statement, so that the end of the feed and the events before it are of one moment. */
    private static final String AFTER = """
            select f.last, f.gone, e.position, e.id, e.type, e.resource, e.resource_id, e.applicant_id, e.resource_version,
                cast(e.data as text) as data, e.occurred_at
            from event_feeds f left join lateral (
                select * from outbox_events
                where tenant_id = :tenant and position > :after %s
                    and (applicant_id = any(:owners) or (:organisation and organisation))
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
    record Reader(Set<UUID> owners, boolean organisation) {}

    /**
     * A part of the feed.
     *
     * @param end where the next part begins
     * @param more whether there is a next part already
     */
    record Part(List<CloudEvent> events, long end, boolean more) {}

    /**
     * What the reader may see after a place, at most so many.
     *
     * @param after null: from the first event that is kept. 0 is a place too: that of a reader who found nothing yet
     * @param owner only those of this person, or null
     * @param resources only those of these collections; empty: of all
     */
    @Transactional
    Part after(Long after, Reader reader, UUID owner, Set<String> resources, int most) {
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
        if (!resources.isEmpty()) {
            only += "and resource = any(:resources) ";
            values.put("resources", resources.toArray(String[]::new));
        }
        Query query = entities.createNativeQuery(AFTER.formatted(only), Tuple.class);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        long last =
                rows.isEmpty() ? 0 : rows.getFirst().get("last", Number.class).longValue();
        long gone =
                rows.isEmpty() ? 0 : rows.getFirst().get("gone", Number.class).longValue();
        // A feed that ends before the place is another one: its database was restored from a backup.
        if (after != null && (after < gone || after > last)) {
            throw CURSOR_EXPIRED.because("Read the lists anew, and the changes from the beginning, without 'after'.");
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
