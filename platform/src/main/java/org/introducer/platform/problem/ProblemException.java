package org.introducer.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An occurrence of a {@link Problem}; the mappers turn it into {@code application/problem+json}. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient List<InputError> errors;
    private transient Object extension;
    private transient @Nullable String retryAfter;
    private int more;
    private boolean refusal;

    ProblemException(Problem problem, String detail, List<InputError> errors) {
        super(detail, null, false, false);
        this.problem = problem;
        this.errors = errors.stream()
                .map(error -> error.code() == InputErrorCode.INVALID ? error.because(problem.reason()) : error)
                .sorted()
                .toList();
    }

    /** The same occurrence with more for the caller to act on, answered as the member {@code context}. */
    public ProblemException with(Object context) {
        this.extension = context;
        return this;
    }

    /** The same occurrence, with at least so many errors besides those that it names. */
    public ProblemException andMore(int others) {
        this.more = others;
        return this;
    }

    /** What {@link #andMore} gave. */
    int more() {
        return more;
    }

    /** The same occurrence, which hides from the caller that it is a refusal, and is to be audited as one. */
    public ProblemException asRefusal() {
        this.refusal = true;
        return this;
    }

    /** Whether the caller was refused something, in whatever words. */
    boolean isRefusal() {
        return refusal || problem.status() == 403;
    }

    /** The same occurrence, to be tried again after so many seconds; null: after the usual time. */
    public ProblemException retryAfter(@Nullable String seconds) {
        this.retryAfter = seconds;
        return this;
    }

    /** What {@link #retryAfter(String)} gave, or null. */
    public @Nullable String retryAfter() {
        return retryAfter;
    }

    public Problem problem() {
        return problem;
    }

    public List<InputError> errors() {
        return errors;
    }

    /** What {@link #with} gave, or null. */
    public Object context() {
        return extension;
    }
}
