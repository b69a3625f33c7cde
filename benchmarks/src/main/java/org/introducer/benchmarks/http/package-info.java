/**
 * What requests cost, as ratios to what the machine can do in the same run: {@link org.introducer.benchmarks.http.Ratios} is the
 * program, {@code tools/benchmark/run} its command.
 */
package org.introducer.benchmarks.http;
