package org.introducer.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.introducer.platform.tenancy.TenantEntity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("X01")
class TenantEntitiesTest {

    /** Classes that are made here: an entity in the sources would be mapped by Hibernate in every test. */
    @Test
    void an_entity_of_a_tenants_table_without_the_filter_is_found_even_without_a_field_for_the_tenant(
            @TempDir Path folder) throws IOException {
        entity(folder, "Forgetful", "sample_crates", Object.class);
        entity(folder, "Filtered", "sample_crates", TenantEntity.class);
        entity(folder, "OfNobody", "countries", Object.class);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            assertEquals(List.of("Forgetful"), TenantEntities.unfiltered(folder, loader, Set.of("sample_crates")));
        }
    }

    private static void entity(Path folder, String name, String table, Class<?> above) throws IOException {
        ClassFile.of()
                .buildTo(
                        folder.resolve(name + ".class"),
                        ClassDesc.of(name),
                        type -> type.withSuperclass(ClassDesc.ofDescriptor(above.descriptorString()))
                                .with(RuntimeVisibleAnnotationsAttribute.of(
                                        Annotation.of(ClassDesc.ofDescriptor(Entity.class.descriptorString())),
                                        Annotation.of(
                                                ClassDesc.ofDescriptor(Table.class.descriptorString()),
                                                AnnotationElement.ofString("name", table)))));
    }
}
