package org.introducer.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.introducer.testing.OpenApiDocument.Operation;
import org.introducer.testing.fuzz.DocumentedAnswers;

/**
 * Looks into every answer that worked, in every test that calls as an {@link Actor}, for what the document says is always there.
 */
final class DescribedBodies implements Filter {

    static final Filter FILTER = Files.exists(Path.of("target/openapi/openapi.json"))
            ? new DescribedBodies(OpenApiDocument.built())
            : (request, expected, context) -> context.next(request, expected);

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Lists of many hundreds of items would only repeat what their first ones show. */
    private static final int LONG = 200_000;

    private record Route(Operation operation, Pattern path) {}

    private final DocumentedAnswers documented;
    private final OpenApiDocument api;
    private final List<Route> routes;

    private DescribedBodies(OpenApiDocument api) {
        this.api = api;
        this.documented = new DocumentedAnswers(api);
        this.routes = api.operations().stream()
                .sorted(Comparator.comparing((Operation operation) ->
                        operation.path().replaceAll("[^{]", "").length()))
                .map(operation ->
                        new Route(operation, Pattern.compile(operation.path().replaceAll("\\{[^}]+}", "[^/]+"))))
                .toList();
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String type = String.valueOf(answer.contentType()).split(";")[0];
        if (answer.statusCode() / 100 == 2
                && type.equals("application/json")
                && !request.getMethod().equals("HEAD")) {
            String path = URI.create(request.getURI()).getPath();
            operation(request.getMethod(), path).ifPresent(operation -> check(operation, answer, path));
        }
        return answer;
    }

    private Optional<Operation> operation(String method, String path) {
        return routes.stream()
                .filter(route -> route.operation().method().equals(method)
                        && route.path().matcher(path).matches())
                .map(Route::operation)
                .findFirst();
    }

    private synchronized void check(Operation operation, Response answer, String path) {
        String body = answer.asString();
        JsonNode schema = api.resolved(operation.node().path("responses").path(String.valueOf(answer.statusCode())))
                .path("content")
                .path("application/json")
                .path("schema");
        if (body.isEmpty() || body.length() > LONG || schema.isMissingNode()) {
            return;
        }
        List<String> faults = documented.missing(schema, read(answer));
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    operation.method() + " " + path + " lacks what the document says is always there: " + faults);
        }
    }

    /** The body of an answer; the paths of REST Assured are compiled anew each time, which costs more than most calls. */
    static JsonNode read(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.asString(), e);
        }
    }
}
