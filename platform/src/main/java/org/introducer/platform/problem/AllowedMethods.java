package org.introducer.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What a 405, and the answer to OPTIONS, says in {@code Allow}: the methods that the service's own description has for the address. */
@Singleton
class AllowedMethods {

    private static final String DESCRIPTION = "META-INF/quarkus-generated-openapi-doc.JSON";

    private record Address(Pattern pattern, Set<String> methods) {}

    private final List<Address> addresses = new ArrayList<>();

    AllowedMethods(ObjectMapper json) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(DESCRIPTION)) {
            JsonNode paths =
                    in == null ? json.createObjectNode() : json.readTree(in).path("paths");
            paths.properties().forEach(path -> {
                Set<String> methods = new TreeSet<>();
                path.getValue().fieldNames().forEachRemaining(name -> {
                    if (Set.of("get", "post", "put", "patch", "delete").contains(name)) {
                        methods.add(name.toUpperCase(Locale.ROOT));
                    }
                });
                if (methods.contains("GET")) {
                    methods.add("HEAD");
                }
                methods.add("OPTIONS");
                addresses.add(new Address(Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")), methods));
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals("OPTIONS")) {
            String allowed = at("/" + request.getUriInfo().getPath().replaceFirst("^/", ""));
            if (!allowed.isEmpty()) {
                response.getHeaders().putSingle("Allow", allowed);
            }
        }
    }

    String at(String path) {
        Set<String> methods = new TreeSet<>();
        addresses.stream()
                .filter(address -> address.pattern().matcher(path).matches())
                .forEach(address -> methods.addAll(address.methods()));
        return String.join(", ", methods);
    }
}
