package org.introducer.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.json.StoredForm;

/** What a service stores as JSON: its records with their version and members, its enums with their constants. */
final class StoredForms {

    private static final Pattern PACKAGE = Pattern.compile("(?:[a-z][a-z0-9]*\\.)+");
    private static final String SEPARATOR = "; ";

    private final Map<String, Class<?>> types = new TreeMap<>();

    private StoredForms() {}

    /** What is reached from the JSON columns of entities, and from what is marked as stored. */
    static StoredForms of(JavaClasses classes) {
        StoredForms forms = new StoredForms();
        classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(StoredForms::isJson)
                .forEach(field -> forms.add(field.reflect().getGenericType()));
        classes.stream()
                .filter(type -> type.isAnnotatedWith(StoredForm.class))
                .forEach(type -> forms.add(type.reflect()));
        return forms;
    }

    private static boolean isJson(JavaField field) {
        return field.tryGetAnnotationOfType(JdbcTypeCode.class)
                .filter(code -> code.value() == SqlTypes.JSON)
                .isPresent();
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof Class<?> ours && ours.getName().startsWith("org.introducer.")) {
            Class<?> same = types.putIfAbsent(name(ours), ours);
            if (same == null && ours.isRecord()) {
                Stream.of(ours.getRecordComponents()).forEach(member -> add(member.getGenericType()));
            } else if (same != null && same != ours) {
                throw new AssertionError(same + " and " + ours + " are both stored; name them apart");
            }
        }
    }

    /** What has no version, and answers of the API: they have a schema, and no constraint as inputs have. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        types.forEach((name, type) -> {
            if (!type.isEnum() && (!type.isRecord() || version(type) == 0)) {
                faults.add(name + " is stored and is not a record marked with @StoredForm");
            }
            boolean shown = type.isAnnotationPresent(Schema.class) && !isConstrained(type);
            if (type.isRecord() && (shown || type.getSimpleName().endsWith("View"))) {
                faults.add(name + " is stored and is an answer of the API");
            }
        });
        return faults;
    }

    private static boolean isConstrained(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .flatMap(field -> Stream.of(field.getAnnotations()))
                .map(annotation -> annotation.annotationType())
                .anyMatch(annotation -> annotation.getName().startsWith("jakarta.validation.")
                        || Arrays.stream(annotation.getAnnotations())
                                .anyMatch(meta ->
                                        meta.annotationType().getName().equals("jakarta.validation.Constraint")));
    }

    /** The version of the nearest enclosing type that has one; 0: none. */
    private static int version(Class<?> type) {
        StoredForm form = type.getAnnotation(StoredForm.class);
        return form != null ? form.version() : type.getEnclosingClass() == null ? 0 : version(type.getEnclosingClass());
    }

    String text() {
        return types.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(SEPARATOR, members(entry.getValue())) + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> members(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants()).map(Object::toString).toList();
        }
        return Stream.concat(
                        Stream.of("version " + version(type)),
                        Stream.of(type.getRecordComponents())
                                .map(member -> member.getName() + " "
                                        + plain(member.getGenericType().getTypeName())))
                .toList();
    }

    /** What older rows hold and cannot be read any more, as the version is the same. */
    List<String> lost(String committed) {
        Map<String, Set<String>> before = parsed(committed);
        Map<String, Set<String>> now = parsed(text());
        List<String> lost = new ArrayList<>();
        before.forEach((name, members) -> {
            Set<String> kept = now.getOrDefault(name, members);
            boolean sameVersion = members.stream()
                    .filter(member -> member.startsWith("version "))
                    .allMatch(kept::contains);
            members.stream()
                    .filter(member -> sameVersion && !kept.contains(member))
                    .forEach(member -> lost.add(name + ": " + member));
        });
        return lost;
    }

    private static Map<String, Set<String>> parsed(String text) {
        Map<String, Set<String>> parsed = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.split(": ", 2))
                .forEach(line -> parsed.put(line[0], Set.of(line[1].split(SEPARATOR))));
        return parsed;
    }

    private static String name(Class<?> type) {
        return plain(type.getName());
    }

    private static String plain(String name) {
        return PACKAGE.matcher(name).replaceAll("").replace('$', '.');
    }
}
