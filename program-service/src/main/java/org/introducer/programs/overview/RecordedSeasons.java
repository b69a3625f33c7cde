package org.introducer.programs.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.programs.application.DatedApplications;
import org.introducer.programs.application.DatedApplications.Dated;

/** The programs that applicants have recorded for a season: those of their applications, and those of their shortlists. */
@ApplicationScoped
class RecordedSeasons {

    private static final int MOST_PROGRAMS = 200;

    private final DatedApplications applications;
    private final ShortlistedPrograms shortlisted;

    RecordedSeasons(DatedApplications applications, ShortlistedPrograms shortlisted) {
        this.applications = applications;
        this.shortlisted = shortlisted;
    }

    /** Whose season is meant. */
    record Asked(UUID applicantId, int season) {}

    /**
     * What is recorded of an applicant's season.
     *
     * @param applied by program, in the order of their creation
     * @param listed the best rank first
     */
    record Recorded(Map<UUID, Dated> applied, Set<UUID> listed) {

        /** Those with an application first; at most 200. */
        List<UUID> shown() {
            return all().stream().limit(MOST_PROGRAMS).toList();
        }

        int leftOut() {
            return Math.max(0, all().size() - MOST_PROGRAMS);
        }

        private Set<UUID> all() {
            Set<UUID> all = new LinkedHashSet<>(applied.keySet());
            all.addAll(listed);
            return all;
        }
    }

    /** Of each who is asked about, in as many queries as of one. */
    Map<Asked, Recorded> of(Collection<Asked> asked) {
        Map<Asked, Map<UUID, Dated>> applied = new HashMap<>();
        applications
                .of(
                        asked.stream().map(Asked::applicantId).collect(Collectors.toSet()),
                        asked.stream().map(Asked::season).collect(Collectors.toSet()))
                .forEach(one -> applied.computeIfAbsent(
                                new Asked(one.applicantId(), one.season()), _ -> new LinkedHashMap<>())
                        .putIfAbsent(one.dated().programId(), one.dated()));
        Map<Asked, List<UUID>> listed = shortlisted.of(asked);
        return asked.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> new Recorded(
                                applied.getOrDefault(one, Map.of()),
                                new LinkedHashSet<>(listed.getOrDefault(one, List.of())))));
    }
}
