package org.introducer.contacts.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.contacts.applicant.ApplicantSeason;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.consent.Caseload.LeftOut;
import org.introducer.contacts.guidance.CaseloadReadinessView.Summary;
import org.introducer.contacts.guidance.ReadinessView.PartView;
import org.introducer.contacts.guidance.ReadinessView.Unavailable;
import org.introducer.contacts.guidance.neighbour.MenteeOverview;
import org.introducer.contacts.guidance.neighbour.MenteeOverviews;
import org.introducer.contacts.guidance.neighbour.Overviews;
import org.introducer.contacts.guidance.neighbour.SeasonOverview;
import org.introducer.contacts.guidance.neighbour.SeasonSummaries;
import org.introducer.contacts.guidance.readiness.Part;
import org.introducer.contacts.guidance.readiness.PartReadiness;
import org.introducer.contacts.guidance.readiness.ReadinessPolicy;
import org.introducer.platform.access.Readable;
import org.introducer.platform.remote.NeighbourQuestions.Asked;

/** Brings together what the services know of applicants; while they are asked, what this service knows is read. */
@ApplicationScoped
class Readinesses {

    private static final ReadinessPolicy POLICY = ReadinessPolicy.CURRENT;

    private final Overviews overviews;
    private final Applicants applicants;
    private final ReadinessFacts facts;
    private final Clock clock;

    Readinesses(Overviews overviews, Applicants applicants, ReadinessFacts facts, Clock clock) {
        this.overviews = overviews;
        this.applicants = applicants;
        this.facts = facts;
        this.clock = clock;
    }

    /** What a service said of applicants. */
    private record Said<T>(String service, Map<UUID, T> byApplicant) {

        static <T> Said<T> of(Asked<?> asked, Optional<Map<UUID, T>> answer) {
            return new Said<>(asked.service(), answer.orElse(Map.of()));
        }

        /** The parts that miss it of one of these applicants. */
        Stream<Unavailable> missing(Collection<ApplicantSeason> applicants, Part... parts) {
            return applicants.stream().map(ApplicantSeason::applicantId).allMatch(byApplicant::containsKey)
                    ? Stream.empty()
                    : Stream.of(parts).map(part -> new Unavailable(part, service));
        }
    }

    /** The parts of each applicant, and what is unavailable of any of them. */
    private record Judged(Map<UUID, List<PartReadiness>> parts, List<Unavailable> unavailable) {}

    /** @param asked the season that the request names, or null */
    ReadinessView of(Readable owner, Integer asked) {
        UUID id = owner.id();
        ApplicantSeason season = applicants.seasonOf(id, asked);
        Asked<SeasonOverview> programs = overviews.ofSeason(id, season.year());
        Asked<MenteeOverview> mentoring = overviews.ofMentee(id);
        ReadinessFacts.Recorded recorded = facts.recorded(List.of(season));
        Optional<SeasonOverview> overview = programs.answer();
        Judged judged = judged(
                List.of(owner),
                recorded,
                Said.of(programs, overview.map(said -> Map.of(id, said))),
                Said.of(mentoring, mentoring.answer().map(said -> Map.of(id, said))));
        return new ReadinessView(
                id,
                season.year(),
                season.season().basis(),
                judged.parts().get(id).stream()
                        .map(part -> PartView.of(part, id, season.year()))
                        .toList(),
                judged.unavailable(),
                Instant.now(clock),
                POLICY.version(),
                overview.map(SeasonOverview::policyWarning).orElse(null),
                overview.map(SeasonOverview::disclaimer).orElse(null));
    }

    /** One page of several applicants, each summed up, in their order. */
    CaseloadReadinessView of(List<Readable> owners, Integer asked, List<LeftOut> leftOut, String next) {
        List<UUID> ids = owners.stream().map(Readable::id).toList();
        Map<UUID, ApplicantSeason> seasons = applicants.seasonsOf(ids, asked);
        Asked<SeasonSummaries> programs = overviews.ofSeasons(seasons.values());
        Asked<MenteeOverviews> mentoring = overviews.ofMentees(ids);
        ReadinessFacts.Recorded recorded = facts.recorded(seasons.values());
        Optional<SeasonSummaries> summaries = programs.answer();
        Judged judged = judged(
                owners,
                recorded,
                Said.of(programs, summaries.map(SeasonSummaries::overviews)),
                Said.of(mentoring, mentoring.answer().map(MenteeOverviews::overviews)));
        return new CaseloadReadinessView(
                ids.stream()
                        .map(id -> Summary.of(seasons.get(id), judged.parts().get(id)))
                        .toList(),
                leftOut,
                next,
                judged.unavailable(),
                Instant.now(clock),
                POLICY.version(),
                summaries.map(SeasonSummaries::policyWarning).orElse(null),
                summaries.map(SeasonSummaries::disclaimer).orElse(null));
    }

    private Judged judged(
            List<Readable> owners,
            ReadinessFacts.Recorded recorded,
            Said<SeasonOverview> programs,
            Said<MenteeOverview> mentoring) {
        Map<UUID, List<PartReadiness>> parts = new HashMap<>();
        facts.of(owners, recorded, programs.byApplicant(), mentoring.byApplicant())
                .forEach((id, known) -> parts.put(id, known.parts(POLICY)));
        return new Judged(
                parts,
                Stream.concat(
                                programs.missing(recorded.seasons(), Part.NETWORK, Part.VISA, Part.PROGRAMS),
                                mentoring.missing(recorded.seasons(), Part.MENTORS))
                        .toList());
    }
}
