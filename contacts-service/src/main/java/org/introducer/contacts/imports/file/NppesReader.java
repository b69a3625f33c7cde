package org.introducer.contacts.imports.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.introducer.contacts.identity.Npi;
import org.introducer.tables.WrongFileException;

/**
 * Answers of the NPI Registry, API 2.1. An answer with {@code Errors} comes with HTTP status 200 too and is refused; names are in
 * capitals; {@code number} is a number or a text; an organisation (NPI-2) becomes an office.
 */
final class NppesReader implements RowReader {

    /** Specialties by NUCC taxonomy code, as far as they say a role; a trainee's code (390200000X) does not say which. */
    private static final Map<String, String> ROLES = Map.of(
            "2085R0204X", "IR_ATTENDING",
            "2085R0202X", "DR_ATTENDING",
            "2085N0700X", "DR_ATTENDING",
            "2085P0229X", "DR_ATTENDING");

    private static final String UNKNOWN = "UNKNOWN";
    private static final String RESULTS = "results";
    private static final Set<String> ERRORS = Set.of("Errors", "errors");
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Column> COLUMNS = List.of(
            new Column("number", "npi"),
            new Column("basic.first_name", "name"),
            new Column("basic.last_name", "name"),
            new Column("basic.organization_name", "name"),
            new Column("basic.credential", "credentials"),
            new Column("taxonomies[].code", "role"),
            new Column("taxonomies[].desc", "title"),
            new Column("addresses[].telephone_number", "phones"),
            new Column("addresses[].country_code", "country"));

    private final JsonParser json;
    private boolean ended;

    private NppesReader(JsonParser json) {
        this.json = json;
    }

    static RowReader open(Path file) throws IOException {
        JsonParser json = JSON.createParser(file.toFile());
        try {
            return at(json);
        } catch (IOException e) {
            json.close();
            throw e;
        }
    }

    private static RowReader at(JsonParser json) throws IOException {
        try {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw ImportSource.NPPES.missing(RESULTS);
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (ERRORS.contains(name)) {
                    JsonNode errors = json.readValueAsTree();
                    throw new WrongFileException("The NPI Registry answered with an error: " + described(errors));
                }
                if (name.equals(RESULTS) && value == JsonToken.START_ARRAY) {
                    return new NppesReader(json);
                }
                json.skipChildren();
            }
        } catch (JsonProcessingException | CharConversionException notJson) {
            throw ImportSource.NPPES.missing(RESULTS);
        }
        throw ImportSource.NPPES.missing(RESULTS);
    }

    private static String described(JsonNode errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> error.path("description").asText("no description"))
                .collect(Collectors.joining("; "));
    }

    @Override
    public Optional<Row> next() throws IOException {
        try {
            JsonToken token = ended ? JsonToken.END_ARRAY : json.nextToken();
            if (token == JsonToken.END_ARRAY) {
                ended = true;
                return Optional.empty();
            }
            if (token != JsonToken.START_OBJECT) {
                throw new WrongFileException("The results of the NPI Registry are objects; here is another.");
            }
            long line = json.currentTokenLocation().getLineNr();
            return Optional.of(row(line, json.readValueAsTree()));
        } catch (JsonProcessingException | CharConversionException e) {
            throw new WrongFileException("The answer breaks off or is no JSON at line %d."
                    .formatted(json.currentLocation().getLineNr()));
        }
    }

    private static Row row(long line, JsonNode provider) {
        Person person = new Person(line);
        JsonNode basic = provider.path("basic");
        String number = provider.path("number").asText();
        person.npi = Npi.normal(number).orElse(null);
        if (person.npi == null) {
            person.fault(RowReason.INVALID_FIELD, "npi", "'%s' is no NPI: its check digit does not fit.", number);
        }
        if (provider.path("enumeration_type").asText().equals("NPI-2")) {
            person.kind = "OFFICE";
            person.name = Names.fromCapitals(text(basic, "organization_name"));
        } else {
            person.name = Texts.joined(
                    " ",
                    Names.fromCapitals(text(basic, "first_name")),
                    Names.fromCapitals(text(basic, "middle_name")),
                    Names.fromCapitals(text(basic, "last_name")));
            person.credentials = text(basic, "credential") == null
                    ? null
                    : text(basic, "credential").replace(".", "");
        }
        specialty(person, provider.path("taxonomies"));
        address(person, provider.path("addresses"));
        person.rowIdentity = person.npi;
        return person.row(ImportSource.NPPES);
    }

    /** The role is that of IR wherever it is listed, else of the primary specialty. */
    private static void specialty(Person person, JsonNode taxonomies) {
        JsonNode primary = null;
        person.role = UNKNOWN;
        for (JsonNode taxonomy : taxonomies) {
            boolean isPrimary = taxonomy.path("primary").asBoolean();
            String role = ROLES.getOrDefault(taxonomy.path("code").asText().toUpperCase(Locale.ROOT), UNKNOWN);
            primary = primary == null || isPrimary ? taxonomy : primary;
            if (role.equals("IR_ATTENDING") || isPrimary && !person.role.equals("IR_ATTENDING")) {
                person.role = role;
            }
        }
        person.title = primary == null ? null : text(primary, "desc");
    }

    /** The place of practice; telephones of the mailing address are left out. */
    private static void address(Person person, JsonNode addresses) {
        for (JsonNode address : addresses) {
            if (address.path("address_purpose").asText().equalsIgnoreCase("LOCATION")) {
                person.phone(text(address, "telephone_number"));
                person.country(text(address, "country_code"));
            }
        }
    }

    private static String text(JsonNode node, String field) {
        return Texts.line(node.path(field).asText(null));
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
