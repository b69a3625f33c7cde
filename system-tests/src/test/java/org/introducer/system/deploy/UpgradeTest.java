package org.introducer.system.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.introducer.local.Commands;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/upgrade} with a stand-in for the engine that writes down what it is asked for. */
@Tag("X21")
class UpgradeTest {

    @TempDir
    Path folder;

    @Test
    void everything_is_built_and_migrated_before_a_service_is_replaced() throws IOException {
        assertTrue(upgrade("").succeeded());
        assertEquals(
                List.of(
                        "compose build contacts-service program-service mentorship-service",
                        "compose run --rm --no-deps -T contacts-migration",
                        "compose run --rm --no-deps -T programs-migration",
                        "compose run --rm --no-deps -T mentorship-migration",
                        "compose up --detach --no-build --wait contacts-service",
                        "compose up --detach --no-build --wait program-service",
                        "compose up --detach --no-build --wait mentorship-service",
                        "compose up --detach --no-build --wait",
                        "compose restart proxy"),
                asked());
    }

    @Test
    void after_a_failed_migration_or_build_no_service_is_touched() throws IOException {
        assertFalse(upgrade("programs-migration").succeeded());
        assertTrue(asked().stream().noneMatch(each -> each.startsWith("compose up")), "" + asked());
        Files.delete(folder.resolve("asked"));
        assertFalse(upgrade("build").succeeded());
        assertEquals(1, asked().size());
    }

    @Test
    void a_service_that_does_not_get_healthy_ends_the_upgrade_and_is_named() throws IOException {
        Commands.Outcome outcome = upgrade("--wait program-service");
        assertFalse(outcome.succeeded());
        assertTrue(outcome.output().contains("the new program-service did not get healthy"), outcome.output());
        assertFalse(asked().contains("compose up --detach --no-build --wait mentorship-service"));
    }

    private Commands.Outcome upgrade(String failing) throws IOException {
        Path docker = Files.writeString(
                folder.resolve("docker"),
                "#!/bin/sh\necho \"$*\" >> '" + folder.resolve("asked") + "'\ncase \"$*\" in *\""
                        + (failing.isEmpty() ? "nothing-fails" : failing) + "\"*) exit 1 ;; esac\n");
        assertTrue(docker.toFile().setExecutable(true));
        ProcessBuilder builder =
                new ProcessBuilder("deploy/upgrade").directory(Committed.root().toFile());
        builder.environment().putAll(Map.of("PATH", folder + ":" + System.getenv("PATH")));
        return Commands.run(builder);
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked"));
    }
}
