package org.introducer.platform.http;

import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;
import static org.introducer.platform.problem.PlatformProblem.MALFORMED_REQUEST;
import static org.introducer.platform.problem.PlatformProblem.TOO_LARGE;
import static org.introducer.platform.problem.PlatformProblem.UNKNOWN_PARAMETER;
import static org.introducer.platform.problem.PlatformProblem.UNSUPPORTED_MEDIA_TYPE;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.introducer.platform.json.Names;
import org.introducer.platform.json.StrictJson;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what no operation accepts: unknown or repeated query parameters, parameters of a path, text that cannot be stored, JSON that is too large. */
public class RequestLimits {

    public static final int PRIORITY = 1000;
    /** Largest JSON body, in bytes; imports have the server's own limit. */
    private static final long MAX_JSON = 1 << 20;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();
    private final Instance<RoutingContext> request;

    RequestLimits(Instance<RoutingContext> request) {
        this.request = request;
    }

    @ServerRequestFilter(priority = PRIORITY)
    public void check(ContainerRequestContext context, ResourceInfo operation) {
        MultivaluedMap<String, String> given = context.getUriInfo().getQueryParameters();
        if (!given.isEmpty()) {
            checkParameters(given, known.computeIfAbsent(operation.getResourceMethod(), RequestLimits::parameters));
        }
        if (ApiCalls.hasParameters(request.get().request().path())) {
            throw MALFORMED_REQUEST.because("A path has no parameters; write a semicolon in it as %3B.");
        }
        for (List<String> values : context.getUriInfo().getPathParameters().values()) {
            if (!values.stream().allMatch(StrictJson::storable)) {
                throw MALFORMED_REQUEST.because("The address contains characters that are not allowed.");
            }
        }
        if (isPlainText(context) && !takesWhatItDeclares(operation)) {
            throw UNSUPPORTED_MEDIA_TYPE.because("This operation accepts JSON.");
        }
        if (isUntypedChange(context)) {
            throw UNSUPPORTED_MEDIA_TYPE.because("The body has no Content-Type.");
        }
        InputStream large = IncomingBody.file(request.get());
        if (large != null) {
            context.setEntityStream(large);
        }
        if (isJson(context) && context.hasEntity()) {
            LargeBody bound = operation.getResourceMethod().getAnnotation(LargeBody.class);
            long most = bound == null ? MAX_JSON : bound.bytes();
            if (context.getLength() > most) {
                throw TOO_LARGE.because("A JSON body of this kind has at most %d bytes.", most);
            }
            context.setEntityStream(new BoundedStream(context.getEntityStream(), most));
        }
    }

    /** The framework would make an object with a single text of it, past every check of JSON. */
    private static boolean isPlainText(ContainerRequestContext context) {
        return Objects.requireNonNullElse(context.getHeaderString("Content-Type"), "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("text/plain")
                && context.hasEntity();
    }

    /** What a change is, a merge patch or a whole, its type says; a POST without one is refused by the framework. */
    private static boolean isUntypedChange(ContainerRequestContext context) {
        return context.getHeaderString("Content-Type") == null
                && (context.getMethod().equals(HttpMethod.PATCH)
                        || context.getMethod().equals(HttpMethod.PUT))
                && (context.getLength() > 0 || context.getHeaderString("Transfer-Encoding") != null);
    }

    private static boolean takesWhatItDeclares(ResourceInfo operation) {
        return operation.getResourceMethod().isAnnotationPresent(Consumes.class)
                || operation.getResourceClass().isAnnotationPresent(Consumes.class);
    }

    private static boolean isJson(ContainerRequestContext context) {
        String encoding = context.getHeaderString("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw UNSUPPORTED_MEDIA_TYPE.because("A body must not have a Content-Encoding.");
        }
        try {
            MediaType type = context.getMediaType();
            return type != null && type.getSubtype().endsWith("json");
        } catch (IllegalArgumentException e) {
            throw UNSUPPORTED_MEDIA_TYPE.because("The Content-Type is not a media type.");
        }
    }

    private static void checkParameters(MultivaluedMap<String, String> given, Set<String> known) {
        List<InputError> unknown = new ArrayList<>();
        List<InputError> invalid = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                String hint = Names.nearest(name, known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
                unknown.add(InputError.parameter(name, InputErrorCode.UNKNOWN_NAME, "unknown parameter" + hint));
            } else if (values.size() > 1) {
                invalid.add(InputError.parameter(name, InputErrorCode.DUPLICATE, "must be given once"));
            } else if (values.getFirst() == null || values.getFirst().isEmpty()) {
                invalid.add(InputError.parameter(name, InputErrorCode.REQUIRED, "must have a value"));
            } else if (!StrictJson.storable(values.getFirst())) {
                invalid.add(InputError.parameter(name, "contains characters that are not allowed"));
            }
        });
        UNKNOWN_PARAMETER.throwIfAny(unknown);
        INVALID_PARAMETER.throwIfAny(invalid);
    }

    private static Set<String> parameters(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        QueryParam fieldQuery = field.getAnnotation(QueryParam.class);
                        if (fieldQuery != null) {
                            names.add(fieldQuery.value());
                        }
                    }
                }
            }
        }
        return names;
    }
}
