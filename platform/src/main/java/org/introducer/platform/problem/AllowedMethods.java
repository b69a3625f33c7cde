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
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What a 405, and the answer to OPTIONS, says in {@code Allow}: the methods that the service's own description has for the address;
 * and in {@code Accept-Patch} (RFC 5789) how it is patched, which a PATCH of another media type is told too.
 */
@Singleton
class AllowedMethods {

    private static final String DESCRIPTION = "META-INF/quarkus-generated-openapi-doc.JSON";

    private record Address(Pattern pattern, Set<String> methods, Set<String> patches) {}

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
                Set<String> patches = new TreeSet<>();
                path.getValue().at("/patch/requestBody/content").fieldNames().forEachRemaining(patches::add);
                addresses.add(
                        new Address(Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")), methods, patches));
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        boolean options = request.getMethod().equals("OPTIONS");
        boolean refusedPatch = request.getMethod().equals("PATCH") && response.getStatus() == 415;
        if (!options && !refusedPatch) {
            return;
        }
        String path = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
        String allowed = at(path);
        String patches = joined(path, Address::patches);
        if (options && !allowed.isEmpty()) {
            response.getHeaders().putSingle("Allow", allowed);
        }
        if (!patches.isEmpty()) {
            response.getHeaders().putSingle("Accept-Patch", patches);
        }
    }

    String at(String path) {
        return joined(path, Address::methods);
    }

    private String joined(String path, Function<Address, Set<String>> said) {
        return addresses.stream()
                .filter(address -> address.pattern().matcher(path).matches())
                .flatMap(address -> said.apply(address).stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
