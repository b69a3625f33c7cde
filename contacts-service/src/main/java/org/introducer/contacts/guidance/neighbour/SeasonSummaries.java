package org.introducer.contacts.guidance.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What program-service says of several applicants at once, as far as readiness rests on it. Whom it may not tell of is left out. An answer
 * without its lists is none.
 *
 * @param policyWarning null: the policy of the verdicts was reviewed of late
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SeasonSummaries(List<Summary> items, String policyWarning, String disclaimer) {

    /** Whom it is asked about. */
    record Question(List<Asked> applicants) {}

    /** @param season match year */
    record Asked(UUID applicantId, int season) {}

    public SeasonSummaries {
        items = List.copyOf(items);
    }

    /** By applicant. Questions, contact rules and steps are not asked for, and so are none. */
    public Map<UUID, SeasonOverview> overviews() {
        return items.stream().collect(Collectors.toMap(Summary::applicantId, this::overview, (first, _) -> first));
    }

    private SeasonOverview overview(Summary one) {
        return new SeasonOverview(
                one.over(),
                one.profileKnown(),
                one.programs().stream().map(Program::item).toList(),
                one.leftOut(),
                List.of(),
                null,
                policyWarning,
                disclaimer);
    }

    /** One applicant. @param leftOut programs that are not shown because there are too many */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Summary(UUID applicantId, boolean over, boolean profileKnown, List<Program> programs, int leftOut) {

        public Summary {
            Objects.requireNonNull(applicantId);
            programs = List.copyOf(programs);
        }
    }

    /**
     * One program.
     *
     * @param application null: none in this season
     * @param verdict strictly for the season; null: not judged
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Program(UUID programId, boolean shortlisted, SeasonOverview.Application application, String verdict) {

        public Program {
            Objects.requireNonNull(programId);
        }

        SeasonOverview.Item item() {
            return new SeasonOverview.Item(programId, null, shortlisted, application, verdict, null, List.of(), null);
        }
    }
}
