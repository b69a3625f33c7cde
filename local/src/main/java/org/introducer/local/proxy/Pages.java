package org.introducer.local.proxy;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.Tokens;
import org.introducer.local.proxy.Problem.Kind;
import org.introducer.local.stack.Ports;
import org.introducer.local.stack.Service;

/** The reverse proxy's own pages: what is running, and one explorer over the three documents with a token at hand. */
final class Pages {
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(30);
    private static final Duration DOCUMENT_TOKEN = Duration.ofMinutes(1);
    private static final long HEALTH_MILLIS = 1_500;
    private static final long DOCUMENT_MILLIS = 10_000;
    private static final String OWN_CODE_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private final HttpClient client;
    private final Ports ports;
    private final Tokens tokens;

    Pages(HttpClient client, Ports ports, Tokens tokens) {
        this.client = client;
        this.ports = ports;
        this.tokens = tokens;
    }

    void handle(HttpServerRequest request) {
        String path = request.path() == null ? "" : request.path();
        if (!isLocal(request)) {
            problem(request, new Problem(Kind.MISDIRECTED_REQUEST, "This reverse proxy answers on the loopback only."));
        } else if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            request.response().putHeader("Allow", "GET, HEAD");
            problem(request, new Problem(Kind.METHOD_NOT_ALLOWED, "Pages accept GET only."));
        } else if (path.equals("/stack")) {
            health(request);
        } else if (path.equals("/explorer/token")) {
            token(request);
        } else if (path.startsWith("/explorer/documents/")) {
            document(request, path.substring("/explorer/documents/".length()));
        } else {
            file(request, path);
        }
    }

    /** An address with a percent sign that is none of RFC 3986's escapes. */
    static void undecodable(HttpServerRequest request) {
        problem(request, new Problem(Kind.MALFORMED_REQUEST, "A percent sign in the address is written %25."));
    }

    /** A request that the HTTP decoder of the server could not read. */
    static void unreadable(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        problem(
                request,
                switch (cause) {
                    case TooLongHttpLineException line -> new Problem(Kind.URI_TOO_LONG, "Send a shorter address.");
                    case TooLongHttpHeaderException headers ->
                        new Problem(Kind.HEADERS_TOO_LARGE, "Send fewer headers.");
                    case null, default -> new Problem(Kind.MALFORMED_REQUEST, "This is not HTTP.");
                });
        request.connection().close();
    }

    private void file(HttpServerRequest request, String path) {
        Optional<Asset> asset = Asset.of(path);
        if (asset.isEmpty()) {
            problem(request, new Problem(Kind.NOT_FOUND, "There is no page " + path + "."));
            return;
        }
        HttpServerResponse response = safe(request.response())
                .putHeader("Content-Type", asset.get().mediaType())
                .putHeader("Content-Security-Policy", OWN_CODE_ONLY)
                .putHeader("Cache-Control", "no-cache");
        send(request, response, asset.get().content());
    }

    /** A short-lived token for the explorer's role menu: for pages of this origin only. */
    private void token(HttpServerRequest request) {
        if (!isOfThisOrigin(request)) {
            problem(request, new Problem(Kind.ORIGIN_REFUSED, "Tokens are for this origin's own pages."));
            return;
        }
        try {
            Role role = Role.of(Optional.ofNullable(request.getParam("role")).orElse("applicant"));
            json(
                    request,
                    new JsonObject()
                            .put("role", role.claim())
                            .put("token", tokens.mint(Personas.of(role), TOKEN_LIFETIME))
                            .put("expiresInSeconds", TOKEN_LIFETIME.toSeconds()));
        } catch (IllegalArgumentException unknown) {
            problem(request, new Problem(Kind.INVALID_PARAMETER, unknown.getMessage()));
        }
    }

    /** A browser sends the origin of a page in {@code Origin} or {@code Sec-Fetch-Site}, and the name that it called in {@code Host}. */
    private boolean isOfThisOrigin(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return request.authority().port() == ports.proxy()
                && (site == null || site.equals("same-origin") || site.equals("none"))
                && (origin == null || origin.equals("http://" + request.authority()));
    }

    private void document(HttpServerRequest request, String name) {
        Optional<Service> service = List.of(Service.values()).stream()
                .filter(each -> (each.database().id() + ".json").equals(name))
                .findFirst();
        if (service.isEmpty()) {
            problem(request, new Problem(Kind.NOT_FOUND, "There is no document " + name + "."));
            return;
        }
        Optional<String> token = role(request);
        get(service.get(), "/q/openapi?format=json", DOCUMENT_MILLIS)
                .map(Buffer::toJsonObject)
                .compose(document -> new ExplorerDocument(
                                service.get(),
                                document,
                                (other, path) -> token.map(bearer -> get(other, path, DOCUMENT_MILLIS, bearer)
                                                .map(Buffer::toJsonObject))
                                        .orElse(Future.failedFuture("signed out")))
                        .complete())
                .onSuccess(document -> json(request, document))
                .onFailure(away -> problem(
                        request, new Problem(Kind.UNAVAILABLE, service.get().id() + " has no document to show now.")));
    }

    /** The token of the role whose ids the examples have; without a role they stay as they are. */
    private Optional<String> role(HttpServerRequest request) {
        return Optional.ofNullable(request.getParam("role"))
                .filter(_ -> isOfThisOrigin(request))
                .flatMap(claim -> List.of(Role.values()).stream()
                        .filter(role -> role.claim().equals(claim))
                        .findFirst())
                .map(role -> tokens.mint(Personas.of(role), DOCUMENT_TOKEN));
    }

    /** The explorer over all three documents, at that of a service. */
    static void explorer(HttpServerRequest request, Service service) {
        safe(request.response())
                .setStatusCode(302)
                .putHeader(
                        "Location",
                        "/explorer?urls.primaryName=" + service.mount().substring(1))
                .end();
    }

    private void health(HttpServerRequest request) {
        List<Future<JsonObject>> asked = List.of(Service.values()).stream()
                .map(service -> get(ports.management(service), "/q/health/ready", HEALTH_MILLIS, null)
                        .map(body -> "UP")
                        .otherwise("DOWN")
                        .map(state -> new JsonObject()
                                .put("name", service.id())
                                .put("mount", service.mount())
                                .put("url", ports.url(service))
                                .put("state", state)))
                .toList();
        Future.all(asked)
                .onSuccess(all -> json(
                        request,
                        new JsonObject()
                                .put("services", new JsonArray(all.list()))
                                .put("database", "127.0.0.1:" + ports.postgres())));
    }

    private Future<Buffer> get(Service service, String path, long millis) {
        return get(service, path, millis, null);
    }

    private Future<Buffer> get(Service service, String path, long millis, String token) {
        return get(ports.of(service), path, millis, token);
    }

    private Future<Buffer> get(int port, String path, long millis, String token) {
        RequestOptions options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(path)
                .setTimeout(millis)
                .putHeader("Accept", "application/json");
        if (token != null) {
            options.putHeader("Authorization", "Bearer " + token);
        }
        return client.request(options)
                .compose(asked -> asked.send())
                .compose(answer -> answer.statusCode() == 200
                        ? answer.body()
                        : Future.failedFuture(new DecodeException("status " + answer.statusCode())));
    }

    /** A foreign name that resolves to the loopback address (DNS rebinding) is refused. */
    private static boolean isLocal(HttpServerRequest request) {
        if (request.authority() == null) {
            return false;
        }
        String host = request.authority().host();
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private static void json(HttpServerRequest request, JsonObject body) {
        HttpServerResponse response = safe(request.response())
                .putHeader("Content-Type", "application/json;charset=UTF-8")
                .putHeader("Cache-Control", "no-store");
        send(request, response, body.toBuffer());
    }

    static void problem(HttpServerRequest request, Problem problem) {
        HttpServerResponse response = safe(request.response())
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store");
        send(request, response, problem.body(request));
    }

    private static HttpServerResponse safe(HttpServerResponse response) {
        return response.putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static void send(HttpServerRequest request, HttpServerResponse response, Buffer body) {
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(body.length())).end();
        } else {
            response.end(body);
        }
    }
}
