package org.introducer.programs.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.program.Programs;
import org.jspecify.annotations.Nullable;

/** The applications of an applicant, for other features. */
@ApplicationScoped
public class RecordedApplications {

    private final Applications applications;
    private final Programs programs;

    RecordedApplications(Applications applications, Programs programs) {
        this.applications = applications;
        this.programs = programs;
    }

    /** An application as other features see it. @param programId of the program as it is now. @param program null for one that is gone */
    public record Brief(UUID id, UUID programId, @Nullable String program, ApplicationState state) {}

    /** An applicant's applications of a season. */
    public List<Brief> of(UUID applicantId, int season) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<Application> all = applications.list(
                    "applicantId = ?1 and season = ?2 and deletedAt is null order by createdAt, id",
                    applicantId,
                    season);
            Map<UUID, Programs.Current> now =
                    programs.current(all.stream().map(Application::programId).toList());
            return all.stream().map(application -> brief(application, now)).toList();
        });
    }

    /** Whether an application of whatever season to one of these programs is past the interview and still stands. */
    public boolean interviewedAt(UUID applicantId, Collection<UUID> programIds) {
        return QuarkusTransaction.joiningExisting()
                .call(
                        () -> applications
                                .list(
                                        "applicantId = ?1 and programId in ?2 and deletedAt is null",
                                        applicantId,
                                        programIds)
                                .stream()
                                .anyMatch(application -> application.state().interviewed()));
    }

    private static Brief brief(Application application, Map<UUID, Programs.Current> now) {
        Programs.Current program = now.get(application.programId());
        return new Brief(
                application.id(),
                program == null ? application.programId() : program.id(),
                program == null ? null : program.name(),
                application.state());
    }

    /** The applications that were sent, for whoever judges what an applicant can still reach. */
    public List<Profile.Application> sent(UUID applicantId) {
        return sent(List.of(applicantId)).getOrDefault(applicantId, List.of());
    }

    /** The same of several applicants, in as many queries as of one. */
    public Map<UUID, List<Profile.Application>> sent(Collection<UUID> applicantIds) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<Application> sent = applications.list("applicantId in ?1 and deletedAt is null", applicantIds).stream()
                    .filter(application -> application.state().sent())
                    .toList();
            UnaryOperator<UUID> now =
                    programs.idsNow(sent.stream().map(Application::programId).toList());
            return sent.stream()
                    .collect(Collectors.groupingBy(
                            Application::applicantId,
                            Collectors.mapping(
                                    application -> new Profile.Application(
                                            now.apply(application.programId()),
                                            application.season(),
                                            application.appliedOn()),
                                    Collectors.toList())));
        });
    }
}
