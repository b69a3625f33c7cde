package org.introducer.contacts.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.etiquette.Promise;
import org.introducer.contacts.etiquette.Touch;
import org.introducer.contacts.etiquette.judgement.Dossier;
import org.introducer.platform.identity.Caller;

/**
 * Everything that etiquette may use of some contacts, in three queries however many they are. What happened is read of the person: of
 * every contact that is the same one, deleted ones too.
 */
@ApplicationScoped
public class Dossiers {

    /** An array that the planner does not see: of one that it sees it counts the elements, and makes a plan anew each time when they are few. */
    private static final String IDS = "cast((select cast(? as uuid[])) as uuid[])";

    private static final String SUBJECTS = """
        select c.id, c.owner_id, c.name, c.kind, c.role, c.zone, c.institution, c.program_id, c.emails <> '[]' as has_email, d.id as flag, d.reason, d.since, d.source,
            a.snoozed_until, coalesce(a.cadence_days, r.days) as cadence_days,
            case when a.cadence_days is null then r.created_at else a.created_at end as cadence_from,
            case when a.cadence_days is null then r.tag end as cadence_tag, a.dismissed,
            (select jsonb_agg(distinct w.work) from shared_work w
             where w.tenant_id = c.tenant_id and w.owner_id = c.owner_id and w.contact_id = c.id and w.current) as shared_work,
            array(
                select o.contact_id from contact_persons m
                join contact_persons o on o.tenant_id = m.tenant_id and o.owner_id = m.owner_id and o.person_id = m.person_id
                where m.tenant_id = c.tenant_id and m.contact_id = c.id) as person
        from contacts c
        left join do_not_contacts d on d.tenant_id = c.tenant_id and d.contact_id = c.id and d.lifted_at is null
        left join attentions a on a.tenant_id = c.tenant_id and a.contact_id = c.id
        left join lateral (
            select k.days, k.tag, greatest(k.created_at, c.created_at) as created_at
            from cadence_rules k
            where k.tenant_id = c.tenant_id and k.owner_id = c.owner_id
              and exists (select 1 from jsonb_array_elements_text(c.tags) as t (tag) where lower(regexp_replace(btrim(t.tag), '\\s+', ' ', 'g')) = k.tag)
            order by k.days, k.tag limit 1) r on true
        where c.tenant_id = ? and c.owner_id = any(%1$s) and c.id = any(%1$s) and c.deleted_at is null\
        """.formatted(IDS);

    /**
     * Materialized, because PostgreSQL asks no index for {@code x = coalesce(...)} behind row-level security, and for a column it does;
     * lateral ({@code offset 0}), because without statistics of a tenant it takes all that happened there for one row, and begins with that.
     * The tenant is a column too: of one that it sees it may know no rows yet, and then any index that begins with the tenant costs the same.
     */
    static final String TOUCHES = """
        with asked as materialized (
            select a.id as contact_id, coalesce(o.contact_id, a.id) as member, t.tenant
            from unnest(%s) as a (id)
            cross join (select cast(? as uuid) as tenant offset 0) t
            left join contact_persons m on m.tenant_id = t.tenant and m.contact_id = a.id
            left join contact_persons o on o.tenant_id = m.tenant_id and o.owner_id = m.owner_id and o.person_id = m.person_id)
        select distinct on (a.contact_id, i.id) a.contact_id, p.part, i.id, i.kind, i.direction, i.status, i.occurred_at, i.purpose, i.expects_reply,
            i.reaction, i.passive, i.outcome is not null as noted, i.not_before, i.returns_on, i.answers_id,
            i.event ->> 'name' as event_name, i.event ->> 'lastDay' as event_day, i.event ->> 'zone' as event_zone
        from asked a
        cross join lateral (
            select p.tenant_id, p.interaction_id, p.part from participations p
            where p.tenant_id = a.tenant and p.contact_id = a.member offset 0) p
        cross join lateral (
            select i.* from interactions i where i.tenant_id = p.tenant_id and i.id = p.interaction_id offset 0) i
        where (i.deleted_at is not null) = ?
        order by a.contact_id, i.id, case p.part when 'TO' then 1 when 'REPRESENTED' then 2 else 3 end\
        """.formatted(IDS);

    private static final String PROMISES = """
        select m.interaction_id, m.id, m.promised_by, m.due, m.what, m.settled_on
        from commitments m
        where m.tenant_id = ? and m.interaction_id = any(%s) and m.deleted_at is null\
        """.formatted(IDS);

    private final Session session;
    private final Caller caller;
    private final Applicants applicants;
    private final Tightenings tightenings;

    Dossiers(Session session, Caller caller, Applicants applicants, Tightenings tightenings) {
        this.session = session;
        this.caller = caller;
        this.applicants = applicants;
        this.tightenings = tightenings;
    }

    /** By contact; contacts that are deleted or another's are left out. */
    public Map<UUID, Known> of(UUID ownerId, Collection<UUID> contactIds) {
        if (contactIds.isEmpty()) {
            return Map.of();
        }
        ZoneId zone = applicants.zoneOf(ownerId);
        Policy policy = tightenings.policyOf(ownerId);
        return session.doReturningWork(
                connection -> read(connection, List.of(ownerId), contactIds, _ -> zone, _ -> policy));
    }

    /** The same for contacts of several applicants, in as many queries as for those of one. */
    public Map<UUID, Known> of(Collection<UUID> ownerIds, Collection<UUID> contactIds) {
        if (contactIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, ZoneId> zones = applicants.zonesOf(ownerIds);
        Map<UUID, Policy> policies = tightenings.policiesOf(ownerIds);
        return session.doReturningWork(connection -> read(
                connection, ownerIds, contactIds, zones::get, owner -> policies.getOrDefault(owner, Policy.CURRENT)));
    }

    private Map<UUID, Known> read(
            Connection connection,
            Collection<UUID> ownerIds,
            Collection<UUID> contactIds,
            Function<UUID, ZoneId> zones,
            Function<UUID, Policy> policies)
            throws SQLException {
        Map<UUID, List<Touch>> touches = touches(connection, contactIds, false);
        Map<UUID, Known> known = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SUBJECTS)) {
            statement.setObject(1, caller.tenant());
            statement.setArray(2, connection.createArrayOf("uuid", ownerIds.toArray()));
            statement.setArray(3, connection.createArrayOf("uuid", contactIds.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject("id", UUID.class);
                    UUID owner = row.getObject("owner_id", UUID.class);
                    ZoneId zone = zones.apply(owner);
                    Dossier dossier = new Dossier(
                            DossierRow.addressee(row),
                            touches.getOrDefault(id, List.of()),
                            DossierRow.wishes(row, zone),
                            policies.apply(owner),
                            zone);
                    known.put(
                            id,
                            new Known(
                                    id,
                                    row.getString("name"),
                                    ContactRole.valueOf(row.getString("role")),
                                    row.getString("institution"),
                                    row.getObject("program_id", UUID.class),
                                    row.getBoolean("has_email"),
                                    DossierRow.person(row),
                                    row.getString("cadence_tag"),
                                    dossier));
                }
            }
        }
        return known;
    }

    /** What was recorded of the person, and deleted again. */
    public List<Touch> deletedOf(UUID contactId) {
        return deletedOf(List.of(contactId)).getOrDefault(contactId, List.of());
    }

    /** The same of several contacts, by contact. */
    public Map<UUID, List<Touch>> deletedOf(Collection<UUID> contactIds) {
        return session.doReturningWork(connection -> touches(connection, contactIds, true));
    }

    private Map<UUID, List<Touch>> touches(Connection connection, Collection<UUID> contactIds, boolean deleted)
            throws SQLException {
        List<DossierRow.Participation> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TOUCHES)) {
            statement.setArray(1, connection.createArrayOf("uuid", contactIds.toArray()));
            statement.setObject(2, caller.tenant());
            statement.setBoolean(3, deleted);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(DossierRow.participation(row));
                }
            }
        }
        Map<UUID, List<Promise>> promises = promises(
                connection,
                rows.stream().map(row -> row.touch().id()).distinct().toList());
        Map<UUID, List<Touch>> touches = new HashMap<>();
        for (DossierRow.Participation row : rows) {
            List<Promise> owed = promises.getOrDefault(row.touch().id(), List.of());
            touches.computeIfAbsent(row.contactId(), id -> new ArrayList<>())
                    .add(owed.isEmpty() ? row.touch() : row.touch().with(owed));
        }
        return touches;
    }

    private Map<UUID, List<Promise>> promises(Connection connection, List<UUID> interactionIds) throws SQLException {
        Map<UUID, List<Promise>> promises = new HashMap<>();
        if (interactionIds.isEmpty()) {
            return promises;
        }
        try (PreparedStatement statement = connection.prepareStatement(PROMISES)) {
            statement.setObject(1, caller.tenant());
            statement.setArray(2, connection.createArrayOf("uuid", interactionIds.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    promises.computeIfAbsent(row.getObject("interaction_id", UUID.class), id -> new ArrayList<>())
                            .add(DossierRow.promise(row));
                }
            }
        }
        return promises;
    }
}
