package org.introducer.system.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The system's clock of one process, which can be moved while it runs: libfaketime. Its monotonic clock goes on as it is. */
final class MovableClock {

    private static final DateTimeFormatter ABSOLUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** The library looks at the file after a second: each time that it is asked would cost more than all else. */
    private static final Duration HEARD = Duration.ofSeconds(3);

    private final Path told;

    /** Skips the test where the library is absent. */
    MovableClock(Path folder) throws IOException {
        assumeTrue(library() != null, "apt-get install faketime: the system's clock of one process is moved with it");
        told = folder.resolve("clock");
        tell("+0");
    }

    /** What makes a process have this clock. */
    Map<String, String> settings() {
        return Map.of(
                "LD_PRELOAD", library().toString(),
                "FAKETIME_TIMESTAMP_FILE", told.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "TZ", "UTC");
    }

    /** Lets it jump, and waits until it has. @param by such as {@code +1h}, from the right time */
    void move(String by) throws IOException, InterruptedException {
        tell(by);
        TimeUnit.SECONDS.sleep(HEARD.toSeconds());
    }

    private void tell(String what) throws IOException {
        Path next = told.resolveSibling("clock.next");
        Files.writeString(next, what + "\n");
        Files.move(next, told, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets it show this second until it is moved again. */
    void stand() throws IOException, InterruptedException {
        move(LocalDateTime.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).format(ABSOLUTE));
    }

    private static Path library() {
        return Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
                .map(machine -> Path.of("/usr/lib", machine, "faketime/libfaketime.so.1"))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }
}
