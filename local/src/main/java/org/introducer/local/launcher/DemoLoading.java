package org.introducer.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.introducer.local.LauncherError;
import org.introducer.local.demo.Demo;
import org.introducer.local.stack.LocalStack;

/** Loads the demo into a local stack that has not had it yet. */
final class DemoLoading {
    private DemoLoading() {}

    static void into(LocalStack stack) {
        if (Files.exists(stack.data().demoMark())) {
            return;
        }
        System.out.println("  Loading the demo ...");
        try {
            new Demo(stack.ports().proxyUrl(), stack.tokens(), Optional.empty())
                    .load(begun(stack.data().demoBegun()));
            Files.writeString(stack.data().demoMark(), "");
        } catch (IOException cause) {
            throw new LauncherError("The data folder cannot be written: " + cause.getMessage() + ".", cause);
        } catch (LauncherError error) {
            // A local stack without its demo is still a local stack.
            System.out.println("  The demo could not be loaded. " + error.getMessage());
        }
    }

    /** The time of an earlier, interrupted attempt; with the same time and idempotency keys nothing is created twice. */
    private static Instant begun(Path mark) throws IOException {
        if (!Files.exists(mark)) {
            Files.writeString(mark, Instant.now(Clock.systemUTC()).toString());
        }
        return Instant.parse(Files.readString(mark));
    }
}
