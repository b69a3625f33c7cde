package org.introducer.platform.list;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.platform.http.Links;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says {@code Link: rel="next"} beside the cursor in the body. */
class NextLink {

    private final Links links;

    NextLink(Links links) {
        this.links = links;
    }

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            String query = Stream.concat(
                            request.getUriInfo().getQueryParameters().entrySet().stream()
                                    .filter(entry -> !entry.getKey().equals("cursor"))
                                    .map(entry -> pair(
                                            entry.getKey(), entry.getValue().getFirst())),
                            Stream.of(pair("cursor", page.next())))
                    .collect(Collectors.joining("&"));
            String path = request.getUriInfo().getRequestUri().getRawPath();
            response.getHeaders().add("Link", "<" + links.to(path) + "?" + query + ">; rel=\"next\"");
        }
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
