package org.introducer.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("X14")
class LeftFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void what_a_killed_service_left_is_deleted_and_nothing_else(@TempDir Path folder) throws IOException {
        file(folder, "introducer-body-1.part", Duration.ofHours(7));
        file(folder, "introducer-import-2.part", Duration.ofDays(1));
        file(folder, "introducer-body-3.part", Duration.ofHours(1));
        file(folder, "of-somebody-else.part", Duration.ofDays(1));
        file(folder, "introducer-cache", Duration.ofDays(1));

        new LeftFiles(folder, Clock.fixed(NOW, ZoneOffset.UTC)).delete();

        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    Set.of("introducer-body-3.part", "of-somebody-else.part", "introducer-cache"),
                    left.map(each -> each.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    private static void file(Path folder, String name, Duration age) throws IOException {
        Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), FileTime.from(NOW.minus(age)));
    }
}
