package org.introducer.benchmarks.rules;

import java.util.concurrent.TimeUnit;
import org.introducer.mentorship.matching.MatchInputs;
import org.introducer.mentorship.matching.engine.Matching;
import org.introducer.mentorship.matching.outcome.MatchOutcome;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole run: scores, rules, matching, explanations, causes with their verified changes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class MatchingBenchmark {

    /**
     * The mode, mentors, mentees, and how many mentors each ranks; 0 ranks nobody: everybody by score. The largest is for STABLE alone: an
     * optimum lists every pair, and the service refuses so many.
     */
    @Param({
        "STABLE 300x300/0",
        "STABLE 3000x3000/20",
        "STABLE 2000x10000/0",
        "MAX_SCORE 300x300/0",
        "MAX_SCORE 3000x3000/20"
    })
    public String asked;

    private MatchInputs inputs;

    @Setup
    public void people() {
        inputs = People.of(asked);
    }

    @Benchmark
    public MatchOutcome run() {
        return Matching.run(inputs, Long.MAX_VALUE);
    }
}
