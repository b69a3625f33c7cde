package org.introducer.system.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every test of every module, as it was compiled: it holds something against something, itself or through what it calls, and it
 * is not switched off. That the comparison means anything is for its author: break the behaviour once and see the test fail.
 */
class TestsCanFailTest {

    private static final Set<String> TEST = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.params.ParameterizedTest",
            "net.jqwik.api.Property",
            "net.jqwik.api.Example");
    /** Proves too little to be all that a test asserts. */
    private static final Set<String> WEAK = Set.of("assertNotNull", "assertDoesNotThrow");

    private static final Set<String> COMPARING_A_RESPONSE =
            Set.of("statusCode", "statusLine", "body", "header", "headers", "contentType", "cookie", "time", "spec");

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() throws IOException {
        try (Stream<Path> modules = Files.list(Committed.root())) {
            List<Path> folders = modules.flatMap(module -> Stream.of(
                            module.resolve("target/test-classes"),
                            module.endsWith("testing") ? module.resolve("target/classes") : Path.of("none")))
                    .filter(Files::isDirectory)
                    .toList();
            classes = new ClassFileImporter().importPaths(folders);
        }
    }

    @Test
    void every_test_compares_something() {
        Set<String> idle = new TreeSet<>();
        List<JavaMethod> tests = tests();
        for (JavaMethod test : tests) {
            boolean property = test.getRawReturnType().isEquivalentTo(boolean.class);
            if (!property && !compares(test, new HashSet<>())) {
                idle.add(test.getFullName());
            }
        }
        assertTrue(tests.size() > 500, "only " + tests.size() + " tests were found: are all modules compiled?");
        assertEquals(Set.of(), idle, "tests that cannot fail");
    }

    @Test
    void no_test_is_switched_off() {
        Set<String> off = tests().stream()
                .filter(test -> Stream.concat(test.getAnnotations().stream(), test.getOwner().getAnnotations().stream())
                        .anyMatch(annotation ->
                                annotation.getRawType().getSimpleName().startsWith("Disabled")))
                .map(JavaMethod::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), off);
    }

    /** Shows on methods of its own that the first test can fail. */
    @Test
    void a_test_without_a_comparison_is_recognized() {
        assertEquals(
                List.of("compares", "comparesThroughAnother"),
                classes.get(Specimens.class).getMethods().stream()
                        .filter(method -> compares(method, new HashSet<>()))
                        .map(JavaMethod::getName)
                        .filter(name -> !name.equals("another"))
                        .sorted()
                        .toList());
    }

    static final class Specimens {

        void compares() {
            List.of(1).forEach(one -> assertEquals(1, one));
        }

        void comparesThroughAnother() {
            another();
        }

        private void another() {
            assertTrue(toString().isEmpty());
        }

        void calls() {
            assertTrueIsNotWhatThisIsCalledFor();
        }

        private static void assertTrueIsNotWhatThisIsCalledFor() {}

        void looksForSomething() {
            org.junit.jupiter.api.Assertions.assertNotNull(toString());
        }
    }

    private static List<JavaMethod> tests() {
        List<JavaMethod> tests = new ArrayList<>();
        classes.forEach(each -> each.getMethods().stream()
                .filter(method -> method.getAnnotations().stream()
                        .anyMatch(annotation ->
                                TEST.contains(annotation.getRawType().getName())))
                .forEach(tests::add));
        return tests;
    }

    private static boolean compares(JavaCodeUnit code, Set<JavaCodeUnit> seen) {
        if (!seen.add(code)) {
            return false;
        }
        List<JavaCodeUnitAccess<?>> calls = new ArrayList<>(code.getCallsFromSelf());
        calls.addAll(code.getCodeUnitReferencesFromSelf());
        return calls.stream().map(JavaCodeUnitAccess::getTarget).anyMatch(TestsCanFailTest::isComparison)
                || calls.stream()
                        .flatMap(call -> call.getTarget().resolveMember().stream())
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .filter(called -> called.getOwner().getPackageName().startsWith("org.introducer"))
                        .anyMatch(called -> compares(called, seen));
    }

    private static boolean isComparison(CodeUnitAccessTarget target) {
        String name = target.getName();
        return switch (target.getOwner().getName()) {
            case "org.junit.jupiter.api.Assertions" -> !WEAK.contains(name);
            case "org.hamcrest.MatcherAssert", "org.awaitility.core.ConditionFactory" -> true;
            case "java.lang.AssertionError" -> true;
            case "com.github.tomakehurst.wiremock.client.WireMock" -> name.startsWith("verify");
            default ->
                target.getOwner().getSimpleName().startsWith("ValidatableResponse")
                        ? COMPARING_A_RESPONSE.contains(name)
                        : target.getOwner().getPackageName().startsWith("com.tngtech.archunit") && name.equals("check");
        };
    }
}
