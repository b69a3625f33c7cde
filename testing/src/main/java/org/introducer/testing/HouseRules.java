package org.introducer.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house that a machine can check; each service runs them on its own package. */
public abstract class HouseRules {

    private final String root;
    private final List<String> enginePackages;
    private final JavaClasses classes;

    /**
     * @param root the service's root package
     * @param engines names of features that are plain Java: no framework there
     */
    protected HouseRules(String root, String... engines) {
        this.root = root;
        this.enginePackages = List.of(engines).stream()
                .map(engine -> root + "." + engine + "..")
                .toList();
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    @Test
    void entities_never_leave_their_package() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .notBePublic()
                .check(classes);
    }

    @Test
    void features_have_no_cycles() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void endpoint_methods_are_public() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .and()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should()
                .bePublic()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void engines_know_no_framework() {
        for (String engine : enginePackages) {
            noClasses()
                    .that()
                    .resideInAPackage(engine)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "org.introducer.platform..")
                    .check(classes);
        }
    }

    @Test
    void names_come_from_the_field() {
        classes().should(haveNoWornOutName()).check(classes);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    private static ArchCondition<JavaClass> haveNoWornOutName() {
        return new ArchCondition<>("have a name that says what it is") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (item.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    return;
                }
                for (String worn : List.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "DTO")) {
                    if (item.getSimpleName().endsWith(worn)) {
                        events.add(SimpleConditionEvent.violated(item, item.getName() + " ends with " + worn));
                    }
                }
            }
        };
    }
}
