package org.introducer.contacts.imports.correspondence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.introducer.contacts.contact.ContactKind;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.imports.row.RowMatch;
import org.introducer.contacts.imports.row.StagedMail;
import org.introducer.contacts.imports.row.StoredMatch;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.imports.ImportAction;
import org.introducer.platform.sql.SqlResource;

/** The messages of a file in the database, some hundreds at a time, and what is recorded of them already. */
@ApplicationScoped
class MailRows {

    static final SqlResource SQL = SqlResource.named(MailRows.class, "mail");

    private static final int CHUNK = 500;
    private static final String OPEN = SQL.get("open");
    private static final String NOTICES = SQL.get("notices");
    private static final String PEOPLE = SQL.get("people");
    private static final String RECORDED = SQL.get("recorded");
    private static final String LOGGED = SQL.get("logged");
    private static final String ADDRESSES = SQL.get("addresses");
    private static final String STAGED = SQL.get("staged");
    private static final String DECIDED = SQL.get("decided");
    private static final String RETURNED = SQL.get("returned");

    private final Session session;
    private final ObjectMapper json;
    private final Caller caller;

    MailRows(Session session, ObjectMapper json, Caller caller) {
        this.session = session;
        this.json = json;
        this.caller = caller;
    }

    record Message(int number, StagedMail mail, ImportAction action) {}

    /** A message of the file that was decided. */
    record Staged(
            int number, StagedMail mail, ImportAction action, List<StoredMatch> matches, Filed before, Filed after) {}

    /** Those after this number that may still come to something. */
    List<Message> open(UUID file, int last) {
        return messages(OPEN, file, last);
    }

    /** Notices of failed delivery. */
    List<Message> notices(UUID file, int last) {
        return messages(NOTICES, file, last);
    }

    private List<Message> messages(String sql, UUID file, int last) {
        return query(sql, file).setParameter("last", last).setParameter("most", CHUNK).getResultList().stream()
                .map(row -> new Message(
                        (Integer) row[0], read((String) row[1], StagedMail.class), ImportAction.valueOf((String)
                                row[2])))
                .toList();
    }

    /** By number of the row, then by address. */
    Map<Integer, Map<String, List<Correspondent>>> people(UUID ownerId, UUID file, List<Message> rows) {
        return query(PEOPLE, file)
                .setParameter("owner", ownerId)
                .setParameter("first", rows.getFirst().number())
                .setParameter("last", rows.getLast().number())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (Integer) row[0],
                        Collectors.groupingBy(
                                row -> (String) row[1],
                                Collectors.mapping(
                                        row -> new Correspondent(
                                                (UUID) row[2],
                                                (UUID) row[3],
                                                (String) row[4],
                                                ContactKind.OFFICE.name().equals(row[5]),
                                                instant(row[6])),
                                        Collectors.toList()))));
    }

    /** By the ids of the messages. */
    Map<String, RecordedMail> recorded(UUID ownerId, Collection<String> messages) {
        Map<String, RecordedMail> recorded = new HashMap<>();
        session.createNativeQuery(RECORDED, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("messages", messages.toArray(String[]::new))
                .getResultList()
                .forEach(row -> recorded.put(
                        (String) row[1],
                        new RecordedMail(
                                (UUID) row[0],
                                Direction.valueOf((String) row[2]),
                                (Boolean) row[4],
                                instant(row[5]),
                                new Filed(
                                        ids((String) row[6]),
                                        ids((String) row[7]),
                                        ids((String) row[8]),
                                        InteractionStatus.valueOf((String) row[3]),
                                        (String) row[1],
                                        ids((String) row[9])))));
        return recorded;
    }

    /** E-mails that were recorded by hand, by the number of a row of the same direction and day. */
    Map<Integer, List<LoggedMail>> logged(UUID ownerId, UUID file, List<Message> rows, ZoneId zone) {
        return query(LOGGED, file)
                .setParameter("owner", ownerId)
                .setParameter("zone", zone.getId())
                .setParameter("first", rows.getFirst().number())
                .setParameter("last", rows.getLast().number())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (Integer) row[0],
                        Collectors.mapping(
                                row -> new LoggedMail(
                                        (UUID) row[1],
                                        Set.copyOf(ids((String) row[2])),
                                        new Filed(
                                                ids((String) row[3]),
                                                ids((String) row[4]),
                                                ids((String) row[5]),
                                                InteractionStatus.valueOf((String) row[6]),
                                                null,
                                                null)),
                                Collectors.toList())));
    }

    /** Which addresses of whom the recorded messages named; where that is not kept, all that the contact has. */
    Map<String, List<StoredMatch>> addresses(UUID ownerId, Collection<String> messages) {
        return session
                .createNativeQuery(ADDRESSES, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("messages", messages.toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new StoredMatch(
                                        UUID.fromString((String) row[1]), RowMatch.By.EMAIL, (String) row[2]),
                                Collectors.toList())));
    }

    /** Messages of the file by their ids. */
    Map<String, Staged> staged(UUID file, Collection<String> messages) {
        return query(STAGED, file).setParameter("messages", messages.toArray(String[]::new)).getResultList().stream()
                .collect(Collectors.toMap(
                        row -> (String) row[1],
                        row -> new Staged(
                                (Integer) row[0],
                                read((String) row[3], StagedMail.class),
                                ImportAction.valueOf((String) row[2]),
                                List.of(read((String) row[4], StoredMatch[].class)),
                                read((String) row[5], Filed.class),
                                read((String) row[6], Filed.class)),
                        (first, _) -> first));
    }

    void decided(UUID file, List<MailDecision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(DECIDED)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .setParameter("numbers", numbers(decisions))
                .setParameter("actions", texts(decisions, each -> each.action().name()))
                .setParameter(
                        "interactions",
                        decisions.stream().map(MailDecision::interactionId).toArray(UUID[]::new))
                .setParameter("changes", texts(decisions, each -> text(each.changes())))
                .setParameter("findings", texts(decisions, each -> text(each.findings())))
                .setParameter("matches", texts(decisions, each -> text(each.matches())))
                .setParameter("befores", texts(decisions, each -> text(each.before())))
                .setParameter("afters", texts(decisions, each -> text(each.after())))
                .executeUpdate();
    }

    /** Adds to rows of messages what notices say of them. */
    void returned(UUID file, List<MailDecision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(RETURNED)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file)
                .setParameter("numbers", numbers(decisions))
                .setParameter("actions", texts(decisions, each -> each.action().name()))
                .setParameter("changes", texts(decisions, each -> text(each.changes())))
                .setParameter("findings", texts(decisions, each -> text(each.findings())))
                .setParameter("afters", texts(decisions, each -> text(each.after())))
                .executeUpdate();
    }

    private NativeQuery<Object[]> query(String sql, UUID file) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("tenant", caller.tenant())
                .setParameter("file", file);
    }

    private static Integer[] numbers(List<MailDecision> decisions) {
        return decisions.stream().map(MailDecision::number).toArray(Integer[]::new);
    }

    private static String[] texts(List<MailDecision> decisions, Function<MailDecision, String> text) {
        return decisions.stream().map(text).toArray(String[]::new);
    }

    private static Instant instant(Object stored) {
        return Instant.parse(stored.toString());
    }

    private List<UUID> ids(String array) {
        return array == null ? null : List.of(read(array, UUID[].class));
    }

    private String text(Object value) {
        return value == null ? null : json.valueToTree(value).toString();
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
