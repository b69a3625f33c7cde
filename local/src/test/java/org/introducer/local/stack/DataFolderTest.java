package org.introducer.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.introducer.local.LauncherError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Launch ALL_BUILT = Launch.built(ServiceOptions.NONE);

    @TempDir
    Path folder;

    @Test
    void only_its_owner_may_look_into_a_new_data_folder() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("local stack"));
        data.prepare();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())));
    }

    @Test
    void a_file_where_the_folder_should_be_is_one_clear_line() throws Exception {
        Path file = Files.writeString(folder.resolve("local stack"), "not a folder");
        LauncherError error = assertThrows(LauncherError.class, () -> new DataFolder(file).prepare());
        assertTrue(error.getMessage().endsWith("local stack is not a folder."), error.getMessage());
    }

    @Test
    void two_cannot_run_the_same_local_stack() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("local stack"));
        data.prepare();
        try (var lock = data.tryLock().orElseThrow()) {
            assertTrue(lock.isOpen());
            assertTrue(data.tryLock().isEmpty());
        }
        try (var free = data.tryLock().orElseThrow()) {
            assertTrue(free.isOpen());
        }
    }

    @Test
    void a_taken_port_is_named_with_its_purpose() throws Exception {
        Ports ports = Ports.anyFree();
        try (ServerSocket taken = new ServerSocket(ports.of(Service.PROGRAMS), 1, InetAddress.getLoopbackAddress())) {
            assertFalse(taken.isClosed());
            LauncherError error = assertThrows(LauncherError.class, () -> ports.requireFree(ALL_BUILT));
            assertTrue(
                    error.getMessage().startsWith("Port " + taken.getLocalPort() + " (for program-service) is taken"),
                    error.getMessage());
        }
    }

    @Test
    void what_a_dead_launcher_wrote_down_does_not_count_as_running() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("local stack"));
        data.prepare();
        new StackState(1, new Ports(8080)).write(data);
        assertTrue(LocalStack.running(data).isEmpty());
    }
}
