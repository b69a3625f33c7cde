package org.introducer.programs.rotation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The offers that come with this service, by the key under which each stays the same in later versions; see {@code
 * docs/reference-data.md}.
 */
public record ShippedRotations(String version, Map<String, RotationDraft> offers) {

    private static final String FILE = "reference/rotations-2026-11.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public static ShippedRotations read() {
        try (InputStream file = ShippedRotations.class.getClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("There is no file " + FILE);
            }
            return JSON.readValue(file, ShippedRotations.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + FILE + " cannot be read", e);
        }
    }
}
