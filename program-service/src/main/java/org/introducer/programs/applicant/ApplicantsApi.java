package org.introducer.programs.applicant;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.remote.NeighbourCall;

/** What this service asks contacts-service about applicants. */
@RegisterRestClient(configKey = "contacts-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1/applicants")
interface ApplicantsApi {

    @GET
    @Path("/{id}")
    Profile applicant(UUID id);

    /** Those of the applicants who consented to the caller, each as {@link #applicant} answers it. */
    @POST
    @Path("/batch-get")
    Found applicants(Ids ids);

    record Ids(Collection<UUID> ids) {}

    /** Each has its id. */
    record Found(List<JsonNode> items) {

        public Found {
            items = List.copyOf(items);
            items.forEach(Found::id);
        }

        static UUID id(JsonNode one) {
            return UUID.fromString(one.required("id").asText());
        }
    }

    /** Unknown or unneeded values are left out: the other service may have a newer version. */
    @ClientObjectMapper
    static ObjectMapper lenient(ObjectMapper strict) {
        return strict.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP));
    }
}
