package org.introducer.local.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.introducer.local.LauncherError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DotEnvTest {
    @TempDir
    private Path module;

    @Test
    void an_earlier_one_of_ours_is_replaced() throws IOException {
        DotEnv.write(module, Map.of("_DEV_A", "1"));
        DotEnv.write(module, Map.of("_DEV_A", "2"));
        assertTrue(Files.readString(module.resolve(".env")).endsWith("\n_DEV_A=2\n"));
    }

    @Test
    void one_of_a_person_stays_and_is_said() throws IOException {
        Path file = Files.writeString(module.resolve(".env"), "MINE=1\n");
        LauncherError error = assertThrows(LauncherError.class, () -> DotEnv.write(module, Map.of("_DEV_A", "1")));
        assertTrue(error.getMessage().startsWith(file + " is not one"), error.getMessage());
        assertEquals("MINE=1\n", Files.readString(file));
    }
}
