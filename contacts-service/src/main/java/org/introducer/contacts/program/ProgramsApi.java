package org.introducer.contacts.program;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.remote.NeighbourCall;

/** What this service asks program-service. */
@RegisterRestClient(configKey = "program-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1/programs")
interface ProgramsApi {

    record Ids(List<UUID> ids) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(List<Programs.Program> items) {

        public Found {
            items = List.copyOf(items);
        }
    }

    @POST
    @Path("/batch-get")
    Found batchGet(Ids ids);
}
