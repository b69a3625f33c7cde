package org.introducer.platform.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;

/** Describes the schemas that have no description of their own: as the {@link Javadoc} of their types says. */
final class SchemaDescriptions {

    /** What is said of a type that is not ours. */
    private static final Map<String, String> OF_OTHERS = Map.of("DayOfWeek", "A day of the week.");

    private final Map<String, Schema> schemas;
    private final SchemaTypes types;
    private final Javadoc javadoc = new Javadoc(this::words);
    private final List<String> unclear = new ArrayList<>();

    private SchemaDescriptions(OpenAPI api, SchemaTypes types) {
        this.schemas = api.getComponents().getSchemas();
        this.types = types;
    }

    static void describe(OpenAPI api, SchemaTypes types) {
        new SchemaDescriptions(api, types).describe();
    }

    private void describe() {
        List<String> made = new ArrayList<>();
        schemas.forEach((name, schema) -> {
            if (schema.getDescription() == null) {
                schema.setDescription(OF_OTHERS.getOrDefault(name, text(name, typesOf(name, schema))));
                made.add(name);
            }
        });
        if (!unclear.isEmpty()) {
            throw new IllegalStateException(
                    "Schemas whose types differ in their Javadoc, so that one needs @Schema(name): " + unclear);
        }
        made.stream().filter(this::isGeneric).forEach(this::describeItems);
    }

    /** The types that the schema can be made of, by their binary names. */
    private List<String> typesOf(String name, Schema schema) {
        if (schema.getEnumeration() != null) {
            return names(types.enums(name, schema));
        }
        if (schema.getProperties() == null) {
            return List.of();
        }
        List<ClassInfo> records = types.records(name, schema);
        return names(records.isEmpty() ? types.genericRecords(schema) : records);
    }

    /** Who is given the name of the schema comes before who happens to have it. */
    private static List<String> names(List<ClassInfo> types) {
        List<ClassInfo> given = types.stream().filter(SchemaTypes::isNamed).toList();
        return (given.isEmpty() ? types : given)
                .stream().map(type -> type.name().toString()).toList();
    }

    private String text(String name, Collection<String> types) {
        Set<String> said = new TreeSet<>();
        types.forEach(type -> said.add(javadoc.of(type)));
        said.remove("");
        if (said.size() > 1) {
            unclear.add(name + " can be each of " + types);
        }
        return said.isEmpty() ? null : said.iterator().next();
    }

    private boolean isGeneric(String name) {
        Schema schema = schemas.get(name);
        return schema.getProperties() != null && types.records(name, schema).isEmpty();
    }

    /** A page, which is of one type for all lists, says what its items are. */
    private void describeItems(String name) {
        Schema page = schemas.get(name);
        Schema items = page.getProperties().get("items");
        Schema item = items == null ? null : schemas.get(Schemas.reference(items.getItems()));
        if (item != null && item.getDescription() != null && page.getDescription() != null) {
            page.setDescription(page.getDescription() + " Each item: " + firstSentence(item.getDescription()));
        }
    }

    private static String firstSentence(String text) {
        return text.replaceFirst("(?<=[a-z`]\\.) .*", "");
    }

    /** The schema of a type, or what the name of the type says. */
    private String words(String type) {
        String name = types.schemaOf(type);
        return schemas.containsKey(name) ? "`" + name + "`" : CommonProperties.words(type);
    }
}
