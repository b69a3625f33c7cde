package org.introducer.platform.openapi;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.introducer.platform.code.CodeListNames;

/**
 * The names by which generated clients call things: a page is named after its items, a date or an id is what it is and no
 * type of its own, and a closed list says where its labels are.
 */
final class SchemaNames {

    private SchemaNames() {}

    static void apply(OpenAPI api) {
        inlineFormats(api);
        namePages(api);
        referToCodeLists(api);
    }

    private static void inlineFormats(OpenAPI api) {
        Map<String, Schema> formats = new HashMap<>();
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getFormat() != null && schema.getEnumeration() == null && schema.getProperties() == null) {
                formats.put(name, schema);
            }
        });
        Schemas.each(api, schema -> {
            Schema format = formats.get(Schemas.reference(schema));
            if (format != null) {
                schema.setRef(null);
                schema.setType(format.getType());
                schema.setFormat(format.getFormat());
            } else if (schema.getRef() != null) {
                schema.setType(null);
            } else if ("uuid".equals(schema.getFormat())) {
                schema.setPattern(null);
            }
        });
        formats.keySet().forEach(api.getComponents()::removeSchema);
    }

    private static void namePages(OpenAPI api) {
        Components components = api.getComponents();
        Map<String, String> names = new HashMap<>();
        components.getSchemas().forEach((name, schema) -> {
            if (name.startsWith("Page") && schema.getProperties() != null) {
                Schema items = schema.getProperties().get("items");
                String item = items == null ? null : Schemas.reference(items.getItems());
                if (item != null && !components.getSchemas().containsKey(item + "Page")) {
                    names.put(name, item + "Page");
                }
            }
        });
        Map<String, Schema> named = new TreeMap<>();
        components.getSchemas().forEach((name, schema) -> named.put(names.getOrDefault(name, name), schema));
        components.setSchemas(named);
        Schemas.each(api, schema -> {
            String name = names.get(Schemas.reference(schema));
            if (name != null) {
                schema.setRef(name);
            }
        });
    }

    private static void referToCodeLists(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            referToCodeList(name, schema);
            if (schema.getProperties() != null) {
                schema.getProperties()
                        .forEach((property, value) -> Stream.of(value, orElse(value.getItems(), value))
                                .distinct()
                                .forEach(inner -> referToCodeList(
                                        name
                                                + property.substring(0, 1).toUpperCase(Locale.ROOT)
                                                + property.substring(1),
                                        inner)));
            }
        });
    }

    private static Schema orElse(Schema schema, Schema other) {
        return schema == null ? other : schema;
    }

    private static void referToCodeList(String name, Schema schema) {
        if (schema.getEnumeration() != null && schema.getExtensions() == null) {
            schema.setExtensions(Map.of(CodeListNames.EXTENSION, CodeListNames.of(name)));
        }
    }
}
