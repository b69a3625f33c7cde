package org.introducer.platform.openapi;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes the properties that have no description of their own: as the draft of the same resource does, as what means the same wherever it is,
 * or as the type is described that a property refers to.
 */
final class CommonProperties {

    /** The extension of the document with descriptions of a service's own words, by the name of a property. */
    private static final String DESCRIPTIONS = "x-property-descriptions";

    /** What a {@code name} is of, where an id beside it says so. */
    private static final List<String> NAMED = List.of("contact", "program", "mentor", "mentee");

    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("applicantId", "id of the applicant"),
            Map.entry("applicationId", "id of the application"),
            Map.entry("contactId", "id of the contact"),
            Map.entry("cycleId", "id of the mentoring cycle"),
            Map.entry("eventId", "id of the event"),
            Map.entry("factId", "id of the fact"),
            Map.entry("menteeId", "id of the mentee"),
            Map.entry("mentorId", "id of the mentor"),
            Map.entry("mentorshipId", "id of the mentorship"),
            Map.entry("programId", "id of the program"));

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("acgmeCode", "ACGME code of the program"),
            Map.entry("city", "name of the city"),
            Map.entry("country", "ISO 3166-1 alpha-2 code of the country"),
            Map.entry("createdAt", "when it was created"),
            Map.entry("department", "name of the department"),
            Map.entry("disclaimer", "notice to show with the answer"),
            Map.entry("emails", "e-mail addresses"),
            Map.entry("endsAt", "when it ends"),
            Map.entry("finishedAt", "when it was done; absent: not yet"),
            Map.entry("givenAt", "when it was given"),
            Map.entry("institution", "name of the institution"),
            Map.entry("languages", "BCP 47 language tags, such as en"),
            Map.entry("latitude", "degrees north of the equator; negative: south"),
            Map.entry("longitude", "degrees east of Greenwich; negative: west"),
            Map.entry("notes", "free text"),
            Map.entry("npi", "National Provider Identifier"),
            Map.entry("observedOn", "day on which it was observed"),
            Map.entry("occurredAt", "when it took place"),
            Map.entry("orcid", "ORCID iD"),
            Map.entry("phones", "telephone numbers"),
            Map.entry("startsAt", "when it begins"),
            Map.entry("tags", "labels of the applicant's own"),
            Map.entry("urls", "addresses of profiles and pages"),
            Map.entry("zone", "IANA time zone"));

    private final Map<String, Schema> schemas;
    private final Map<?, ?> ofService;

    private CommonProperties(OpenAPI api) {
        this.schemas = api.getComponents().getSchemas();
        this.ofService = api.getExtensions() != null && api.getExtensions().get(DESCRIPTIONS) instanceof Map<?, ?> given
                ? given
                : Map.of();
    }

    static void describe(OpenAPI api) {
        CommonProperties common = new CommonProperties(api);
        Map<Schema, String> descriptions = new IdentityHashMap<>();
        Set<Object> unused = new TreeSet<>(common.ofService.keySet());
        common.schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((property, value) -> {
                    String description = common.of(name, property, value);
                    if (description != null) {
                        descriptions.put(value, description);
                        if (description.equals(common.ofService.get(property))) {
                            unused.remove(property);
                        }
                    }
                });
            }
        });
        descriptions.forEach(Schema::setDescription);
        if (!unused.isEmpty()) {
            throw new IllegalStateException(DESCRIPTIONS + " describes what no property needs: " + unused);
        }
        api.removeExtension(DESCRIPTIONS);
    }

    private String of(String name, String property, Schema value) {
        if (value.getDescription() != null) {
            return value.getDescription();
        }
        if (value.getAnyOf() != null) {
            return of(name, property, value.getAnyOf().getFirst());
        }
        return Stream.<Supplier<String>>of(
                        () -> ofDraft(name, property), () -> common(name, property, value), () -> ofType(value), () ->
                                (String) ofService.get(property))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What is shown means the same as what was sent, and needs no default. */
    private String ofDraft(String name, String property) {
        Schema draft = schemas.get(name + "Draft");
        Schema value = draft == null || draft.getProperties() == null
                ? null
                : draft.getProperties().get(property);
        String description = value == null ? null : of(name + "Draft", property, value);
        String shown = description == null
                ? ""
                : Stream.of(description.split("; "))
                        .filter(part -> !part.startsWith("default: "))
                        .collect(Collectors.joining("; "));
        return shown.isEmpty() ? null : shown;
    }

    private String ofType(Schema value) {
        Schema type = schemas.get(Schemas.reference(value));
        return type == null ? null : type.getDescription();
    }

    private String common(String name, String property, Schema value) {
        Set<String> siblings = schemas.get(name).getProperties().keySet();
        if (IDS.containsKey(property) && "uuid".equals(value.getFormat())) {
            return IDS.get(property);
        }
        return switch (property) {
            case "id" -> siblings.contains("createdAt") ? "id of the " + words(name) : null;
            case "items" -> items(name, siblings, value);
            case "name" ->
                NAMED.stream()
                        .filter(named -> siblings.contains(named + "Id"))
                        .findFirst()
                        .map(named -> "name of the " + named)
                        .orElse(null);
            case "season" -> isNumber(value) && !name.startsWith("Img") ? "match year" : null;
            default -> VALUES.get(property);
        };
    }

    private static String items(String name, Set<String> siblings, Schema value) {
        if (siblings.contains("atomic")) {
            return "up to 1000, each checked by itself, so that one bad item does not hide the others";
        }
        Map<String, Schema> inner =
                value.getItems() == null ? null : value.getItems().getProperties();
        if (inner != null && inner.keySet().containsAll(Set.of("index", "status"))) {
            return "one result for each item of the request, in its order";
        }
        return name.contains("Page") ? "the items of this page" : null;
    }

    private static boolean isNumber(Schema value) {
        return List.of(Schema.SchemaType.INTEGER).equals(value.getType());
    }

    /** {@code rank list} for {@code RankList}. */
    static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])([A-Z])", " $1")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^img\\b", "IMG");
    }
}
