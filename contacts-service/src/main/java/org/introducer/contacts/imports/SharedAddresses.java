package org.introducer.contacts.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.identity.SameName;
import org.introducer.platform.identity.Caller;

/**
 * Tells people who share a mailbox from one person who is met twice: an equal e-mail address with another name is never the same
 * person, unless something else says so. Works on the rows of a file that are CREATE.
 */
@ApplicationScoped
class SharedAddresses {

    private static final String FORGET = """
            update import_rows set strangers = '{}', findings = '[]'
            where tenant_id = :tenant and file_id = :file and action = 'CREATE' and findings <> '[]'""";

    /** Contacts that have an address of a row, another name, and nothing else by which the row is recognised. */
    private static final String OTHER_NAME = """
            select distinct r.number, h.contact_id, r.draft ->> 'name' as theirs, c.name as mine
            from import_rows r
            join import_keys k on k.tenant_id = :tenant and k.file_id = :file and k.number = r.number and k.kind = 'EMAIL'
            join contact_keys h on h.tenant_id = :tenant and h.owner_id = :owner and h.kind = k.kind and h.value = k.value
            join contacts c on c.tenant_id = :tenant and c.id = h.contact_id
            where r.tenant_id = :tenant and r.file_id = :file and r.action = 'CREATE'
              and lower(c.name) <> lower(r.draft ->> 'name') and r.own_id is distinct from c.id
              and not exists (
                  select 1 from contact_keys o
                  where o.tenant_id = :tenant and o.owner_id = :owner and o.contact_id = c.id and o.kind = 'ROW'
                    and o.value = r.row_key)
              and not exists (
                  select 1 from contact_keys o
                  join import_keys i on i.tenant_id = :tenant and i.file_id = :file and i.number = r.number
                      and i.kind = o.kind and i.value = o.value
                  where o.tenant_id = :tenant and o.owner_id = :owner and o.contact_id = c.id and o.kind <> 'EMAIL')
            order by r.number""";

    private static final String STRANGERS = """
            update import_rows r set strangers = s.contacts, findings = jsonb_build_array(jsonb_build_object(
                'reason', 'SHARED_ADDRESS', 'field', 'emails',
                'detail', 'Another contact with another name has this address: ' || s.names || '.'))
            from (
                select u.number, array_agg(u.contact) as contacts, string_agg(distinct u.name, ', ') as names
                from unnest(cast(:numbers as int[]), cast(:contacts as uuid[]), cast(:names as text[])) as u (number, contact, name)
                group by u.number) s
            where r.tenant_id = :tenant and r.file_id = :file and r.number = s.number""";

    /** Rows of the file that have an address in common, address by address. */
    private static final String TOGETHER = """
            select k.value, k.number, r.draft ->> 'name'
            from (
                select value, number, count(*) over (partition by value) as rows
                from import_keys where tenant_id = :tenant and file_id = :file and kind = 'EMAIL') k
            join import_rows r on r.tenant_id = :tenant and r.file_id = :file and r.number = k.number and r.action = 'CREATE'
            where k.rows > 1 order by k.value, k.number""";

    private static final String SAME_PERSON = """
            update import_rows r set action = 'DUPLICATE', findings = jsonb_build_array(jsonb_build_object(
                'reason', 'SAME_PERSON_IN_FILE', 'detail', 'Row ' || u.first || ' of this file is the same person.'))
            from unnest(cast(:numbers as int[]), cast(:firsts as int[])) as u (number, first)
            where r.tenant_id = :tenant and r.file_id = :file and r.number = u.number and r.action = 'CREATE'""";

    private static final String BESIDE = """
            update import_rows r set findings = r.findings || jsonb_build_array(jsonb_build_object(
                'reason', 'SHARED_ADDRESS', 'field', 'emails',
                'detail', 'Row ' || u.first || ' of this file has the same address and another name.'))
            from unnest(cast(:numbers as int[]), cast(:firsts as int[])) as u (number, first)
            where r.tenant_id = :tenant and r.file_id = :file and r.number = u.number and r.action = 'CREATE'""";

    private final Session session;
    private final FileStatements statements;
    private final Caller caller;

    SharedAddresses(Session session, FileStatements statements, Caller caller) {
        this.session = session;
        this.statements = statements;
        this.caller = caller;
    }

    private record Beside(int number, UUID contact, String name) {}

    /** Notes for each row which contacts are somebody else although they have its address. */
    void markStrangers(UUID ownerId, UUID file) {
        statements.run(FORGET, ownerId, file);
        List<Beside> strangers = session
                .createNativeQuery(OTHER_NAME, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("file", file)
                .getResultList()
                .stream()
                .filter(row -> !SameName.possible((String) row[2], (String) row[3]))
                .map(row -> new Beside((Integer) row[0], (UUID) row[1], (String) row[3]))
                .toList();
        if (!strangers.isEmpty()) {
            session.createNativeMutationQuery(STRANGERS)
                    .setParameter("tenant", caller.tenant())
                    .setParameter("file", file)
                    .setParameter(
                            "numbers", strangers.stream().map(Beside::number).toArray(Integer[]::new))
                    .setParameter(
                            "contacts", strangers.stream().map(Beside::contact).toArray(UUID[]::new))
                    .setParameter("names", strangers.stream().map(Beside::name).toArray(String[]::new))
                    .executeUpdate();
        }
    }

    /** Makes a row a duplicate of an earlier one with the same address and a name that can be the same. */
    void compareRows(UUID file) {
        Map<Integer, Integer> same = new TreeMap<>();
        Map<Integer, Integer> beside = new TreeMap<>();
        String address = null;
        Map<Integer, String> people = new LinkedHashMap<>();
        for (Object[] row : together(file)) {
            if (!row[0].equals(address)) {
                address = (String) row[0];
                people.clear();
            }
            Integer number = (Integer) row[1];
            String name = (String) row[2];
            List<Integer> met = new ArrayList<>(people.keySet());
            met.stream()
                    .filter(first -> SameName.possible(people.get(first), name))
                    .findFirst()
                    .ifPresentOrElse(first -> same.merge(number, first, Math::min), () -> people.put(number, name));
            if (people.containsKey(number) && !met.isEmpty()) {
                beside.merge(number, met.getFirst(), Math::min);
            }
        }
        beside.keySet().removeAll(same.keySet());
        write(SAME_PERSON, file, same);
        write(BESIDE, file, beside);
    }

    private List<Object[]> together(UUID file) {
        return session.createNativeQuery(TOGETHER, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .getResultList();
    }

    private void write(String sql, UUID file, Map<Integer, Integer> firsts) {
        if (!firsts.isEmpty()) {
            session.createNativeMutationQuery(sql)
                    .setParameter("tenant", caller.tenant())
                    .setParameter("file", file)
                    .setParameter("numbers", firsts.keySet().toArray(Integer[]::new))
                    .setParameter("firsts", firsts.values().toArray(Integer[]::new))
                    .executeUpdate();
        }
    }
}
