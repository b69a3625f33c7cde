package org.introducer.benchmarks.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.introducer.contacts.etiquette.Addressee;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.FollowUp;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.etiquette.Part;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.contacts.etiquette.Touch;
import org.introducer.contacts.etiquette.Wishes;
import org.introducer.contacts.etiquette.judgement.Dossier;
import org.introducer.contacts.etiquette.judgement.Etiquette;
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

/** Where a contact stands, from all that passed between the two. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EtiquetteBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @Param({"2", "20", "200"})
    public int interactions;

    private Dossier dossier;

    @Setup
    public void history() {
        dossier = new Dossier(
                new Addressee(Addressee.AddresseeKind.PERSON, ZoneId.of("America/Detroit"), null, Set.of(), false),
                IntStream.range(0, interactions)
                        .mapToObj(EtiquetteBenchmark::touch)
                        .toList(),
                Wishes.NONE,
                Policy.CURRENT,
                ZoneId.of("Africa/Lagos"));
    }

    @Benchmark
    public FollowUp followUp() {
        return Etiquette.followUp(dossier, NOW);
    }

    /** Every third is an answer. */
    private static Touch touch(int n) {
        boolean answer = n % 3 == 2;
        return new Touch(
                new UUID(3, n),
                InteractionKind.EMAIL,
                answer ? Direction.INCOMING : Direction.OUTGOING,
                InteractionStatus.SENT,
                NOW.minus(Duration.ofDays(5L * (n + 1))),
                Part.TO,
                answer ? null : Purpose.ASK,
                !answer,
                answer ? Reaction.POSITIVE : null,
                false,
                false,
                null,
                null,
                null,
                null,
                List.of());
    }
}
