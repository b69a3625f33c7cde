package org.introducer.benchmarks.http;

/**
 * What one kind of request came to.
 *
 * @param perSecond answers, or transactions, in a second
 * @param jvmMicros time of the processor that the service used for each, in microseconds; 0 where there is no service
 * @param postgresMicros the same of PostgreSQL with all its sessions
 * @param refused answers other than 2xx
 */
record Measured(String name, double perSecond, double jvmMicros, double postgresMicros, long refused) {}
