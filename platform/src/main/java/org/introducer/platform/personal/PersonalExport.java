package org.introducer.platform.personal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;

/** Writes everything that is kept of the caller as JSON: a list for each table, an object for each row. */
@ApplicationScoped
public class PersonalExport {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

    /** Columns that are of the service's own working; those that end in {@code _key} only sort. */
    private static final Set<String> WITHOUT = Set.of("tenant_id", "version");

    /** Columns that the API has under another name. */
    private static final Map<String, String> RENAMED = Map.of("owner_id", "applicantId");

    private final PersonalRows rows;
    private final Snapshot snapshot;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    PersonalExport(PersonalRows rows, Snapshot snapshot, Caller caller, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.snapshot = snapshot;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /** All of one moment, the lists beside one another. */
    public InputStream ofCaller() {
        return ofCaller(null);
    }

    /** The same. @param member under which the lists are; null: beside one another */
    public InputStream ofCaller(String member) {
        Identity who = caller.require();
        Person person = new Person(who.tenant(), who.applicantId(), who.sub());
        return snapshot.written(out -> {
            JsonGenerator written = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            written.writeStartObject();
            written.writeStringField("applicantId", person.id().toString());
            written.writeStringField("exportedAt", Instant.now(clock).toString());
            if (member != null) {
                written.writeObjectFieldStart(member);
            }
            for (List<PersonalTable> table : exported().values()) {
                write(written, table, person);
            }
            if (member != null) {
                written.writeEndObject();
            }
            written.writeEndObject();
            written.close();
        });
    }

    private Map<String, List<PersonalTable>> exported() {
        return rows.tables().stream()
                .filter(PersonalTable::exported)
                .collect(Collectors.groupingBy(PersonalTable::name, LinkedHashMap::new, Collectors.toList()));
    }

    private void write(JsonGenerator written, List<PersonalTable> table, Person person) throws IOException {
        written.writeArrayFieldStart(camelCase(table.getFirst().name()));
        for (PersonalTable part : table) {
            try (Stream<String> each = rows.read(part, person)) {
                for (Iterator<String> row = each.iterator(); row.hasNext(); ) {
                    written.writeTree(shown(json.readTree(row.next()), part.without()));
                }
            }
        }
        written.writeEndArray();
    }

    /** A row under the names of the API; what is not known, or not for the person to see, is left out. */
    private ObjectNode shown(JsonNode row, Set<String> without) {
        ObjectNode shown = json.createObjectNode();
        row.properties().forEach(column -> {
            String name = column.getKey();
            if (!WITHOUT.contains(name)
                    && !without.contains(name)
                    && !name.endsWith("_key")
                    && !column.getValue().isNull()) {
                boolean instant = name.endsWith("_at");
                shown.set(
                        RENAMED.getOrDefault(name, camelCase(name)),
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
        return UNDERSCORE.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
