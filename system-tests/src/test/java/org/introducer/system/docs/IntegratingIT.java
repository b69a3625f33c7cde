package org.introducer.system.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.introducer.local.Commands;
import org.introducer.system.LocalStack;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of {@code docs/integrating.md}, in its order, in one shell that ends at the first that fails. */
@Tag("X10")
@Tag("X11")
@Tag("X15")
@Tag("X23")
class IntegratingIT {
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    private final LocalStack stack = LocalStack.shared();

    @TempDir
    Path folder;

    @Test
    void the_commands_lead_from_a_token_to_the_first_webhook() throws IOException {
        for (String tool : List.of("bash", "curl", "jq")) {
            assumeTrue(Commands.run(List.of(tool, "--version")).succeeded(), tool + " is not installed");
        }
        String page = Files.readString(Committed.root().resolve("docs/integrating.md"));
        List<String> blocks =
                BLOCK.matcher(page).results().map(MatchResult::group).toList();
        assertTrue(blocks.size() >= 8, blocks::toString);
        String commands = BLOCK.matcher(page)
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"))
                .replace("http://localhost:8080", stack.ports().proxyUrl())
                .replace("http://127.0.0.1:8088", stack.ports().receiverUrl());
        Path script = Files.writeString(folder.resolve("commands"), "set -euo pipefail\n" + commands);
        Files.writeString(
                folder.resolve("token"),
                stack.introducer("token", "--role", "integration").output());
        Path launcher = Files.writeString(
                folder.resolve("introducer"),
                "#!/bin/sh\n[ \"$*\" = 'token --role integration' ] && tail -n 1 token\n");
        assertTrue(launcher.toFile().setExecutable(true));

        ProcessBuilder shell = new ProcessBuilder("bash", script.toString()).directory(folder.toFile());
        shell.environment().merge("PATH", System.getProperty("java.home") + "/bin", (path, java) -> java + ":" + path);
        Commands.Outcome outcome = Commands.run(shell);

        assertTrue(outcome.succeeded(), outcome.output());
        List<String> said = outcome.output().lines().toList();
        assertTrue(said.contains("Priya Placeholder"), outcome.output());
        assertTrue(said.contains("America/Detroit"), outcome.output());
        assertTrue(
                said.stream()
                        .anyMatch(line -> line.matches("org\\.introducer\\.contact\\.changed contacts/[0-9a-f-]{36}")),
                outcome.output());
        assertTrue(said.containsAll(List.of("unsigned: 401", "forged: 401")), outcome.output());
        assertTrue(
                said.stream()
                        .anyMatch(line ->
                                line.matches("received org\\.introducer\\.contact\\.created contacts/[0-9a-f-]{36}")),
                outcome.output());
        assertTrue(
                said.stream().anyMatch(line -> line.startsWith("received org.introducer.webhook.test webhooks/")),
                outcome.output());
        assertEquals(
                2,
                said.stream()
                        .filter(line -> line.matches("\\{\"index\":[01],\"status\":201}"))
                        .count(),
                outcome.output());
    }
}
