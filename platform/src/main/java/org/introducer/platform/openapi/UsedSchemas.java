package org.introducer.platform.openapi;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Removes schemas to which nothing refers. The contexts of problems stay, and {@code Problem.context} names them. */
final class UsedSchemas {

    private static final String CONTEXT = "Context";

    private final Map<String, Schema> schemas;
    private final Set<String> used = new TreeSet<>();

    private UsedSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void keep(OpenAPI api) {
        UsedSchemas kept = new UsedSchemas(api.getComponents().getSchemas());
        Schemas.eachOutside(api, kept::use);
        Set<String> contexts = kept.schemas.keySet().stream()
                .filter(name -> name.endsWith(CONTEXT))
                .collect(Collectors.toCollection(TreeSet::new));
        contexts.forEach(kept::use);
        Schema problem = kept.schemas.get("Problem");
        if (problem != null && !contexts.isEmpty()) {
            Schema context = problem.getProperties().get("context");
            context.setDescription(context.getDescription() + ": `" + String.join("`, `", contexts) + "`");
        }
        Set.copyOf(kept.schemas.keySet()).stream()
                .filter(name -> !kept.used.contains(name))
                .forEach(api.getComponents()::removeSchema);
    }

    private void use(Schema schema) {
        String name = Schemas.reference(schema);
        if (name != null) {
            use(name);
        }
    }

    private void use(String name) {
        if (schemas.containsKey(name) && used.add(name)) {
            Schemas.walk(schemas.get(name), this::use);
        }
    }
}
