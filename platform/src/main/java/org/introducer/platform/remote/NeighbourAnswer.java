package org.introducer.platform.remote;

/** A 4xx that another service answered: not an outage, so never retried and not counted by a breaker. */
public class NeighbourAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    NeighbourAnswer(int status) {
        super("status " + status, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
