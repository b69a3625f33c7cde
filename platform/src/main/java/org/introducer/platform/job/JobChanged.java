package org.introducer.platform.job;

import java.util.UUID;

/** Fired in the transaction of a request that queued a job or moves it on: a worker may have something to do. */
record JobChanged(UUID id) {}
