package org.introducer.programs.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.application.ProgramSays.Words;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.calendar.SeasonDates;
import org.introducer.programs.policy.VisaPolicies;
import org.jspecify.annotations.Nullable;

/** An applicant's applications with the dates that matter now, for other features. */
@ApplicationScoped
public class DatedApplications {

    private final Applications applications;
    private final ProgramSays programs;
    private final VisaPolicies policies;
    private final Clock clock;

    DatedApplications(Applications applications, ProgramSays programs, VisaPolicies policies, Clock clock) {
        this.applications = applications;
        this.programs = programs;
        this.policies = policies;
        this.clock = clock;
    }

    /** An application with its dates. @param programId of the program as it is now */
    @Schema(name = "DatedApplication")
    public record Dated(
            UUID id,
            UUID programId,
            ApplicationState state,

            @Schema(description = "absent: not sent, or withdrawn") @Nullable
            LocalDate appliedOn,

            @Schema(description = "the dates that matter in this state")
            List<NextDate> dates) {}

    /** Those of a season, in the order of their creation. */
    public List<Dated> of(UUID applicantId, int season) {
        return of(List.of(applicantId), Set.of(season)).stream()
                .map(OfSeason::dated)
                .toList();
    }

    /** An application with whose it is and for which season. */
    public record OfSeason(UUID applicantId, int season, Dated dated) {}

    /** Those of several applicants in some seasons, in the order of their creation, in as many queries as those of one. */
    public List<OfSeason> of(Collection<UUID> applicantIds, Set<Integer> seasons) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<Application> all = applications.list(
                    "applicantId in ?1 and season in ?2 and deletedAt is null order by createdAt, id",
                    applicantIds,
                    seasons);
            Map<UUID, Words> words =
                    programs.of(all.stream().map(Application::programId).toList());
            SeasonDates dates = policies.seasons().dates();
            LocalDate today = LocalDate.now(clock);
            return all.stream()
                    .map(application -> new OfSeason(
                            application.applicantId(),
                            application.season(),
                            dated(application, words.get(application.programId()), dates, today)))
                    .toList();
        });
    }

    private Dated dated(Application application, Words words, SeasonDates dates, LocalDate today) {
        return new Dated(
                application.id(),
                words.program() == null
                        ? application.programId()
                        : words.program().id(),
                application.state(),
                application.appliedOn(),
                NextDate.of(
                        application.state(),
                        programs.deadline(words, application.season()),
                        dates,
                        application.season(),
                        today));
    }
}
