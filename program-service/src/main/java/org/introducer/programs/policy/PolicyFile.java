package org.introducer.programs.policy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Versioned policy data, read from the resources of this service. */
public final class PolicyFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PolicyFile() {}

    /** The file {@code policy/<name>.json} as this type; a file that does not fit stops the service. */
    public static <T> T read(String name, Class<T> type) {
        String path = "policy/" + name + ".json";
        try (InputStream file = PolicyFile.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("There is no policy file " + path);
            }
            return JSON.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("The policy file " + path + " cannot be read", e);
        }
    }
}
