package org.introducer.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The library serves three services and has none of their terms, except where it is about who acts and who may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformArchitectureTest {

    private static final Set<String> TERMS = Set.of(
            "adviser",
            "applicant",
            "attending",
            "commitment",
            "consent",
            "contact",
            "cycle",
            "eligibility",
            "etiquette",
            "fellow",
            "interaction",
            "matching",
            "mentee",
            "mentor",
            "mentorship",
            "program",
            "residency",
            "season",
            "shortlist",
            "sponsorship",
            "track",
            "verdict",
            "visa");

    private static final Set<String> OF_WHO_ACTS =
            Set.of("org.introducer.platform.identity", "org.introducer.platform.access");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.introducer.platform");

    @Test
    void the_library_names_no_term_of_the_field() {
        List<String> found = classes.stream()
                .filter(type -> !OF_WHO_ACTS.contains(type.getPackageName()))
                .flatMap(PlatformArchitectureTest::names)
                .filter(PlatformArchitectureTest::hasTerm)
                .sorted()
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void the_library_depends_on_no_service() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.introducer.contacts..", "org.introducer.programs..", "org.introducer.mentorship..")
                .check(classes);
    }

    private static Stream<String> names(JavaClass type) {
        return Stream.concat(
                Stream.of(type.getSimpleName(), type.getPackageName().replaceAll(".*\\.", "")),
                type.getMembers().stream().map(JavaMember::getName).map(name -> type.getSimpleName() + "." + name));
    }

    /** A word of a name, in the singular or the plural, such as in {@code applicantId} or {@code MenteeViews}. */
    private static boolean hasTerm(String name) {
        return Stream.of(name.split("(?<=[a-z])(?=[A-Z])|[._$]|(?<=[A-Z])(?=[A-Z][a-z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> TERMS.contains(word) || TERMS.contains(word.replaceAll("s$", "")));
    }
}
