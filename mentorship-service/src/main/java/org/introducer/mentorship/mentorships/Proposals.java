package org.introducer.mentorship.mentorships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.introducer.mentorship.donotmatch.DoNotMatchCreated;
import org.introducer.platform.audit.Changes;
import org.introducer.platform.identity.Caller;

/** Turns the pairs of a published run into proposals, and takes back those that nobody has accepted; each person is notified once. */
@ApplicationScoped
public class Proposals {

    private static final String EVENTS = """
            insert into outbox_events
                (tenant_id, id, type, resource, resource_id, organisation, resource_version, data, occurred_at)
            select tenant_id, uuidv7(), '%s', 'mentorships', id, true, version, jsonb_build_object('cycleId', cycle_id, 'runId', run_id), :now
            from changed""";

    private final EntityManager entities;
    private final Caller caller;
    private final Changes changes;
    private final Clock clock;
    private final Event<SeatsChanged> seats;

    Proposals(EntityManager entities, Caller caller, Changes changes, Clock clock, Event<SeatsChanged> seats) {
        this.entities = entities;
        this.caller = caller;
        this.changes = changes;
        this.clock = clock;
        this.seats = seats;
    }

    /**
     * Proposes every pair of the run, in one statement each. A proposal of the run before that is in this one too stays what it is:
     * nobody is told anew. So does one that a side has accepted: the run was made around it.
     *
     * <p>The pairs of the two are compared as sets, not joined: of rows that were just written PostgreSQL has no statistics, and looked
     * through all of them for each pair.
     *
     * @param before the run that gives way; empty: none was published
     */
    public void propose(UUID cycleId, UUID runId, Optional<UUID> before) {
        before.ifPresent(earlier -> {
            int kept = entities.createNativeQuery("""
                            update mentorships set run_id = :run, version = version + 1
                            where tenant_id = :tenant and id = any(array(
                                select unnest(array_agg(id)) from (
                                    select id, mentee_id, mentor_id, type from mentorships
                                    where tenant_id = :tenant and run_id = :before and state = 'PROPOSED'
                                    union all
                                    select null, mentee_id, mentor_id, type from run_pairs
                                    where tenant_id = :tenant and run_id = :run) of_both
                                group by mentee_id, mentor_id, type having count(*) = 2))""")
                    .setParameter("tenant", caller.tenant())
                    .setParameter("run", runId)
                    .setParameter("before", earlier)
                    .executeUpdate();
            note(runId, "kept", kept);
            takeBack(earlier, " and mentor_accepted_at is null and mentee_accepted_at is null");
        });
        int proposed = run(entities.createNativeQuery("""
                        with changed as (
                            insert into mentorships
                                (tenant_id, id, version, cycle_id, run_id, mentee_id, mentor_id, type, state, created_at)
                            select :tenant, uuidv7(), 0, :cycle, :run, mentee_id, mentor_id, type, 'PROPOSED', :now
                            from (
                                select mentee_id, mentor_id, type from run_pairs where tenant_id = :tenant and run_id = :run
                                except
                                select mentee_id, mentor_id, type from mentorships
                                where tenant_id = :tenant and run_id = :run and state = 'PROPOSED') fresh
                            returning tenant_id, id, version, cycle_id, run_id)
                        """ + EVENTS.formatted("mentorship.proposed"))
                .setParameter("cycle", cycleId)
                .setParameter("run", runId));
        note(runId, "proposed", proposed);
        seats.fire(new SeatsChanged(cycleId, Optional.empty()));
    }

    /** Takes back the proposals of a run that were not accepted by both. */
    public void withdraw(UUID cycleId, UUID runId) {
        takeBack(runId, "");
        seats.fire(new SeatsChanged(cycleId, Optional.empty()));
    }

    private void takeBack(UUID runId, String which) {
        int withdrawn = run(entities.createNativeQuery("""
                        with changed as (
                            update mentorships
                            set state = 'WITHDRAWN', version = version + 1, mentor_reach = null, mentee_reach = null
                            where tenant_id = :tenant and run_id = :run and state = 'PROPOSED'%s
                            returning tenant_id, id, version, cycle_id, run_id)
                        """.formatted(which) + EVENTS.formatted("mentorship.withdrawn"))
                .setParameter("run", runId));
        note(runId, "withdrawn", withdrawn);
    }

    /** A proposal between people who are not to be matched any more is taken back, whoever has accepted it. */
    void onDoNotMatchCreated(@Observes DoNotMatchCreated apart) {
        int withdrawn = run(entities.createNativeQuery("""
                        with changed as (
                            update mentorships
                            set state = 'WITHDRAWN', version = version + 1, mentor_reach = null, mentee_reach = null
                            where tenant_id = :tenant and state = 'PROPOSED' and mentor_id in (:people) and mentee_id in (:people)
                                and (cast(:cycle as uuid) is null or cycle_id = cast(:cycle as uuid))
                            returning tenant_id, id, version, cycle_id, run_id)
                        """ + EVENTS.formatted("mentorship.withdrawn"))
                .setParameter("people", apart.people())
                .setParameter(
                        "cycle",
                        apart.cycleId() == null ? null : apart.cycleId().toString()));
        if (withdrawn > 0) {
            changes.note(
                    "Mentorships",
                    apart.people().getFirst(),
                    List.of(new Changes.Field("withdrawn", Integer.toString(withdrawn))));
        }
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
