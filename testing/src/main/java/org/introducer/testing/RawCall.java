package org.introducer.testing;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.LogConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no client library would send. */
public final class RawCall {

    private static final int PATIENCE_MS = 10_000;

    private RawCall() {}

    /** Sends the lines as they are, with an end of headers unless they have one, and answers all that comes until the connection ends. */
    public static String send(String requestLine, String... more) {
        StringBuilder request = new StringBuilder(requestLine + "\r\nConnection: close\r\n");
        boolean ended = false;
        for (String line : more) {
            ended |= line.isEmpty();
            request.append(line).append("\r\n");
        }
        if (!ended) {
            request.append("\r\n");
        }
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the content codings that REST Assured asks for. */
    public static RequestSpecification plainly(RequestSpecification request) {
        return request.config(
                RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    /** Without the log that REST Assured keeps of each body, which cannot hold the largest. */
    public static RequestSpecification quietly(RequestSpecification request) {
        return request.config(RestAssured.config()
                .logConfig(LogConfig.logConfig()
                        .defaultStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                        .enablePrettyPrinting(false)));
    }
}
