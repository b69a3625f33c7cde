package org.introducer.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells caches that what is read is compressed for those who ask for it (RFC 9110, 12.5.5). */
public class VaryingCodings {

    @ServerResponseFilter
    public void vary(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            Object other = answer.getHeaders().getFirst(HttpHeaders.VARY);
            answer.getHeaders()
                    .putSingle(HttpHeaders.VARY, (other == null ? "" : other + ", ") + HttpHeaders.ACCEPT_ENCODING);
        }
    }
}
