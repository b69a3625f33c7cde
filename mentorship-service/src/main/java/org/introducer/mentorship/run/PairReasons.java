package org.introducer.mentorship.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.explanation.ScoreView;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.mentorships.MentorshipView;

/** Why runs proposed mentorships, as the two people may read it. */
@ApplicationScoped
public class PairReasons {

    private record Proposed(UUID runId, Pair pair) {}

    private final Rows rows;

    PairReasons(Rows rows) {
        this.rows = rows;
    }

    /** By mentorship, in one query; those that no run proposed are left out. */
    public Map<UUID, ScoreView> of(Collection<MentorshipView> mentorships) {
        Map<Proposed, UUID> proposed = new HashMap<>();
        mentorships.stream()
                .filter(one -> one.runId() != null)
                .forEach(one -> proposed.put(
                        new Proposed(one.runId(), new Pair(one.menteeId(), one.mentorId(), one.type())), one.id()));
        if (proposed.isEmpty()) {
            return Map.of();
        }
        Map<UUID, ScoreView> reasons = new HashMap<>();
        rows.list(
                        "runId in :runs and menteeId in :mentees and mentorId in :mentors",
                        Map.of(
                                "runs",
                                        proposed.keySet().stream()
                                                .map(Proposed::runId)
                                                .distinct()
                                                .toList(),
                                "mentees",
                                        proposed.keySet().stream()
                                                .map(one -> one.pair().mentee())
                                                .distinct()
                                                .toList(),
                                "mentors",
                                        proposed.keySet().stream()
                                                .map(one -> one.pair().mentor())
                                                .distinct()
                                                .toList()))
                .forEach(row -> {
                    UUID mentorship = proposed.get(new Proposed(row.runId(), row.pair()));
                    if (mentorship != null) {
                        reasons.put(mentorship, row.view(List.of()).score().open());
                    }
                });
        return reasons;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RunPair, UUID> {}
}
