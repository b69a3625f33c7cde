package org.introducer.platform.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** The types that the schemas of a document are made of: found by their names, and told apart by what they hold. */
final class SchemaTypes {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName IGNORED = DotName.createSimple(JsonIgnore.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);

    private final IndexView index;
    private final Map<String, List<ClassInfo>> named = new HashMap<>();
    private final List<ClassInfo> generic;

    SchemaTypes(IndexView index) {
        this.index = index;
        // The index is put together from several, which have some classes twice.
        Map<DotName, ClassInfo> once = new TreeMap<>();
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() || type.isEnum())
                .forEach(type -> once.put(type.name(), type));
        once.values()
                .forEach(type -> named.computeIfAbsent(name(type), _ -> new ArrayList<>())
                        .add(type));
        this.generic = once.values().stream()
                .filter(type -> type.isRecord() && !type.typeParameters().isEmpty())
                .toList();
    }

    /** The records of the name with the properties of the schema. */
    List<ClassInfo> records(String name, Schema schema) {
        return fitting(named.getOrDefault(name, List.of()), schema);
    }

    /** The generic records with the properties of the schema. */
    List<ClassInfo> genericRecords(Schema schema) {
        return fitting(generic, schema);
    }

    /** The enums of the name with the values of the schema. */
    List<ClassInfo> enums(String name, Schema schema) {
        Set<String> values =
                schema.getEnumeration().stream().map(String::valueOf).collect(Collectors.toSet());
        return named.getOrDefault(name, List.of()).stream()
                .filter(type -> type.isEnum() && constants(type).equals(values))
                .toList();
    }

    /** Whether the name of the type's schema is another than its own. */
    static boolean isNamed(ClassInfo type) {
        return given(type) != null;
    }

    /** The name of the type's schema. */
    static String name(ClassInfo type) {
        AnnotationValue name = given(type);
        return name == null ? type.simpleName() : name.asString();
    }

    private static @Nullable AnnotationValue given(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null ? null : schema.value("name");
    }

    /** The name of the schema of the type with a simple name. */
    String schemaOf(String simpleName) {
        return named.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(type -> simpleName.equals(type.simpleName())))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElse(simpleName);
    }

    static boolean isUnwrapped(FieldInfo field) {
        return field.hasAnnotation(UNWRAPPED);
    }

    static boolean isIgnored(FieldInfo field) {
        return field.hasAnnotation(IGNORED);
    }

    static String property(FieldInfo field) {
        AnnotationInstance property = field.annotation(PROPERTY);
        return property == null || property.value() == null
                ? field.name()
                : property.value().asString();
    }

    /** The properties of what stands in the place of the component. */
    Set<String> unwrapped(RecordComponentInfo component) {
        ClassInfo inner = index.getClassByName(component.type().name());
        return inner == null ? Set.of() : inner.isRecord() ? properties(inner) : fields(inner);
    }

    private static Set<String> constants(ClassInfo type) {
        return type.enumConstants().stream().map(SchemaTypes::property).collect(Collectors.toSet());
    }

    private List<ClassInfo> fitting(Collection<ClassInfo> candidates, Schema schema) {
        return candidates.stream()
                .filter(type -> type.isRecord()
                        && properties(type).equals(schema.getProperties().keySet()))
                .toList();
    }

    private Set<String> properties(ClassInfo record) {
        Set<String> names = new HashSet<>();
        for (RecordComponentInfo component : record.recordComponents()) {
            FieldInfo field = record.field(component.name());
            if (isUnwrapped(field)) {
                names.addAll(unwrapped(component));
            } else if (!isIgnored(field)) {
                names.add(property(field));
            }
        }
        return names;
    }

    private static Set<String> fields(ClassInfo type) {
        Set<String> names = new HashSet<>();
        type.fields().forEach(field -> names.add(field.name()));
        return names;
    }
}
