package org.introducer.contacts.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;

/** Writes everything that is kept of one applicant as JSON: a list for each table, an object for each row. */
@ApplicationScoped
class FullExport {

    private static final int AT_ONCE = 500;
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

    private final Session session;
    private final Caller caller;
    private final Snapshot snapshot;
    private final ObjectMapper json;
    private final Clock clock;

    FullExport(Session session, Caller caller, Snapshot snapshot, ObjectMapper json, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.snapshot = snapshot;
        this.json = json;
        this.clock = clock;
    }

    InputStream of(Readable owner) {
        return snapshot.written(out -> write(owner.id(), out));
    }

    private void write(UUID ownerId, OutputStream out) throws IOException {
        JsonGenerator written = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        written.writeStartObject();
        written.writeStringField("applicantId", ownerId.toString());
        written.writeStringField("exportedAt", Instant.now(clock).toString());
        for (String table : ExportedTables.TABLES) {
            written.writeArrayFieldStart(camelCase(table));
            try (Stream<Tuple> rows = rows(table, ownerId)) {
                for (Iterator<Tuple> each = rows.iterator(); each.hasNext(); ) {
                    written.writeTree(shown(json.readTree(each.next().get(0, String.class))));
                }
            }
            written.writeEndArray();
        }
        written.writeEndObject();
        written.close();
    }

    private Stream<Tuple> rows(String table, UUID ownerId) {
        return session.createNativeQuery(
                        "select cast(to_jsonb(r) as text) from " + table + " r where r.tenant_id = :tenant and r."
                                + ExportedTables.ownerOf(table) + " = :owner order by r.id",
                        Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setFetchSize(AT_ONCE)
                .getResultStream();
    }

    /** A row under the names of the API; what is not known is left out. */
    private ObjectNode shown(JsonNode row) {
        ObjectNode shown = json.createObjectNode();
        row.properties().forEach(column -> {
            String name = column.getKey();
            if (!ExportedTables.WITHOUT.contains(name)
                    && !name.endsWith("_key")
                    && !column.getValue().isNull()) {
                boolean instant = name.endsWith("_at");
                shown.set(
                        name.equals("owner_id") ? "applicantId" : camelCase(name),
                        instant ? instant(column.getValue()) : column.getValue());
            }
        });
        return shown;
    }

    private static JsonNode instant(JsonNode stored) {
        return TextNode.valueOf(
                OffsetDateTime.parse(stored.asText()).toInstant().toString());
    }

    private static String camelCase(String name) {
        return UNDERSCORE.matcher(name).replaceAll(FullExport::capital);
    }

    private static String capital(MatchResult letter) {
        return letter.group(1).toUpperCase(java.util.Locale.ROOT);
    }
}
