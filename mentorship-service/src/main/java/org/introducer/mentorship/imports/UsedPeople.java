package org.introducer.mentorship.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.platform.identity.Caller;

/**
 * With whom something has happened since: a mentorship, a request, a lock, an event, a mentoring group, somebody's ranking, another
 * cycle, a group to be counted in.
 */
@ApplicationScoped
class UsedPeople {

    private final EntityManager entities;
    private final Caller caller;

    UsedPeople(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** @param cycleId the cycle of the import, or null */
    Set<UUID> mentors(Set<UUID> ids, UUID cycleId) {
        return used(
                "mentor",
                "mentoring_groups",
                "mentee_enrolments e, jsonb_path_query(e.wishes, '$.*[*][*]') named",
                "",
                ids,
                cycleId);
    }

    Set<UUID> mentees(Set<UUID> ids, UUID cycleId) {
        return used(
                "mentee",
                "mentoring_group_members",
                "mentor_enrolments e, jsonb_path_query(e.ranking, '$.*[*][*]') named",
                " or e.counted_by <> '{}'",
                ids,
                cycleId);
    }

    private Set<UUID> used(
            String side, String groups, String rankings, String enrolmentToo, Set<UUID> ids, UUID cycleId) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> found = entities.createNativeQuery("""
                        select %1$s_id from mentorships where tenant_id = :tenant and %1$s_id in (:ids)
                        union select %1$s_id from mentor_requests where tenant_id = :tenant and %1$s_id in (:ids)
                        union select %1$s_id from locks
                            where tenant_id = :tenant and deleted_at is null and %1$s_id in (:ids)
                        union select %1$s_id from speed_participants where tenant_id = :tenant and %1$s_id in (:ids)
                        union select %1$s_id from %3$s
                            where tenant_id = :tenant and deleted_at is null and %1$s_id in (:ids)
                        union select cast(named #>> '{}' as uuid) from %4$s
                            where e.tenant_id = :tenant and e.deleted_at is null
                              and cast(named #>> '{}' as uuid) in (:ids)
                        union select e.%1$s_id from %1$s_enrolments e
                            where e.tenant_id = :tenant and e.deleted_at is null and e.%1$s_id in (:ids)
                              and (e.cycle_id is distinct from cast(:cycle as uuid)%2$s)""".formatted(side, enrolmentToo, groups, rankings), Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("ids", ids)
                .setParameter("cycle", cycleId == null ? null : cycleId.toString())
                .getResultList();
        return found.stream().map(row -> row.get(0, UUID.class)).collect(Collectors.toSet());
    }
}
