package org.introducer.platform.write;

import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.introducer.platform.access.Access;
import org.introducer.platform.http.RequestLimits;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Answers a repeated POST before anything is done for it, and after access was judged as of now. */
class IdempotencyFilter {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Idempotency idempotency;
    private final RepeatableRequest request;
    private final Access access;

    IdempotencyFilter(Idempotency idempotency, RepeatableRequest request, Access access) {
        this.idempotency = idempotency;
        this.request = request;
        this.access = access;
    }

    @ServerRequestFilter(priority = RequestLimits.PRIORITY + 100)
    public Optional<Response> replay(ContainerRequestContext context, ResourceInfo operation) {
        String key = context.getHeaderString("Idempotency-Key");
        if (key == null
                || !context.getMethod().equals("POST")
                || storesNothing(operation.getResourceMethod().getAnnotation(PureComputation.class))) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter(
                    "Idempotency-Key", InputErrorCode.WRONG_FORMAT, "must be 1 to 255 visible ASCII characters")));
        }
        context.setEntityStream(request.watch(key, context.getUriInfo().getRequestUri(), context.getEntityStream()));
        Optional<Idempotency.Stored> stored = idempotency.stored();
        stored.ifPresent(earlier -> access.stillHas(earlier.access()));
        return stored.map(
                earlier -> Response.fromResponse(earlier.answer().toResponse().toResponse())
                        .header("Idempotency-Replayed", "true")
                        .build());
    }

    private static boolean storesNothing(@Nullable PureComputation pure) {
        return pure != null && !pure.unlessAsked();
    }
}
