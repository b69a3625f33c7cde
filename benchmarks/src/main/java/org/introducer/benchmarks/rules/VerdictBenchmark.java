package org.introducer.benchmarks.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.policy.PolicySnapshot;
import org.introducer.programs.policy.ShippedRules;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Candidate;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.Place;
import org.introducer.programs.verdict.Position;
import org.introducer.programs.verdict.ProgramVerdict;
import org.introducer.programs.verdict.VisaPolicy;
import org.introducer.programs.verdict.inquiry.Inquiry;
import org.introducer.programs.verdict.inquiry.VisaVerdicts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one program comes to for one applicant under the shipped policy, when nothing is known of the program. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class VerdictBenchmark {

    private static final int SEASON = 2027;
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private VisaVerdicts verdicts;
    private Profile profile;
    private Candidate candidate;
    private Inquiry inquiry;

    @Setup
    public void applicant() throws JsonProcessingException {
        VisaPolicy policy = PolicySnapshot.of("shipped", ShippedRules.read().rules());
        verdicts = new VisaVerdicts(policy);
        profile = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .build()
                .readValue(
                        "{\"citizenships\":[\"NG\"],\"exams\":[],\"visaNeed\":\"REQUIRED\",\"priorJ1\":[],"
                                + "\"locationAtFiling\":\"OUTSIDE_US\"}",
                        Profile.class);
        candidate = new Candidate(
                List.of(new Position(
                        new UUID(4, 1), "Example", Pathway.INTEGRATED, new UUID(4, 2), TrackType.CATEGORICAL)),
                new FactReading(Map.of(), FactReading.Mode.STRICT),
                new Place("Example University", "FL", 27.95, -82.46));
        inquiry = verdicts.inquiry(profile, SEASON, TODAY, List.of());
    }

    /** The first program of an inquiry, the applicant's own rules included. */
    @Benchmark
    public ProgramVerdict first() {
        return verdicts.inquiry(profile, SEASON, TODAY, List.of()).judge(candidate);
    }

    /** Each further one. */
    @Benchmark
    public ProgramVerdict further() {
        return inquiry.judge(candidate);
    }
}
