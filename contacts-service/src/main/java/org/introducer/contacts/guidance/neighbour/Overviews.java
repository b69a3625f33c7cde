package org.introducer.contacts.guidance.neighbour;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.introducer.contacts.applicant.ApplicantSeason;
import org.introducer.contacts.etiquette.ProgramRules;
import org.introducer.contacts.followup.ProgramRulebook;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.NeighbourQuestions;
import org.introducer.platform.remote.NeighbourQuestions.Asked;
import org.introducer.platform.remote.Neighbours;

/** Asks the other services about applicants, each with one call and all at once. Nothing of their answers is kept. */
@ApplicationScoped
public class Overviews {

    /** One whole attempt: the time limits of the client are a second to connect and three to read. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final SeasonOverviewApi seasons;
    private final MenteeOverviewApi mentees;
    private final Neighbour programs;
    private final Neighbour mentorship;
    private final NeighbourQuestions questions;
    private final ProgramRulebook rulebook;

    Overviews(
            @RestClient SeasonOverviewApi seasons,
            @RestClient MenteeOverviewApi mentees,
            Neighbours neighbours,
            NeighbourQuestions questions,
            ProgramRulebook rulebook) {
        this.seasons = seasons;
        this.mentees = mentees;
        this.programs = neighbours.named("program-service");
        this.mentorship = neighbours.named("mentorship-service");
        this.questions = questions;
        this.rulebook = rulebook;
    }

    /** Begins to ask program-service. */
    public Asked<SeasonOverview> ofSeason(UUID applicantId, int season) {
        return questions.begin(
                programs.name(), PATIENCE, () -> programs.ask(() -> seasons.overview(applicantId, season)));
    }

    /** Begins to ask mentorship-service. */
    public Asked<MenteeOverview> ofMentee(UUID applicantId) {
        return questions.begin(mentorship.name(), PATIENCE, () -> mentorship.ask(() -> mentees.overview(applicantId)));
    }

    /** Begins to ask program-service about several applicants, each in a season of their own, in one call. */
    public Asked<SeasonSummaries> ofSeasons(Collection<ApplicantSeason> applicants) {
        SeasonSummaries.Question question = new SeasonSummaries.Question(applicants.stream()
                .map(one -> new SeasonSummaries.Asked(one.applicantId(), one.year()))
                .toList());
        return questions.begin(
                programs.name(),
                PATIENCE,
                () -> applicants.isEmpty()
                        ? new SeasonSummaries(List.of(), null, null)
                        : programs.ask(() -> seasons.summaries(question)));
    }

    /** Begins to ask mentorship-service about several applicants, in one call. */
    public Asked<MenteeOverviews> ofMentees(Collection<UUID> applicantIds) {
        MenteeOverviews.Question question = new MenteeOverviews.Question(List.copyOf(applicantIds));
        return questions.begin(
                mentorship.name(),
                PATIENCE,
                () -> applicantIds.isEmpty()
                        ? new MenteeOverviews(List.of())
                        : mentorship.ask(() -> mentees.overviews(question)));
    }

    /** Begins to ask program-service what these programs say about being written to. */
    public Asked<ProgramRulebook.Rules> rules(List<UUID> programIds) {
        return questions.begin(programs.name(), PATIENCE, () -> rulebook.of(programIds));
    }

    /** What is known of the rules of programs when they could not be asked for: nothing. */
    public static ProgramRulebook.Rules noRules(List<UUID> programIds, String service) {
        return new ProgramRulebook.Rules(
                programIds.stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), _ -> ProgramRules.UNAVAILABLE)),
                List.of(service));
    }
}
