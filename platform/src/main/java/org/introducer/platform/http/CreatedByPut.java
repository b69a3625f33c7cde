package org.introducer.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The {@code Location} of a resource that a PUT created is the address of the PUT. */
class CreatedByPut {

    private final Links links;

    CreatedByPut(Links links) {
        this.links = links;
    }

    @ServerResponseFilter
    public void locate(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 201
                && request.getMethod().equals("PUT")
                && !response.getHeaders().containsKey("Location")) {
            response.getHeaders()
                    .putSingle(
                            "Location",
                            links.to(request.getUriInfo().getRequestUri().getRawPath()));
        }
    }
}
