package org.introducer.contacts.followup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.etiquette.Addressee;
import org.introducer.contacts.etiquette.Addressee.AddresseeKind;
import org.introducer.contacts.etiquette.Addressee.DoNotContact;
import org.introducer.contacts.etiquette.Addressee.SharedWork;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.EventDays;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.etiquette.Part;
import org.introducer.contacts.etiquette.Promise;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.contacts.etiquette.Touch;
import org.introducer.contacts.etiquette.Wishes;

/** Reads the rows of {@link Dossiers}. */
final class DossierRow {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private DossierRow() {}

    record Participation(UUID contactId, Touch touch) {}

    static Addressee addressee(ResultSet row) throws SQLException {
        DoNotContact flag = row.getObject("flag") == null
                ? null
                : new DoNotContact(
                        row.getString("reason"), row.getObject("since", LocalDate.class), row.getString("source"));
        String zone = row.getString("zone");
        return new Addressee(
                AddresseeKind.valueOf(row.getString("kind")),
                zone == null ? null : ZoneId.of(zone),
                flag,
                texts(row.getString("shared_work")).stream()
                        .map(SharedWork::valueOf)
                        .collect(Collectors.toSet()),
                ContactRole.RESIDENT.name().equals(row.getString("role")));
    }

    static Set<UUID> person(ResultSet row) throws SQLException {
        Set<UUID> person = new TreeSet<>(Set.of(row.getObject("id", UUID.class)));
        person.addAll(List.of((UUID[]) row.getArray("person").getArray()));
        return person;
    }

    static Wishes wishes(ResultSet row, ZoneId zone) throws SQLException {
        OffsetDateTime from = row.getObject("cadence_from", OffsetDateTime.class);
        return new Wishes(
                row.getObject("snoozed_until", LocalDate.class),
                Set.copyOf(texts(row.getString("dismissed"))),
                row.getObject("cadence_days", Integer.class),
                from == null ? null : LocalDate.ofInstant(from.toInstant(), zone));
    }

    static Participation participation(ResultSet row) throws SQLException {
        String purpose = row.getString("purpose");
        String reaction = row.getString("reaction");
        Touch touch = new Touch(
                row.getObject("id", UUID.class),
                InteractionKind.valueOf(row.getString("kind")),
                Direction.valueOf(row.getString("direction")),
                InteractionStatus.valueOf(row.getString("status")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                Part.valueOf(row.getString("part")),
                purpose == null ? null : Purpose.valueOf(purpose),
                row.getBoolean("expects_reply"),
                reaction == null ? null : Reaction.valueOf(reaction),
                row.getBoolean("passive"),
                row.getBoolean("noted"),
                row.getObject("not_before", LocalDate.class),
                row.getObject("returns_on", LocalDate.class),
                event(row),
                row.getObject("answers_id", UUID.class),
                List.of());
        return new Participation(row.getObject("contact_id", UUID.class), touch);
    }

    private static EventDays event(ResultSet row) throws SQLException {
        String day = row.getString("event_day");
        return day == null
                ? null
                : new EventDays(
                        row.getString("event_name"), LocalDate.parse(day), ZoneId.of(row.getString("event_zone")));
    }

    static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                row.getObject("id", UUID.class),
                Promise.Promisor.valueOf(row.getString("promised_by")),
                row.getObject("due", LocalDate.class),
                row.getString("what"),
                row.getObject("settled_on", LocalDate.class));
    }

    private static List<String> texts(String json) throws SQLException {
        try {
            return json == null ? List.of() : JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }
}
