package org.introducer.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Filter;
import org.introducer.platform.tenancy.TenantEntity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The architecture rules; each service runs them on its own package. */
public abstract class ArchitectureRules {

    private static final Pattern JAVA_TEXT = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern DATABASE_TIME = Pattern.compile(
            "(?i)\\bnow\\(\\)|\\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\\b"
                    + "|\\b(clock|statement|transaction)_timestamp\\b|\\bcurrent instant\\b|\\blocal (date|datetime)\\b");

    private final String root;
    private final List<String> enginePackages;
    private final JavaClasses classes;

    /**
     * @param root the service's root package
     * @param engines names of features that are plain Java: no framework there
     */
    protected ArchitectureRules(String root, String... engines) {
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
    void every_entity_with_a_tenant_is_filtered_by_it() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .and(DescribedPredicate.describe(
                        "have a tenant",
                        entity -> entity.getAllFields().stream()
                                .anyMatch(field -> field.getName().equals("tenantId"))))
                .should()
                .beAssignableTo(TenantEntity.class)
                .orShould(bearTheFilterOfTheTenant())
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void what_other_features_call_offers_no_operation_of_panache() {
        classes()
                .that()
                .areAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void features_have_no_cycles() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    /** A feature and its inner packages too. */
    @Test
    void packages_have_no_cycles() {
        slices().matching(root + ".(**)").should().beFreeOfCycles().check(classes);
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
    @Tag("X19")
    void time_comes_from_the_injected_clock() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root, "org.introducer.platform");
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.introducer.platform.time.ClockSource")
                .should()
                .callMethodWhere(asksTheSystem())
                .orShould()
                .callConstructor(Date.class)
                .check(all);
    }

    @Test
    @Tag("X19")
    void time_never_comes_from_the_database() throws IOException {
        for (Path sources : List.of(Path.of("src/main"), Path.of("../platform/src/main"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertEquals(List.of(), askingTheDatabase(file), file + " asks the database for the time");
                }
            }
        }
    }

    /** Bytecode enhancement notices another collection by its size only: a change that keeps the size would be lost. */
    @Test
    void what_hibernate_takes_for_immutable_is_no_collection() {
        noFields()
                .that()
                .areAnnotatedWith("org.hibernate.annotations.Mutability")
                .should()
                .haveRawType(JavaClass.Predicates.assignableTo(Collection.class)
                        .or(JavaClass.Predicates.assignableTo(Map.class)))
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void native_queries_name_no_scalar_class() throws IOException {
        for (Path compiled : List.of(Path.of("target/classes"), Path.of("../platform/target/classes"))) {
            assertEquals(List.of(), NativeQueries.scalar(compiled), "take Tuple.class and row.get(0, X.class)");
        }
    }

    /** Rows of earlier releases stay readable: {@code stored-json.txt} is the form that they have. */
    @Test
    void what_is_stored_as_json_keeps_its_form() throws IOException {
        StoredForms forms = StoredForms.of(classes);
        assertEquals(List.of(), forms.faults());
        Path committed = Path.of("stored-json.txt");
        String before = Files.exists(committed) ? Files.readString(committed) : "";
        assertEquals(List.of(), forms.lost(before), "raise the version of the form, and read rows of the one before");
        Committed.assertFile(committed, forms.text());
    }

    private static List<String> askingTheDatabase(Path file) throws IOException {
        String text =
                file.toString().endsWith(".sql") || file.toString().endsWith(".java") ? Files.readString(file) : "";
        String sql = file.toString().endsWith(".java")
                ? JAVA_TEXT.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("\n"))
                : text.replaceAll("(?m)--.*$", "");
        return DATABASE_TIME.matcher(sql).results().map(MatchResult::group).toList();
    }

    /** Every {@code now()} that takes no clock, and the system's own. */
    private static DescribedPredicate<JavaMethodCall> asksTheSystem() {
        return DescribedPredicate.describe("asks the system for the time", call -> {
            boolean now = call.getName().equals("now")
                    && call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean clock = call.getTargetOwner().isEquivalentTo(Clock.class)
                    && (call.getName().startsWith("system") || call.getName().startsWith("tick"));
            boolean millis = call.getTargetOwner().isEquivalentTo(System.class)
                    && call.getName().equals("currentTimeMillis");
            return now || clock || millis;
        });
    }

    private static ArchCondition<JavaClass> bearTheFilterOfTheTenant() {
        return new ArchCondition<>("be filtered by the tenant") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean filtered = Stream.concat(Stream.of(item), item.getAllRawSuperclasses().stream())
                        .flatMap(type -> type.tryGetAnnotationOfType(Filter.class).stream())
                        .anyMatch(filter -> filter.name().equals(TenantEntity.OF_TENANT)
                                && filter.condition().equals(TenantEntity.TENANT_MATCHES));
                events.add(new SimpleConditionEvent(item, filtered, item.getName() + " is not filtered by the tenant"));
            }
        };
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
