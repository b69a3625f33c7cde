package org.introducer.local.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.introducer.local.stack.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A LauncherError is one clear line with its exit code. */
class IntroducerTest {
    private static final int NOT_DONE = 1;
    private static final int NOT_UNDERSTOOD = 2;

    @TempDir
    private Path folder;

    private record Said(int exitCode, String out, String complaint) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            frob                               | There is no command 'frob'; there are: up,
            up --frob                          | Unknown option: '--frob'
            up --port-base abc                 | 'abc' is not an int
            up --port-base                     | --port-base
            up --debug frob                    | There is no service 'frob'; there are: contacts-service,
            up --debug contacts-service=many   | 'many' is not an int
            up --jvm contacts-service          | is not SERVICE=OPTION, such as contacts-service=-Xmx1g
            up --jvm contacts-service=Xmx1g    | is not SERVICE=OPTION, such as contacts-service=-Xmx1g
            up --jvm frob=-Xmx1g               | There is no service 'frob'; there are: contacts-service,
            up --log org.hibernate.SQL=LOUD    | expected one of [OFF, ERROR, WARN, INFO, DEBUG]
            up --log DEBUG                     | '--log'
            dev frob                           | There is no service 'frob'; there are: contacts-service,
            dev contacts --database-only       | --database-only starts no service; name none.
            token                              | Missing required option: '--role=ROLE'
            token --role king                  | There is no role 'king'; there are: applicant, mentor,
            token --role applicant --sub me    | 'me' is no UUID
            logs                               | Missing required parameter: 'SERVICE'
            logs frob                          | There is no service 'frob'; there are: contacts-service,
            down now                           | 'now'
            """)
    void what_is_not_understood_is_said_with_what_would_be(String command, String complaint) {
        Said said = introducer(command.split(" "));
        assertEquals(NOT_UNDERSTOOD, said.exitCode(), said.complaint());
        assertOneLine(said, complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            demo                     | 1 | is not running
            token --role applicant   | 1 | There is no local stack in
            logs contacts-service    | 1 | There is no log
            migrate                  | 1 | is not running
            """)
    void where_nothing_runs_a_command_says_so_and_makes_nothing(String command, int exitCode, String complaint) {
        Path nowhere = folder.resolve("a local stack that is not there");
        Said said = introducer(nowhere, command.split(" "));
        assertEquals(exitCode, said.exitCode());
        assertOneLine(said, complaint);
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void where_nothing_runs_status_is_3_and_down_has_nothing_to_do() {
        Said status = introducer(folder.resolve("nowhere"), "status");
        assertEquals(3, status.exitCode());
        assertTrue(status.out().contains("is not running"), status.out());
        Said down = introducer(folder.resolve("nowhere"), "down");
        assertEquals(0, down.exitCode());
        assertTrue(down.out().contains("was not running"), down.out());
    }

    @Test
    void a_taken_port_is_named_with_who_wanted_it() throws IOException {
        Ports ports = Ports.anyFree();
        try (ServerSocket other = new ServerSocket(ports.base() + 3, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(other.isBound());
            Said said = introducer(folder.resolve("data"), "up", "--port-base", String.valueOf(ports.base()));
            assertEquals(NOT_DONE, said.exitCode());
            assertOneLine(said, "Port " + (ports.base() + 3) + " (for mentorship-service) is taken");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65535", "70000"})
    void a_port_base_out_of_range_is_said(String base) {
        Said said = introducer(folder.resolve("data"), "up", "--port-base=" + base);
        assertEquals(NOT_DONE, said.exitCode());
        assertOneLine(said, "--port-base must lie between 1 and 65528, not " + base);
    }

    @Test
    void a_file_in_the_place_of_the_data_folder_is_said_and_stays() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "mine");
        for (Path data : new Path[] {file, file.resolve("below")}) {
            Said said = introducer(data, "up", "--port-base", anyBase());
            assertEquals(NOT_DONE, said.exitCode());
            assertOneLine(said, file + " is not a folder");
        }
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void a_key_that_is_none_is_said() throws IOException {
        Files.writeString(folder.resolve("signing-key.pem"), "garbage");
        Said said = introducer(folder, "up", "--port-base", anyBase());
        assertEquals(NOT_DONE, said.exitCode());
        assertOneLine(said, "is no RSA key");
    }

    @Test
    void a_data_folder_without_a_name_is_none() {
        Said said = introducer("status", "--data", "");
        assertEquals(NOT_DONE, said.exitCode());
        assertOneLine(said, "--data needs the name of a folder");
    }

    private static String anyBase() {
        return String.valueOf(Ports.anyFree().base());
    }

    private static void assertOneLine(Said said, String complaint) {
        assertTrue(said.complaint().contains(complaint), said.complaint());
        assertEquals(1, said.complaint().lines().count(), said.complaint());
        assertFalse(said.complaint().contains("Exception"), said.complaint());
    }

    private static Said introducer(Path data, String... command) {
        String[] all = java.util.Arrays.copyOf(command, command.length + 2);
        all[command.length] = "--data";
        all[command.length + 1] = data.toString();
        return introducer(all);
    }

    private static Said introducer(String... command) {
        PrintStream screen = System.out;
        PrintStream complaints = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exitCode = Introducer.run(command);
            return new Said(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(screen);
            System.setErr(complaints);
        }
    }
}
