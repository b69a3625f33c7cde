package org.introducer.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.hibernate.annotations.Filter;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.conditional.Preconditions;
import org.introducer.platform.tenancy.TenantEntity;
import org.introducer.platform.write.Writes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The architecture rules; each service runs them on its own package. Its classes are read once, for all rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {

    private static final Pattern JAVA_TEXT = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern DATABASE_TIME = Pattern.compile(
            "(?i)\\bnow\\(\\)|\\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\\b"
                    + "|\\b(clock|statement|transaction)_timestamp\\b|\\bcurrent instant\\b|\\blocal (date|datetime)\\b");

    /** Where an absent list means none, and reports that are stored too, which the caller checks. */
    private static final Set<String> CHECKED_OTHERWISE = Set.of("Me", "Profile", "ErasureReport", "MoveReport");

    /** Batches and reads that are too slow over the session, or that use what only JDBC has (COPY). */
    private static final Set<String> MEASURED_OVER_JDBC = Set.of(
            "followup.Dossiers",
            "followup.FollowUps",
            "imports.ImportScript",
            "imports.ImportTables",
            "imports.ImportWork",
            "introduction.Ties",
            "prospect.Rows",
            "queue.DueQueue",
            "staging.Staging");

    private final String root;
    private final List<String> enginePackages;
    private final JavaClasses classes;
    private final JavaClasses withPlatform;

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
        this.withPlatform = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root, "org.introducer.platform");
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

    /** What answers may be anything: an answer without its list is none, and not one with an empty list. */
    @Test
    void what_another_service_answers_cannot_be_read_without_its_lists() {
        ObjectMapper json = new ObjectMapper().findAndRegisterModules();
        classes.stream()
                .filter(client -> client.isAnnotatedWith(RegisterRestClient.class))
                .flatMap(client -> Stream.of(client.reflect().getDeclaredMethods()))
                .map(Method::getReturnType)
                .filter(answer -> answer.isRecord()
                        && Stream.of(answer.getRecordComponents())
                                .anyMatch(component -> component.getType() == List.class))
                .filter(answer -> !CHECKED_OTHERWISE.contains(answer.getSimpleName()))
                .forEach(answer -> assertThrows(
                        JsonProcessingException.class, () -> json.readValue("{}", answer), answer.getName()));
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

    /** So what other classes call offers none of Panache's operations, but what the feature asks. */
    @Test
    void repositories_of_panache_are_nested_in_what_uses_them_or_rows_of_an_applicant() {
        classes()
                .that()
                .areAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(classes);
        classes()
                .that()
                .areAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                .and()
                .areNotAssignableTo(OwnedRows.class)
                .should()
                .beNestedClasses()
                .andShould()
                .haveSimpleName("Rows")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void queries_in_hql_go_through_rows_or_lists() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "makes a query in HQL by hand",
                        call -> Set.of("createQuery", "createSelectionQuery", "createMutationQuery")
                                        .contains(call.getName())
                                && call.getTargetOwner().isAssignableTo("jakarta.persistence.EntityManager")))
                .allowEmptyShould(true)
                .check(classes);
    }

    /** A new class here has been measured over the session first. */
    @Test
    void jdbc_is_spoken_where_it_was_measured() {
        noClasses()
                .that(DescribedPredicate.describe(
                        "were not measured to need it", type -> !MEASURED_OVER_JDBC.contains(packageAndClass(type))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.Connection")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static String packageAndClass(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "").replaceFirst(".*\\.(?=\\w+\\.\\w+$)", "");
    }

    @Test
    void what_reads_and_writes_the_database_knows_no_http() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and(DescribedPredicate.describe(
                        "are entities or use the database",
                        type -> type.isAnnotatedWith("jakarta.persistence.Entity")
                                || type.getAllFields().stream().anyMatch(field -> isOfDatabase(field.getRawType()))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static boolean isOfDatabase(JavaClass type) {
        return type.isAssignableTo("jakarta.persistence.EntityManager")
                || type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase");
    }

    @Test
    void resources_do_not_use_the_database() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void answers_have_a_type() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.ws.rs.core.Response")
                .because("RestResponse<T> says what is in it")
                .allowEmptyShould(true)
                .check(classes);
    }

    /** {@code Writes} and {@code MergePatch} ask for it, so that no operation can forget. */
    @Test
    void if_match_is_asked_for_by_the_platform_alone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Preconditions.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void what_updates_or_deletes_asks_for_if_match() {
        methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.PATCH")
                .or()
                .areAnnotatedWith("jakarta.ws.rs.DELETE")
                .should(new ArchCondition<JavaMethod>("write what the caller has read") {
                    @Override
                    public void check(JavaMethod item, ConditionEvents events) {
                        item.getMethodCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().isEquivalentTo(Writes.class))
                                .filter(call -> !List.of("changed", "replaced", "deleted")
                                        .contains(call.getName()))
                                .forEach(
                                        call -> events.add(SimpleConditionEvent.violated(item, call.getDescription())));
                    }
                })
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

    /** What a {@code package-info} says of the way into its package is true. */
    @Test
    void packages_with_a_door_are_entered_by_it() throws IOException {
        assertEquals(List.of(), Doors.passed(Doors.of(Path.of("src/main/java")), classes));
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
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.introducer.platform.time.ClockSource")
                .should()
                .callMethodWhere(asksTheSystem())
                .orShould()
                .callConstructor(Date.class)
                .check(withPlatform);
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

    /** A key that a mapping declares is checked when the service starts; one that is read somewhere fails later, if at all. */
    @Test
    void own_settings_are_declared_in_a_mapping() {
        classes().should(injectNoOwnSetting()).check(withPlatform);
    }

    private static ArchCondition<JavaClass> injectNoOwnSetting() {
        return new ArchCondition<>("inject no own setting by its key") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                Stream<Optional<ConfigProperty>> injected = Stream.concat(
                        item.getFields().stream().map(field -> field.tryGetAnnotationOfType(ConfigProperty.class)),
                        item.getCodeUnits().stream()
                                .flatMap(unit -> unit.getParameters().stream())
                                .map(parameter -> parameter.tryGetAnnotationOfType(ConfigProperty.class)));
                injected.flatMap(Optional::stream)
                        .map(ConfigProperty::name)
                        .filter(name -> name.startsWith("introducer."))
                        .forEach(name -> events.add(SimpleConditionEvent.violated(
                                item, item.getName() + " injects " + name + ": declare it in a @ConfigMapping")));
            }
        };
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
