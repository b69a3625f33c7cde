package org.introducer.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.introducer.platform.text.VisibleText;
import org.jboss.jandex.IndexView;

/**
 * Writes into the OpenAPI what holds for every operation, so that no resource has to repeat it. It runs after a service's own filters, of which the
 * priority is 1: filters of the same priority run in an order that differs between builds.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ApiConventions implements OASFilter {

    /** The extension of an operation whose address is secret and that needs no token. */
    public static final String WITHOUT_TOKEN = "x-without-token";

    /** What is generated for {@code NotBlank}. */
    private static final String NOT_BLANK = "\\S";

    /** What a client does the same way with every operation. */
    public static final String FOR_CLIENTS = """
            Lists: pass `next` as `cursor` until it is absent; `filter` is RSQL. Changes: send `If-Match` with the `ETag` \
            that was read (428 when missing, 412 when stale). POST: send an `Idempotency-Key` to repeat it safely for \
            24 hours. 429 and 503 have `Retry-After`. Errors are problem details (RFC 9457).""";

    private static final String PROBLEM = "application/problem+json";
    /** What the framework writes where an operation declares nothing. */
    private static final Set<String> UNDECLARED = Set.of("Bad Request", "Not Authorized", "Not Allowed");

    private static final List<String> OF_BODIES = List.of("408", "413", "415");
    private static final List<String> OF_TOKENS = List.of("401", "403");
    private static final Map<String, String> ALWAYS = Map.of(
            "400", "The request cannot be read",
            "401", "A valid access token is needed",
            "403", "The token's roles do not allow this",
            "406", "None of the accepted media types can be served",
            "408", "The body did not arrive in time",
            "413", "The body is larger than this operation accepts",
            "415", "This operation does not accept the media type of the body",
            "429", "The client has used up its quota of reads or writes",
            "500", "An internal error",
            "503", "The database or a service that this depends on is unavailable");

    private static final List<String> RATE_LIMITS = List.of("RateLimit", "RateLimit-Policy");

    private final IndexView index;

    /** The framework gives the index of the service's classes. */
    public ApiConventions(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addSecurityScheme(
                        "token",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "OIDC access token. The roles that an operation names are alternatives: one of them is enough."));
        describeClients(api);
        addShared(api);
        SchemaNames.apply(api);
        ListParameters.apply(api, index);
        TreeSet<String> tags = new TreeSet<>();
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    complete(api, path, method, operation);
                    if (operation.getTags() != null) {
                        tags.addAll(operation.getTags());
                    }
                }));
        Deprecations.apply(api, index);
        SchemaTypes types = new SchemaTypes(index);
        new RequiredProperties(api, index, types).apply();
        UsedSchemas.keep(api);
        CommonProperties.describe(api);
        SchemaDescriptions.describe(api, types);
        ExampleParameters.apply(api);
        ExampleAnswers.apply(api);
        ExampleValues.forget(api);
        Map<String, String> described = new TreeMap<>();
        if (api.getTags() != null) {
            api.getTags().forEach(tag -> described.put(tag.getName(), tag.getDescription()));
        }
        api.setTags(tags.stream()
                .map(name -> OASFactory.createTag().name(name).description(described.get(name)))
                .toList());
    }

    /** What may not be blank has to have something in it that can be seen. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (NOT_BLANK.equals(schema.getPattern())) {
            schema.setPattern(VisibleText.PATTERN);
        }
        return schema;
    }

    private static void describeClients(OpenAPI api) {
        if (api.getInfo() != null && api.getInfo().getDescription() != null) {
            api.getInfo().setDescription(api.getInfo().getDescription() + "\n\n" + FOR_CLIENTS);
        }
    }

    private void addShared(OpenAPI api) {
        Map<String, APIResponse> problems = new LinkedHashMap<>();
        ALWAYS.forEach((status, text) -> problems.put(status, problem(Integer.parseInt(status), text)));
        problems.put("404", problem(404, "Nothing exists at this address, or the caller may not see it"));
        problems.put("409", problem(409, "The request conflicts with what is stored"));
        problems.put(
                "412",
                problem(
                        412,
                        "The resource has changed since it was read, or exists though `If-None-Match: *` was sent"));
        problems.put("422", problem(422, "The input is well-formed but not valid"));
        if (anyAnswers(api, "410")) {
            problems.put("410", problem(410, "What was asked for is no longer kept"));
        }
        problems.put("428", problem(428, "If-Match is required to change this"));
        new TreeMap<>(problems)
                .forEach((status, response) -> api.getComponents().addResponse("Problem" + status, response));
        api.getComponents()
                .addParameter(
                        "IfMatch",
                        header(
                                "If-Match",
                                "ETag of the version that was read; 428 when absent, 412 when stale",
                                200,
                                "\"0\""));
        api.getComponents()
                .addParameter(
                        "IfNoneMatch",
                        header(
                                "If-None-Match",
                                "ETag that the client has; 304 when it is still current",
                                2000,
                                "W/\"5d41402abc4b2a76b9719d91\""));
        api.getComponents()
                .addParameter(
                        "IdempotencyKey",
                        header(
                                "Idempotency-Key",
                                "a repeat with the same key and body gets the same answer, for 24 h",
                                255,
                                "0199c0de-0000-7000-8000-0000000000ff"));
        api.getComponents()
                .addHeader(
                        "ETag",
                        text(
                                "version of the resource, and a digest of what is shown of it",
                                "\"0-5d41402abc4b2a76b9719d91\""));
        api.getComponents()
                .addHeader(
                        "Location",
                        text("where the new resource is", "/v1/contacts/0199c0de-0000-7000-8000-000000000001"));
        api.getComponents()
                .addHeader(
                        "Link",
                        text("rel=next: the next page", "</v1/contacts?cursor=eyJrIjoiM.c2lnbmVk>; rel=\"next\""));
        api.getComponents().addHeader("RetryAfter", text("seconds", "30"));
        api.getComponents()
                .addHeader(
                        "RateLimit",
                        text(
                                "what is left of the client's quota: 1199 more reads in the next 60 seconds",
                                "\"reads\";r=1199;t=60"));
        api.getComponents()
                .addHeader(
                        "RateLimit-Policy",
                        text("the client's quota: 1200 reads in each window of 60 seconds", "\"reads\";q=1200;w=60"));
    }

    private static boolean anyAnswers(OpenAPI api, String status) {
        return api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .anyMatch(operation -> operation.getResponses().getAPIResponse(status) != null);
    }

    private void complete(OpenAPI api, String path, PathItem.HttpMethod method, Operation operation) {
        boolean write = method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
        boolean changes = method == PathItem.HttpMethod.PUT
                || method == PathItem.HttpMethod.PATCH
                || method == PathItem.HttpMethod.DELETE;
        boolean body = operation.getRequestBody() != null;
        boolean open =
                operation.getExtensions() != null && operation.getExtensions().containsKey(WITHOUT_TOKEN);
        PathParameters.describe(path, operation);
        if (open) {
            operation.setSecurity(List.of());
        } else if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("token"));
        }
        if (operation.getDescription() == null && operation.getSummary() != null) {
            operation.setDescription(operation.getSummary() + ".");
        }
        List<String> statuses = new ArrayList<>(ALWAYS.keySet());
        if (!body) {
            statuses.removeAll(OF_BODIES);
        }
        if (open) {
            statuses.removeAll(OF_TOKENS);
        }
        if (path.contains("{") || write || hasParameter(operation, "applicantId")) {
            statuses.add("404");
        }
        if (write) {
            statuses.addAll(List.of("409", "422"));
        }
        if (body) {
            operation
                    .getRequestBody()
                    .setRequired(
                            !Boolean.FALSE.equals(operation.getRequestBody().getRequired()));
            PatchSchemas.apply(api, operation);
            addExample(api, operation);
        }
        if (changes) {
            statuses.addAll(List.of("412", "428"));
            addReference(operation, "IfMatch");
        }
        if (method == PathItem.HttpMethod.POST) {
            addReference(operation, "IdempotencyKey");
        }
        if (method == PathItem.HttpMethod.GET) {
            addReference(operation, "IfNoneMatch");
            if (operation.getResponses().getAPIResponse("304") == null) {
                operation
                        .getResponses()
                        .addAPIResponse("304", OASFactory.createAPIResponse().description("Not modified"));
            }
        }
        if (method == PathItem.HttpMethod.PUT) {
            addReplaced(operation);
        }
        APIResponse page = operation.getResponses().getAPIResponse("200");
        if (page != null && hasParameter(operation, "cursor")) {
            page.addHeader("Link", OASFactory.createHeader().ref("Link"));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> addHeaders(method, status, response));
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("4"))
                .forEach(statuses::add);
        statuses.stream().distinct().sorted().forEach(status -> {
            APIResponse declared = operation.getResponses().getAPIResponse(status);
            if (declared == null || (declared.getContent() == null && declared.getRef() == null)) {
                APIResponse shared = OASFactory.createAPIResponse().ref("Problem" + status);
                if (declared != null && !UNDECLARED.contains(String.valueOf(declared.getDescription()))) {
                    shared.setDescription(declared.getDescription());
                }
                operation.getResponses().addAPIResponse(status, shared);
            }
        });
        var sorted = OASFactory.createAPIResponses();
        new TreeMap<>(operation.getResponses().getAPIResponses()).forEach(sorted::addAPIResponse);
        operation.setResponses(sorted);
    }

    /** An example of the components that is named as the operation is the example of its body, where it has none of its own. */
    private static void addExample(OpenAPI api, Operation operation) {
        Map<String, Example> examples = api.getComponents().getExamples();
        if (examples != null && examples.containsKey(operation.getOperationId())) {
            operation.getRequestBody().getContent().getMediaTypes().values().stream()
                    .filter(media -> media.getExamples() == null)
                    .forEach(media -> media.addExample(
                            operation.getOperationId(),
                            OASFactory.createExample().ref(operation.getOperationId())));
        }
    }

    /** A PUT that can create can also replace. */
    private static void addReplaced(Operation operation) {
        APIResponse created = operation.getResponses().getAPIResponse("201");
        if (created != null && operation.getResponses().getAPIResponse("200") == null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "200",
                            OASFactory.createAPIResponse()
                                    .description("Replaced")
                                    .content(created.getContent()));
        }
    }

    private static boolean hasParameter(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> name.equals(p.getName())
                                || (p.getRef() != null && p.getRef().endsWith("/" + name)));
    }

    private static void addReference(Operation operation, String name) {
        if (!hasParameter(operation, name)) {
            operation.addParameter(OASFactory.createParameter().ref(name));
        }
    }

    private static void addHeaders(PathItem.HttpMethod method, String status, APIResponse response) {
        if (response.getRef() != null || !status.startsWith("2")) {
            return;
        }
        RATE_LIMITS.forEach(
                name -> response.addHeader(name, OASFactory.createHeader().ref(name)));
        if (status.equals("204")) {
            return;
        }
        if (method != PathItem.HttpMethod.DELETE && !status.equals("207")) {
            response.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
        }
        if (status.equals("201") || status.equals("202")) {
            response.addHeader("Location", OASFactory.createHeader().ref("Location"));
        }
    }

    private static APIResponse problem(int status, String text) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(text)
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))
                                        .example(ProblemExamples.of(status))));
        if (status == 429) {
            RATE_LIMITS.forEach(
                    name -> response.addHeader(name, OASFactory.createHeader().ref(name)));
        }
        return status == 503 || status == 429
                ? response.addHeader("Retry-After", OASFactory.createHeader().ref("RetryAfter"))
                : response;
    }

    private static Parameter header(String name, String description, int length, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(length)
                        .addExample(example));
    }

    private static Header text(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .addExample(example));
    }
}
