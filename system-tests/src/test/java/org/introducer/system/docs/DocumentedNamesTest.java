package org.introducer.system.docs;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that say where something is name classes and paths that are there. */
class DocumentedNamesTest {
    private static final Path ROOT = Committed.root();
    private static final String GUIDE = "CONTRIBUTING.md";
    private static final List<String> SERVICES = List.of("contacts-service", "program-service", "mentorship-service");
    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\n]+)`(?!`)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    /** {@code Contacts}, {@code Contacts.card}; not {@code OPEN}, and no header such as {@code If-Match}. */
    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*(\\.[A-Za-z_]+)?");
    /** A path of this project as it is written in documents, from its root; {@code <service>} is any of the three. */
    private static final Pattern PATH = Pattern.compile("(<service>|[a-z][a-z-]*)(/[\\w.-]+)+/?");

    @Test
    void classes_and_paths_of_the_architecture_are_there() throws IOException {
        List<String> named = named("docs/architecture.md");
        List<String> classes = named.stream().filter(CLASS.asMatchPredicate()).toList();
        List<String> paths = named.stream().filter(PATH.asMatchPredicate()).toList();
        assertTrue(classes.size() > 50, "few classes are recognised: " + classes);
        assertTrue(paths.size() > 15, "few paths are recognised: " + paths);
        assertEquals(List.of(), classes.stream().filter(isMissingClass()).toList());
        assertEquals(List.of(), paths.stream().filter(path -> !isThere(path)).toList());
    }

    /** What has a name of the JDK, a library, is generated, or is named because it is not allowed. */
    private static final Set<String> NOT_OF_THE_PROJECT =
            Set.of("ContactDraftBuilder", "Response", "Clock", "Tuple", "Impl", "Manager", "Helper", "Util", "Dto");

    /** What a developer makes when they follow the document. */
    private static final Pattern MADE_BY_THE_READER = Pattern.compile(".*/\\.env|.*/V1NNN__reminders\\.sql");

    @Test
    void classes_and_paths_of_the_guide_for_contributors_are_there() throws IOException {
        List<String> named = named(GUIDE);
        List<String> classes = named.stream()
                .filter(CLASS.asMatchPredicate())
                .filter(name -> !NOT_OF_THE_PROJECT.contains(name))
                .toList();
        List<String> paths = named.stream()
                .filter(PATH.asMatchPredicate())
                .filter(MADE_BY_THE_READER.asMatchPredicate().negate())
                .toList();
        assertTrue(classes.size() > 25, "few classes are recognised: " + classes);
        assertTrue(paths.size() > 10, "few paths are recognised: " + paths);
        assertEquals(List.of(), classes.stream().filter(isMissingClass()).toList());
        assertEquals(List.of(), paths.stream().filter(path -> !isThere(path)).toList());
    }

    /** A number that is below the newest is applied out of order, and readiness no longer waits for the newest. */
    @Test
    void the_example_of_a_migration_names_no_number_which_would_soon_be_taken() throws IOException {
        String guide = Files.readString(ROOT.resolve(GUIDE));
        assertTrue(guide.contains("V1NNN__reminders.sql") && guide.contains("introducer.schema-version=1NNN"), guide);
        assertEquals(
                List.of(),
                Pattern.compile("V\\d+__|schema-version=\\d+\\b")
                        .matcher(guide)
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    @Test
    void a_class_member_or_path_that_is_not_there_is_noticed() throws IOException {
        assertTrue(isMissingClass().test("NoSuchClass"));
        assertTrue(isMissingClass().test("Contacts.noSuchMember"));
        assertFalse(isMissingClass().test("Contacts.card"));
        assertFalse(isThere("<service>/src/main/resources/policy"));
        assertTrue(isThere("<service>/src/main/resources/db/migration"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md", "docs/integrating.md"})
    void links_between_documents_lead_somewhere(String document) throws IOException {
        Path file = ROOT.resolve(document);
        List<String> broken = LINK.matcher(Files.readString(file))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !Files.exists(file.resolveSibling(target)))
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void the_terms_of_the_glossary_are_in_alphabetical_order() throws IOException {
        List<String> terms = Pattern.compile("(?m)^\\| \\*\\*([^*]+)\\*\\*")
                .matcher(Files.readString(ROOT.resolve("docs/glossary.md")))
                .results()
                .map(term -> term.group(1).toLowerCase(Locale.ROOT).replace('-', ' '))
                .toList();
        assertTrue(terms.size() > 100, "few terms are recognised: " + terms);
        assertEquals(terms.stream().sorted().toList(), terms);
    }

    private static List<String> named(String document) throws IOException {
        return CODE.matcher(Files.readString(ROOT.resolve(document)))
                .results()
                .map(code -> code.group(1))
                .toList();
    }

    private static Predicate<String> isMissingClass() throws IOException {
        Set<Path> sources = sources();
        return name -> {
            String type = name.replaceFirst("\\..*", "");
            String member = name.substring(Math.min(name.length(), type.length() + 1));
            return sources.stream()
                    .filter(source -> source.endsWith(type + ".java"))
                    .noneMatch(source -> member.isEmpty() || mentions(source, member));
        };
    }

    private static boolean mentions(Path source, String member) {
        try {
            return Pattern.compile("\\b" + member + "\\b")
                    .matcher(Files.readString(source))
                    .find();
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }

    private static boolean isThere(String path) {
        return SERVICES.stream()
                .map(service -> path.replace("<service>", service))
                .allMatch(each -> Files.exists(ROOT.resolve(each)));
    }

    private static Set<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.flatMap(
                            module -> Stream.of(module.resolve("src/main/java"), module.resolve("src/test/java")))
                    .filter(Files::isDirectory)
                    .flatMap(DocumentedNamesTest::below)
                    .collect(toSet());
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }
}
