package org.introducer.contacts.plan;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.introducer.contacts.plan.milestone.PlanPolicy;

/** The plan in force, which is data of this release; a file that does not fit stops the service. */
final class PlanFile {

    static final PlanPolicy CURRENT = read();

    private PlanFile() {}

    private static PlanPolicy read() {
        try (InputStream file = PlanFile.class.getResourceAsStream("plan.json")) {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, PlanPolicy.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The plan cannot be read", e);
        }
    }
}
