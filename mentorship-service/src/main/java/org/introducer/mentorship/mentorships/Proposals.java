package org.introducer.mentorship.mentorships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.audit.Changes;
import org.introducer.platform.identity.Caller;

/** Turns the pairs of a published run into proposals, and takes back those that nobody has taken up; each is told once. */
@ApplicationScoped
public class Proposals {

    private static final String EVENTS = """
            insert into outbox_events (tenant_id, id, type, resource, resource_id, data, occurred_at)
            select tenant_id, uuidv7(), '%s', 'mentorships', id, jsonb_build_object('cycleId', cycle_id, 'runId', run_id), :now
            from changed""";

    private final EntityManager entities;
    private final Caller caller;
    private final Changes changes;
    private final Clock clock;

    Proposals(EntityManager entities, Caller caller, Changes changes, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.changes = changes;
        this.clock = clock;
    }

    /** Proposes every pair of the run, in one statement. */
    public void propose(UUID cycleId, UUID runId) {
        int proposed = run(entities.createNativeQuery("""
                        with changed as (
                            insert into mentorships
                                (tenant_id, id, version, cycle_id, run_id, mentee_id, mentor_id, type, state, created_at)
                            select tenant_id, uuidv7(), 0, :cycle, run_id, mentee_id, mentor_id, type, 'PROPOSED', :now
                            from run_pairs where tenant_id = :tenant and run_id = :run
                            returning tenant_id, id, cycle_id, run_id)
                        """ + EVENTS.formatted("mentorship.proposed"))
                .setParameter("cycle", cycleId)
                .setParameter("run", runId));
        note(runId, "proposed", proposed);
    }

    /** Takes back the proposals of a run that were not accepted by both. */
    public void withdraw(UUID runId) {
        int withdrawn = run(entities.createNativeQuery("""
                        with changed as (
                            update mentorships set state = 'WITHDRAWN', version = version + 1
                            where tenant_id = :tenant and run_id = :run and state = 'PROPOSED'
                            returning tenant_id, id, cycle_id, run_id)
                        """ + EVENTS.formatted("mentorship.withdrawn"))
                .setParameter("run", runId));
        note(runId, "withdrawn", withdrawn);
    }

    private int run(Query query) {
        return query.setParameter("tenant", caller.tenant())
                .setParameter("now", Instant.now(clock))
                .executeUpdate();
    }

    private void note(UUID runId, String what, int many) {
        changes.note("Mentorships", runId, List.of(new Changes.Field(what, Integer.toString(many))));
    }
}
