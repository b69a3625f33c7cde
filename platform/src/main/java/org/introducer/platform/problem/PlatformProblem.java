package org.introducer.platform.problem;

/** Failures that any service can answer. */
public enum PlatformProblem implements Problem {
    MALFORMED_REQUEST(400, "The request cannot be read."),
    UNKNOWN_PARAMETER(400, "The request has a query parameter that this operation does not know."),
    INVALID_PARAMETER(400, "A query parameter or header is not valid."),
    INVALID_FILTER(400, "The filter or sort expression is not valid."),
    INVALID_CURSOR(400, "The cursor does not belong to this list and query."),
    UNAUTHENTICATED(401, "A valid access token is needed."),
    FORBIDDEN(403, "The token's roles do not allow this."),
    ORIGIN_REFUSED(403, "This origin is not allowed to call the API."),
    PERSON_MOVED(403, "This person has moved to another tenant; their data is no longer in this one."),
    SCOPE_INSUFFICIENT(403, "The scope of the consent does not allow this."),
    READ_ONLY_TOKEN(403, "The scope of the token allows reading only."),
    NOT_FOUND(404, "Nothing exists at this address, or you may not see it."),
    METHOD_NOT_ALLOWED(405, "The method is not allowed for this address."),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be served."),
    BODY_TOO_SLOW(408, "The body did not arrive in time."),
    CONFLICT(409, "The request conflicts with what is stored."),
    REQUEST_IN_FLIGHT(409, "A request with this Idempotency-Key is still running."),
    NOT_DELETED(409, "The resource is not deleted."),
    RESTORE_WINDOW_OVER(409, "The period in which the deletion could be undone is over."),
    CURSOR_EXPIRED(410, "The changes after this cursor are no longer kept."),
    PRECONDITION_FAILED(412, "A precondition of the request does not hold."),
    TOO_LARGE(413, "The body is larger than this operation accepts."),
    URI_TOO_LONG(414, "The address is too long."),
    UNSUPPORTED_MEDIA_TYPE(415, "This operation does not accept the media type of the body."),
    MISDIRECTED_REQUEST(421, "This host is not served here."),
    INVALID_INPUT(422, "The input is well-formed but not valid."),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request."),
    PRECONDITION_REQUIRED(428, "If-Match with the ETag that was read is required to change this."),
    QUOTA_EXCEEDED(429, "The client has used up its quota of reads or writes; try again after Retry-After."),
    TOO_MANY_REQUESTS(429, "Too many requests; try again later."),
    HEADERS_TOO_LARGE(431, "The headers are too large."),
    INTERNAL_ERROR(500, "An internal error; quote the trace id to the operator."),
    NEIGHBOUR_UNAVAILABLE(503, "A service that this depends on is unavailable; try again later."),
    UNAVAILABLE(503, "The service is unavailable; try again later.");

    private final int status;
    private final String title;

    PlatformProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The technical kind for a status that the framework raised. */
    static PlatformProblem forStatus(int status) {
        for (PlatformProblem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
    }
}
