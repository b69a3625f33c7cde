package org.introducer.platform.problem;

import static org.introducer.platform.problem.PlatformProblem.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.hibernate.StaleObjectStateException;
import org.introducer.platform.audit.Refusals;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception into a problem, those of the framework too. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Refusals refusals;

    private final AllowedMethods methods;

    ProblemMappers(Refusals refusals, AllowedMethods methods) {
        this.refusals = refusals;
        this.methods = methods;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        if (e.isRefusal()) {
            refusals.note(e.problem());
        }
        Response answer = ProblemResponses.of(e);
        if (e.retryAfter() != null) {
            answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, e.retryAfter());
        }
        return answer;
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e, UriInfo request, HttpHeaders headers) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (e.getCause() instanceof ProblemException problem) {
            return problem(problem);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        boolean untyped = status == 415 && headers.getMediaType() == null;
        Response answer = ProblemResponses.of(
                forStatus(status),
                untyped ? "The request has no Content-Type, and this operation needs a body." : null);
        if (e instanceof NotAllowedException) {
            return Response.fromResponse(answer)
                    .header("Allow", methods.at(request.getPath()))
                    .build();
        }
        return answer;
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated(SecurityException e) {
        return ProblemResponses.of(UNAUTHENTICATED, (String) null);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        refusals.note(FORBIDDEN);
        return ProblemResponses.of(FORBIDDEN, (String) null);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem(problem);
            }
        }
        return ProblemResponses.of(UnreadableJson.problem(e));
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        List<InputError> errors = e.getConstraintViolations().stream()
                .map(ProblemMappers::inputError)
                .toList();
        boolean parameter = errors.stream().anyMatch(error -> error.parameter() != null);
        return ProblemResponses.of(parameter ? INVALID_PARAMETER : INVALID_INPUT, errors);
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleObjectStateException.class})
    public Response stale(RuntimeException e) {
        return ProblemResponses.of(PRECONDITION_FAILED, "Somebody else changed it at the same time; read it again.");
    }

    @ServerExceptionMapper
    public Response anything(Throwable e) {
        List<Throwable> causes = causes(e);
        for (Throwable cause : causes) {
            switch (cause) {
                case ProblemException problem -> {
                    return problem(problem);
                }
                case OptimisticLockException stale -> {
                    return stale(stale);
                }
                case StaleObjectStateException stale -> {
                    return stale(stale);
                }
                case HttpClosedException gone -> {
                    LOG.debug("The caller went away before the body was read", gone);
                    return ProblemResponses.of(MALFORMED_REQUEST, (String) null);
                }
                case SQLException sql -> {
                    return database(sql, e);
                }
                default -> {}
            }
        }
        if (causes.stream().anyMatch(ProblemMappers::endsTransaction)) {
            LOG.warn("A transaction could not be committed", e);
            return ProblemResponses.of(UNAVAILABLE, (String) null);
        }
        LOG.error("Unexpected failure", e);
        return ProblemResponses.of(INTERNAL_ERROR, (String) null);
    }

    /** Whether a transaction ended otherwise than asked: what it wrote is gone, or its outcome is unknown until it is tried again. */
    private static boolean endsTransaction(Throwable cause) {
        return cause instanceof RollbackException
                || cause instanceof HeuristicMixedException
                || cause instanceof HeuristicRollbackException
                || cause instanceof SystemException
                || cause instanceof XAException;
    }

    private static Response database(SQLException sql, Throwable whole) {
        PlatformProblem problem = SqlProblem.of(sql);
        if (problem == INTERNAL_ERROR) {
            LOG.error("Unexpected database failure", whole);
        } else if (problem == UNAVAILABLE) {
            LOG.warnf("Database away or busy (SQL state %s)", sql.getSQLState());
        } else {
            LOG.infof("Database refused a write (SQL state %s)", sql.getSQLState());
        }
        return ProblemResponses.of(problem, (String) null);
    }

    private static List<Throwable> causes(Throwable e) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = e; cause != null && causes.size() < 20; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static InputError inputError(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        if (nodes.getLast().getKind() == ElementKind.PARAMETER) {
            return queryParameter(violation, nodes)
                    .map(parameter -> InputError.parameter(
                            parameter.value(),
                            Violations.code(violation.getConstraintDescriptor()),
                            violation.getMessage()))
                    .orElseGet(() -> InputError.at(
                            "", Violations.code(violation.getConstraintDescriptor()), violation.getMessage()));
        }
        return beanParameter(violation, nodes.getLast().getName())
                .map(parameter -> InputError.parameter(
                        parameter.value(),
                        Violations.code(violation.getConstraintDescriptor()),
                        violation.getMessage()))
                .orElseGet(() -> Violations.at(violation));
    }

    /** The query parameter of a {@code @BeanParam} that is violated, empty for a member of the body. */
    private static Optional<QueryParam> beanParameter(ConstraintViolation<?> violation, String field) {
        Class<?> bean =
                violation.getLeafBean() == null ? null : violation.getLeafBean().getClass();
        return Stream.<Class<?>>iterate(bean, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(declared -> declared.getName().equals(field))
                .map(declared -> declared.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The query parameter that is violated, empty for the body. The annotations stand on the class behind the interceptors. */
    private static Optional<QueryParam> queryParameter(ConstraintViolation<?> violation, List<Path.Node> nodes) {
        Path.MethodNode operation = nodes.getFirst().as(Path.MethodNode.class);
        int index = nodes.getLast().as(Path.ParameterNode.class).getParameterIndex();
        return Stream.<Class<?>>iterate(violation.getRootBeanClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(operation.getName()))
                .filter(method -> List.of(method.getParameterTypes()).equals(operation.getParameterTypes()))
                .map(method -> method.getParameters()[index].getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
