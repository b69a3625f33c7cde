package org.introducer.local.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.introducer.local.stack.Origins;
import org.introducer.local.stack.Service;

/** Removes the mount from the path, sends the forwarded headers to the service, and answers 503 for a service that is unavailable. */
final class Mount implements ProxyInterceptor {
    /** Paths for callers; health and metrics are for operators, at the port of the service. */
    private static final Pattern FOR_CALLERS =
            Pattern.compile("/v1(/.*)?|/q/(openapi|swagger-ui)([/?.].*)?", Pattern.DOTALL);

    private final Service service;
    private final Origins origins;

    Mount(Service service, Origins origins) {
        this.service = service;
        this.origins = origins;
    }

    boolean serves(String path) {
        return FOR_CALLERS.matcher(path.substring(service.mount().length())).matches();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        String rest = request.getURI().substring(service.mount().length());
        request.setURI(rest.startsWith("/") ? rest : "/" + rest);
        Traces.of(request.proxiedRequest());
        request.putHeader(Traces.HEADER, request.proxiedRequest().getHeader(Traces.HEADER));
        forwarded(request.headers(), request.proxiedRequest());
        return context.sendRequest().recover(away -> Future.succeededFuture(unavailable(request)));
    }

    /** An answer that has no body by its status is sent without one; the library would announce one in chunks, and clients wait for it. */
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse answer = context.response();
        if (answer.getStatusCode() == 204 || answer.getStatusCode() == 304) {
            MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(answer.headers());
            answer.release().headers().addAll(headers);
        }
        return context.sendResponse();
    }

    /** Forwarded headers of the client are dropped; only the proxy may set them. */
    private void forwarded(MultiMap headers, HttpServerRequest client) {
        List.copyOf(headers.names()).stream()
                .filter(name ->
                        name.regionMatches(true, 0, "x-forwarded-", 0, 12) || name.equalsIgnoreCase("forwarded"))
                .forEach(headers::remove);
        headers.set("X-Forwarded-Prefix", service.mount());
        headers.set("X-Forwarded-Proto", client.isSSL() ? "https" : "http");
        headers.set("X-Forwarded-For", client.remoteAddress().hostAddress());
        if (client.authority() != null) {
            headers.set("X-Forwarded-Host", client.authority().toString());
        }
    }

    private ProxyResponse unavailable(ProxyRequest request) {
        Problem problem =
                new Problem(Problem.Kind.UNAVAILABLE, service.id() + " does not answer; try again in a moment.");
        ProxyResponse answer = request.release().response();
        String origin = request.proxiedRequest().getHeader("Origin");
        if (origins.allow(origin)) {
            // As the service would say; without it the page could not read why.
            answer.putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Expose-Headers", "Retry-After")
                    .putHeader("Vary", "Origin");
        }
        return answer.setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Retry-After", "2")
                .putHeader("Cache-Control", "no-store")
                .setBody(Body.body(problem.body(request.proxiedRequest())));
    }
}
