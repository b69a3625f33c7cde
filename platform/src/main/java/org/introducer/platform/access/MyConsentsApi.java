package org.introducer.platform.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.remote.NeighbourCall;

/** What the other services ask contacts-service about all consents of the caller. */
@RegisterRestClient(configKey = "contacts-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1/me")
public interface MyConsentsApi {

    /** The caller, with the consents that applicants gave. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Me(List<Grant> consents) {

        public Me {
            consents = consents == null ? List.of() : List.copyOf(consents);
        }
    }

    @GET
    Me get();
}
