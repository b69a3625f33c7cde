package org.introducer.testing;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.Filter;
import org.introducer.platform.tenancy.TenantEntity;

/** Finds entities whose table belongs to tenants, and whose mapping does not filter by the tenant. */
final class TenantEntities {

    private static final String ENTITY = Entity.class.descriptorString();

    private TenantEntities() {}

    /**
     * Their names.
     *
     * @param tables the tables that have a column {@code tenant_id}
     */
    static List<String> unfiltered(Path compiled, ClassLoader loader, Set<String> tables) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(compiled)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                ClassModel type = ClassFile.of().parse(file);
                if (isEntity(type)) {
                    Class<?> entity = load(type.thisClass().asInternalName().replace('/', '.'), loader);
                    if (tables.contains(table(entity)) && !isFiltered(entity)) {
                        found.add(entity.getName());
                    }
                }
            }
        }
        return found;
    }

    private static boolean isEntity(ClassModel type) {
        return type.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .anyMatch(annotation -> annotation.className().equalsString(ENTITY));
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String table(Class<?> entity) {
        Table named = entity.getAnnotation(Table.class);
        return named == null || named.name().isEmpty() ? entity.getSimpleName().toLowerCase(Locale.ROOT) : named.name();
    }

    private static boolean isFiltered(Class<?> entity) {
        return Stream.<Class<?>>iterate(entity, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredAnnotationsByType(Filter.class)))
                .anyMatch(filter -> filter.name().equals(TenantEntity.OF_TENANT)
                        && filter.condition().equals(TenantEntity.TENANT_MATCHES));
    }
}
