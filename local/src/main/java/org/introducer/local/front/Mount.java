package org.introducer.local.front;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import org.introducer.local.house.Service;

/** Takes the mount off the path, tells the service what the client saw, and answers for a service that is away. */
final class Mount implements ProxyInterceptor {
    private static final int SERVICE_UNAVAILABLE = 503;

    private final Service service;

    Mount(Service service) {
        this.service = service;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        String rest = request.getURI().substring(service.mount().length());
        request.setURI(rest.startsWith("/") ? rest : "/" + rest);
        forwarded(request.headers(), request.proxiedRequest());
        return context.sendRequest().recover(away -> Future.succeededFuture(unavailable(request)));
    }

    /** What a client claims about its own way here is dropped: only we know it. */
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
        Problem problem = new Problem(
                SERVICE_UNAVAILABLE,
                "service-unavailable",
                "The service is away",
                service.id() + " does not answer; try again in a moment.");
        return request.release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Retry-After", "2")
                .putHeader("Cache-Control", "no-store")
                .setBody(Body.body(problem.body()));
    }
}
