package org.introducer.platform.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes the properties that mean the same wherever they are and have no description of their own. */
final class CommonProperties {

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

    private CommonProperties() {}

    static void describe(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((property, value) -> {
                    String description = of(name, schema, property, value);
                    if (value.getRef() == null && value.getDescription() == null && description != null) {
                        value.setDescription(description);
                    }
                });
            }
        });
    }

    private static String of(String name, Schema schema, String property, Schema value) {
        boolean created = schema.getProperties().containsKey("createdAt");
        if (IDS.containsKey(property) && "uuid".equals(value.getFormat())) {
            return IDS.get(property);
        }
        return switch (property) {
            case "id" -> created ? "id of the " + words(name) : null;
            case "items" -> name.endsWith("Page") ? "the items of this page" : null;
            case "season" -> isNumber(value) && !name.startsWith("Img") ? "match year" : null;
            default -> VALUES.get(property);
        };
    }

    private static boolean isNumber(Schema value) {
        return List.of(Schema.SchemaType.INTEGER).equals(value.getType());
    }

    /** {@code rank list} for {@code RankList}. */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])([A-Z])", " $1")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^img\\b", "IMG");
    }
}
