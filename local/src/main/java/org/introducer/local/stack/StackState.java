package org.introducer.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.introducer.local.PrivateFiles;

/** The state that a running local stack stores for the other commands: process id and ports. */
record StackState(long pid, Ports ports) {
    static Optional<StackState> read(DataFolder data) {
        Path file = data.stateFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
            return Optional.of(new StackState(
                    Long.parseLong(kept.getProperty("pid")),
                    new Ports(Integer.parseInt(kept.getProperty("port-base")))));
        } catch (IOException | NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    void write(DataFolder data) throws IOException {
        PrivateFiles.write(data.stateFile(), "pid=" + pid + "\nport-base=" + ports.base() + "\n");
    }
}
