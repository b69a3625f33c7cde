package org.introducer.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Says which properties of an answer are always there: every component of its record but one that may be null, which is what
 * {@link Nullable} and the boxed types say. What a request can hold too is left alone, for its constraints say what it needs.
 */
final class RequiredProperties {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final Set<String> BOXED = Set.of(
            "java.lang.Integer", "java.lang.Long", "java.lang.Double", "java.lang.Boolean", "java.math.BigDecimal");

    private final OpenAPI api;
    private final IndexView index;
    private final SchemaTypes types;
    private final Set<String> requested = new HashSet<>();

    RequiredProperties(OpenAPI api, IndexView index, SchemaTypes types) {
        this.api = api;
        this.index = index;
        this.types = types;
        Schemas.operations(api)
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(media -> Schemas.walk(media.getSchema(), this::request));
    }

    void apply() {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (!requested.contains(name) && schema.getProperties() != null) {
                require(schema, types.records(name, schema));
            }
        });
        Schemas.operations(api)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .forEach(media -> Schemas.walk(media.getSchema(), this::requireInline));
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (!requested.contains(name)) {
                Schemas.within(schema).toList().forEach(inner -> Schemas.walk(inner, this::requireInline));
            }
        });
    }

    private void request(Schema schema) {
        String name = Schemas.reference(schema);
        if (name != null && requested.add(name)) {
            Schemas.walk(api.getComponents().getSchemas().get(name), this::request);
        }
    }

    /** A generic record that stands where it is used, without a name. */
    private void requireInline(Schema schema) {
        if (schema.getRef() == null && schema.getProperties() != null && schema.getRequired() == null) {
            require(schema, List.of());
        }
    }

    /** What all records that the schema can be of have in common; of none by its name, it is of a generic one. */
    private void require(Schema schema, List<ClassInfo> named) {
        List<ClassInfo> candidates = named.isEmpty() ? types.genericRecords(schema) : named;
        Set<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        candidates.stream()
                .map(this::alwaysThere)
                .reduce(RequiredProperties::both)
                .ifPresent(required::addAll);
        candidates.forEach(record -> required.removeAll(sometimesWhole(record)));
        required.retainAll(schema.getProperties().keySet());
        if (!required.isEmpty()) {
            schema.setRequired(List.copyOf(required));
        }
    }

    /** The properties of what is unwrapped and may be null as a whole. */
    private Set<String> sometimesWhole(ClassInfo record) {
        Set<String> names = new HashSet<>();
        for (RecordComponentInfo component : record.recordComponents()) {
            FieldInfo field = record.field(component.name());
            if (SchemaTypes.isUnwrapped(field) && !isAlwaysThere(record, component, field)) {
                names.addAll(types.unwrapped(component));
            }
        }
        return names;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        one.retainAll(other);
        return one;
    }

    private Set<String> alwaysThere(ClassInfo record) {
        Set<String> names = new TreeSet<>();
        collect(record, names);
        return names;
    }

    private void collect(ClassInfo record, Set<String> required) {
        for (RecordComponentInfo component : record.recordComponents()) {
            FieldInfo field = record.field(component.name());
            if (SchemaTypes.isUnwrapped(field)) {
                ClassInfo inner = index.getClassByName(component.type().name());
                if (inner != null && inner.isRecord() && !requested.contains(SchemaTypes.name(inner))) {
                    collect(inner, required);
                }
            } else if (!SchemaTypes.isIgnored(field) && isAlwaysThere(record, component, field)) {
                required.add(SchemaTypes.property(field));
            }
        }
    }

    private static boolean isAlwaysThere(ClassInfo record, RecordComponentInfo component, FieldInfo field) {
        Type type = component.type();
        return !BOXED.contains(type.name().toString())
                && !type.hasAnnotation(NULLABLE)
                && !field.type().hasAnnotation(NULLABLE)
                && !leavesOutEmpty(record.declaredAnnotation(INCLUDE), type)
                && !leavesOutEmpty(field.annotation(INCLUDE), type);
    }

    private static boolean leavesOutEmpty(AnnotationInstance include, Type type) {
        return include != null
                && include.value() != null
                && include.value().asEnum().equals("NON_EMPTY")
                && type.kind() != Type.Kind.PRIMITIVE;
    }
}
