package org.introducer.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.introducer.platform.identity.Caller;

/**
 * Events for others are written here in the transaction of their cause, where a table does not record them by itself; they are
 * delivered later.
 */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    Outbox(EntityManager entities, ObjectMapper json, Caller caller, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Records an event of one resource, for the org-admins of the tenant; events of one resource are in the order in which they
     * happened.
     *
     * @param type for example {@code mentorship.activated}
     * @param version of the resource after its change, which has been written
     */
    public void publish(String type, String resource, UUID resourceId, long version, Map<String, ?> data) {
        try {
            entities.createNativeQuery("""
                            insert into outbox_events (tenant_id, id, type, resource, resource_id, organisation,
                                resource_version, data, occurred_at)
                            values (:tenant, uuidv7(), :type, :resource, :resourceId, true, :version,
                                cast(:data as jsonb), :now)""")
                    .setParameter("tenant", caller.tenant())
                    .setParameter("type", type)
                    .setParameter("resource", resource)
                    .setParameter("resourceId", resourceId)
                    .setParameter("version", version)
                    .setParameter("data", json.writeValueAsString(data))
                    .setParameter("now", Instant.now(clock))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event's data must be JSON", e);
        }
    }
}
