package org.introducer.contacts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What all bodies on their way in may hold together: so much memory, then so many files, then nothing. */
@ContactsTest
@TestProfile(ManyBodiesTest.LittleRoom.class)
@Tag("X14")
class ManyBodiesTest {

    public static class LittleRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "introducer.http.body.in-memory-together", "100K",
                    "introducer.http.body.in-files", "2");
        }
    }

    private static final String FILE = "name,role\n" + "Priya Placeholder,OTHER\n".repeat(3_000);
    private static final int MOST_OF_IT = 60_000;

    private final Actor amara = Actor.applicant();

    @Test
    void bodies_go_to_files_when_memory_is_short_and_one_for_which_there_is_no_file_is_refused() throws Exception {
        try (Socket inMemory = begun();
                Socket inFile = begun();
                Socket inAnotherFile = begun();
                Socket refused = begun()) {
            assertThat(
                    answer(refused),
                    allOf(
                            startsWith("HTTP/1.1 503"),
                            containsString("urn:introducer:problem:unavailable"),
                            containsStringIgnoringCase("retry-after")));
            for (Socket each : new Socket[] {inMemory, inFile, inAnotherFile}) {
                each.getOutputStream().write(FILE.substring(MOST_OF_IT).getBytes(StandardCharsets.US_ASCII));
                assertThat(answer(each), allOf(startsWith("HTTP/1.1 202"), containsString("\"total\":3000")));
            }
        }
        for (int again = 0; again < 3; again++) {
            try (Socket room = begun()) {
                room.getOutputStream().write(FILE.substring(MOST_OF_IT).getBytes(StandardCharsets.US_ASCII));
                assertThat("what was held is free again", answer(room), startsWith("HTTP/1.1 202"));
            }
        }
    }

    private Socket begun() throws IOException, InterruptedException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("""
                        POST /v1/imports?source=CSV HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Content-Type: text/csv\r
                        Content-Length: %d\r
                        Connection: close\r
                        \r
                        """.formatted(amara.token(), FILE.length()) + FILE.substring(0, MOST_OF_IT))
                        .getBytes(StandardCharsets.US_ASCII));
        // One after the other, so that it is known whose turn comes last.
        TimeUnit.MILLISECONDS.sleep(500);
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
