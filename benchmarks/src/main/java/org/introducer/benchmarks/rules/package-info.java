/** What the rules cost by themselves, with JMH: {@code tools/benchmark/run rules}. */
package org.introducer.benchmarks.rules;
