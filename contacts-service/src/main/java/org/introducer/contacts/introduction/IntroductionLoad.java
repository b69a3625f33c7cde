package org.introducer.contacts.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.load.RecipientLoads;
import org.introducer.contacts.network.path.PathPolicy;
import org.introducer.platform.identity.Caller;

/** How often people were asked for introductions of late. */
@ApplicationScoped
class IntroductionLoad {

    private static final PathPolicy POLICY = PathPolicy.CURRENT;

    private final Session session;
    private final Caller caller;
    private final RecipientLoads loads;

    IntroductionLoad(Session session, Caller caller, RecipientLoads loads) {
        this.session = session;
        this.caller = caller;
        this.loads = loads;
    }

    private record Ask(UUID person, LocalDate on) {}

    /**
     * The people who reached the limit, with the first day on which they may be asked again; a withdrawn request counts too. What other
     * clients of the tenant asked of them has a limit of its own.
     */
    Map<UUID, LocalDate> over(UUID ownerId, LocalDate today) {
        Map<UUID, List<LocalDate>> asks = session
                .createNativeQuery("""
                        select coalesce(m.person_id, r.introducer_contact_id), r.asked_on
                        from introduction_requests r
                        left join contact_persons m
                            on m.tenant_id = r.tenant_id and m.owner_id = r.owner_id and m.contact_id = r.introducer_contact_id
                        where r.tenant_id = :tenant and r.owner_id = :owner and r.asked_on > :since and r.deleted_at is null
                        order by r.asked_on desc""", Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("since", today.minusDays(POLICY.askWindow()))
                .getResultList()
                .stream()
                .map(row -> new Ask((UUID) row[0], day(row[1])))
                .collect(Collectors.groupingBy(Ask::person, Collectors.mapping(Ask::on, Collectors.toList())));
        Map<UUID, LocalDate> over = new HashMap<>();
        asks.forEach((person, days) -> {
            if (days.size() >= POLICY.asksPerIntroducer()) {
                over.put(person, days.get(POLICY.asksPerIntroducer() - 1).plusDays(POLICY.askWindow()));
            }
        });
        byPerson(ownerId, loads.busyIntroducers(ownerId))
                .forEach((person, free) -> over.merge(person, free, (one, other) -> one.isAfter(other) ? one : other));
        return over;
    }

    private Map<UUID, LocalDate> byPerson(UUID ownerId, Map<UUID, LocalDate> byContact) {
        if (byContact.isEmpty()) {
            return Map.of();
        }
        Map<UUID, LocalDate> byPerson = new HashMap<>(byContact);
        session.createNativeQuery("""
                        select m.contact_id, m.person_id from contact_persons m
                        where m.tenant_id = :tenant and m.owner_id = :owner and m.contact_id = any(:contacts)""", Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("contacts", byContact.keySet().toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> byPerson.put((UUID) row[1], byContact.get((UUID) row[0])));
        return byPerson;
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
