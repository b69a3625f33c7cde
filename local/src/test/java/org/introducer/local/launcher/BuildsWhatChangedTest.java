package org.introducer.local.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.introducer.local.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code introducer} beside copies of the modules' poms, with stand-ins for Maven and Java that write down what they are asked for. */
class BuildsWhatChangedTest {
    private static final Path ROOT = Path.of(System.getProperty("introducer.root"));
    private static final List<String> MODULES = List.of(
            "connections", "tables", "platform", "local", "contacts-service", "program-service", "mentorship-service");

    /** Makes what Maven would make of the modules that it is given, or fails when it is to. */
    private static final String MAVEN = """
            #!/bin/sh
            while [ "$1" != -pl ]; do shift; done
            echo "build $2" >> asked
            if [ -f broken ]; then echo "[ERROR] A.java does not compile"; exit 1; fi
            for module in $(echo "$2" | tr , ' '); do
                case $module in local) jar=local/target/local-1.jar ;; *) jar=$module/target/quarkus-app/quarkus-run.jar ;; esac
                mkdir -p "$(dirname $jar)"
                echo jar > "$jar"
            done
            echo "[INFO] BUILD SUCCESS"
            """;

    private static final String JAVA = """
            #!/bin/sh
            if [ "$1" = -version ]; then echo 'openjdk version "25"' >&2; exit 0; fi
            while [ "$1" != org.introducer.local.launcher.Introducer ]; do shift; done
            shift
            echo "$*" >> asked
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Files.copy(ROOT.resolve("introducer"), folder.resolve("introducer"));
        Files.copy(ROOT.resolve("pom.xml"), folder.resolve("pom.xml"));
        write(".mvn/jvm.config", "");
        for (String module : MODULES) {
            Files.createDirectories(folder.resolve(module));
            Files.copy(ROOT.resolve(module).resolve("pom.xml"), folder.resolve(module + "/pom.xml"));
            write(module + "/src/main/java/A.java", "class A {}");
        }
        script("mvnw", MAVEN);
        script("jdk/bin/java", JAVA);
        script("jdk/bin/javac", JAVA);
    }

    @Test
    void the_first_up_builds_and_trains_everything_and_the_second_one_nothing() throws IOException {
        assertEquals(
                List.of(
                        "build local,contacts-service,program-service,mentorship-service",
                        "train contacts-service program-service mentorship-service",
                        "up --empty"),
                asked("up", "--empty"));
        assertEquals(List.of("up"), asked("up"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            contacts-service/src/main/java/A.java,      'build contacts-service',                                    'train contacts-service'
            mentorship-service/src/main/java/B.java,    'build mentorship-service',                                  'train mentorship-service'
            program-service/pom.xml,                    'build program-service',                                     'train program-service'
            tables/src/main/java/A.java,                'build contacts-service,program-service,mentorship-service', 'train contacts-service program-service mentorship-service'
            platform/src/main/java/A.java,              'build contacts-service,program-service,mentorship-service', 'train contacts-service program-service mentorship-service'
            local/src/main/java/A.java,                 'build local',
            """)
    void what_changed_is_built_and_trained_and_nothing_else(String file, String build, String train)
            throws IOException {
        asked("up");
        write(file, Files.exists(folder.resolve(file)) ? Files.readString(folder.resolve(file)) + "\n" : "class B {}");
        assertEquals(train == null ? List.of(build, "up") : List.of(build, train, "up"), asked("up"));
        assertEquals(List.of("up"), asked("up"));
    }

    @Test
    void the_jar_that_a_launcher_runs_from_stays_while_others_are_built() throws IOException {
        asked("up");
        List<Path> before = copies();
        assertEquals(1, before.size());
        write("program-service/src/main/java/B.java", "class B {}");
        asked("build", "program-service");
        assertEquals(before, copies());
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("local/target/run"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    @Test
    void a_deleted_source_is_a_change() throws IOException {
        asked("up");
        Files.delete(folder.resolve("program-service/src/main/java/A.java"));
        assertEquals(List.of("build program-service", "train program-service", "up"), asked("up"));
    }

    @Test
    void tests_settings_of_a_person_and_times_of_files_are_no_change() throws IOException {
        asked("up");
        write("contacts-service/src/test/java/ATest.java", "class ATest {}");
        write("contacts-service/.env", "A=1");
        Files.setLastModifiedTime(
                folder.resolve("platform/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        assertEquals(List.of("up"), asked("up"));
    }

    @Test
    void what_another_command_built_since_may_be_of_other_sources() throws IOException {
        asked("up");
        Files.setLastModifiedTime(
                folder.resolve("contacts-service/target/quarkus-app/quarkus-run.jar"),
                FileTime.from(Instant.now().plusSeconds(1)));
        assertEquals("build contacts-service", asked("up").getFirst());
    }

    @Test
    void a_failed_build_starts_nothing_and_is_repeated() throws IOException {
        asked("up");
        write("contacts-service/src/main/java/A.java", "class");
        write("broken", "");
        Commands.Outcome failed = introducer("up");
        assertEquals(1, failed.exitCode());
        assertTrue(failed.output().contains("A.java does not compile"), failed.output());
        Files.delete(folder.resolve("broken"));
        assertEquals(
                List.of("build contacts-service", "build contacts-service", "train contacts-service", "up"),
                asked("up"));
    }

    @Test
    void dev_builds_the_launcher_and_leaves_the_services_to_it() throws IOException {
        assertEquals(List.of("build local", "dev contacts-service"), asked("dev", "contacts-service"));
        assertEquals(List.of("build program-service"), asked("build", "program-service"));
        assertEquals(
                List.of(
                        "build contacts-service,mentorship-service",
                        "train contacts-service program-service mentorship-service",
                        "up"),
                asked("up"));
    }

    @Test
    void a_service_that_there_is_not_is_said() {
        Commands.Outcome refused = introducer("build", "frob");
        assertEquals(2, refused.exitCode());
        assertEquals(
                "introducer: there is no service 'frob'; there are: contacts-service program-service mentorship-service.",
                refused.output());
        assertFalse(Files.exists(folder.resolve("asked")));
    }

    @Test
    void help_is_there_before_anything_is_built() throws IOException {
        Commands.Outcome help = introducer("--help");
        assertEquals(0, help.exitCode());
        assertTrue(help.output().contains("up       builds what changed, starts everything"), help.output());
        assertEquals(help.output(), introducer().output());
        Commands.Outcome status = introducer("status");
        assertEquals(1, status.exitCode());
        assertTrue(status.output().contains("nothing is built yet"), status.output());
        assertFalse(Files.exists(folder.resolve("asked")));
        asked("up");
        assertEquals(List.of("--help"), asked());
    }

    private List<String> asked(String... arguments) throws IOException {
        Commands.Outcome outcome = introducer(arguments);
        assertEquals(0, outcome.exitCode(), outcome.output());
        List<String> asked = Files.readAllLines(folder.resolve("asked"));
        Files.delete(folder.resolve("asked"));
        return asked;
    }

    private Commands.Outcome introducer(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder("./introducer").directory(folder.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        return Commands.run(builder);
    }

    private void script(String name, String text) throws IOException {
        write(name, text);
        assertTrue(folder.resolve(name).toFile().setExecutable(true));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
