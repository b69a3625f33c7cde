package org.introducer.programs.verification;

import static org.introducer.programs.prospect.Rows.uuid;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.programs.prospect.Rows;

/** How many applicants wait for a program; counted once an hour, by whichever replica comes first. */
@ApplicationScoped
class Demand {

    private static final Duration AT_MOST_EVERY = Duration.ofHours(1);

    private final EntityManager entities;
    private final Rows rows;
    private final Clock clock;

    Demand(EntityManager entities, Rows rows, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void count() {
        Instant now = Instant.now(clock);
        entities.createNativeQuery("select count_program_demand(:at, :since, :from)", Tuple.class)
                .setParameter("at", now)
                .setParameter("since", now.minus(AT_MOST_EVERY))
                .setParameter("from", now.minus(VerificationQueue.PINNED).minus(AT_MOST_EVERY.multipliedBy(2)))
                .getSingleResult();
    }

    /** By program, as it was counted last before a moment; programs for which nobody waits are left out. */
    Map<UUID, Integer> of(int season, Instant asOf) {
        record Counted(UUID programId, int applicants) {}
        return rows.all("""
                        select program_id, applicants from program_demand
                        where season = %d and counted_at = (select max(counted_at) from program_demand where counted_at <= '%s')""".formatted(season, asOf), row -> new Counted(uuid(row, 1), row.getInt(2))).stream()
                .collect(Collectors.toMap(Counted::programId, Counted::applicants));
    }
}
