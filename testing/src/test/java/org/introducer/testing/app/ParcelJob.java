package org.introducer.testing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.job.Job;
import org.introducer.platform.job.JobHandler;
import org.introducer.platform.job.JobState;
import org.introducer.platform.job.Jobs;
import org.introducer.platform.problem.PlatformProblem;
import org.introducer.platform.write.Writes;

/** Makes one parcel, of the name that it is given, and remembers each time it was asked to. */
@ApplicationScoped
public class ParcelJob implements JobHandler {

    static final String KIND = "parcel";

    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;
    private final Writes writes;
    private final Jobs jobs;
    private final Gate gate;
    private final Map<UUID, List<Integer>> attempts = new ConcurrentHashMap<>();

    ParcelJob(EntityManager entities, Caller caller, Clock clock, Writes writes, Jobs jobs, Gate gate) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
        this.writes = writes;
        this.jobs = jobs;
        this.gate = gate;
    }

    /** With which attempts the job was begun. */
    List<Integer> attempts(UUID job) {
        return attempts.getOrDefault(job, List.of());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        attempts.computeIfAbsent(job.id(), _ -> new CopyOnWriteArrayList<>()).add(job.attempts());
        String name = job.input().path("name").asText();
        switch (job.input().path("then").asText()) {
            case "refuse" -> throw PlatformProblem.CONFLICT.because("The shelf is full.");
            case "break" -> throw new IllegalStateException("secret " + name);
            default ->
                writes.byWorker("parcel", () -> {
                    entities.persist(new Parcel(caller.tenant(), Instant.now(clock), name, Parcel.Size.SMALL, null));
                    entities.flush();
                    gate.pass(name);
                    jobs.settle(job, done -> done.become(JobState.DONE));
                    return null;
                });
        }
    }
}
