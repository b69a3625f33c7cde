package org.introducer.contacts.imports.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.identity.SameName;
import org.introducer.contacts.imports.row.FileStatements;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.sql.SqlResource;

/**
 * Tells people who share a mailbox from one person who is met twice: an equal e-mail address with another name is never the same
 * person, unless something else says so. Works on the rows of a file that are CREATE.
 */
@ApplicationScoped
class SharedAddresses {

    private static final SqlResource SQL = SqlResource.named(SharedAddresses.class, "shared-addresses");

    private static final String FORGET = SQL.get("forget");
    private static final String OTHER_NAME = SQL.get("other-name");
    private static final String STRANGERS = SQL.get("strangers");
    private static final String TOGETHER = SQL.get("together");
    private static final String SAME_PERSON = SQL.get("same-person");
    private static final String BESIDE = SQL.get("beside");

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
