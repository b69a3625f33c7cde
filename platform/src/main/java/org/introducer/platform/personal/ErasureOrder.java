package org.introducer.platform.personal;

import java.util.UUID;

/** To erase what is kept of a person; recorded in the service that took it, under this id. */
public record ErasureOrder(UUID id, Person person) {

    /** The kind of the job that carries it out, which outlives the other jobs of the person. */
    public static final String JOB = "erasure";

    /** The kind of the job of a service that was told to do its part. */
    static final String PART = "erasure-part";
}
