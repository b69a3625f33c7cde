package org.introducer.contacts.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.applicant.TargetSeason;
import org.introducer.contacts.guidance.ReadinessView.PartView;
import org.introducer.contacts.guidance.ReadinessView.Unavailable;
import org.introducer.contacts.guidance.neighbour.MenteeOverview;
import org.introducer.contacts.guidance.neighbour.Overviews;
import org.introducer.contacts.guidance.neighbour.SeasonOverview;
import org.introducer.contacts.guidance.readiness.Coverage;
import org.introducer.contacts.guidance.readiness.LetterReadiness;
import org.introducer.contacts.guidance.readiness.MentorReadiness;
import org.introducer.contacts.guidance.readiness.NetworkReadiness;
import org.introducer.contacts.guidance.readiness.Part;
import org.introducer.contacts.guidance.readiness.ProgramReadiness;
import org.introducer.contacts.guidance.readiness.ReadinessPolicy;
import org.introducer.contacts.guidance.readiness.VisaReadiness;
import org.introducer.contacts.letter.Portfolios;
import org.introducer.contacts.letter.readiness.LetterPolicy;
import org.introducer.contacts.network.Acquaintances;
import org.introducer.contacts.network.TargetNetworks;
import org.introducer.platform.access.Readable;
import org.introducer.platform.remote.NeighbourQuestions.Asked;

/** Brings together what the services know of an applicant; while they are asked, what this service knows is read. */
@ApplicationScoped
class Readinesses {

    private final Overviews overviews;
    private final Applicants applicants;
    private final Acquaintances acquaintances;
    private final TargetNetworks networks;
    private final Portfolios portfolios;
    private final Clock clock;

    Readinesses(
            Overviews overviews,
            Applicants applicants,
            Acquaintances acquaintances,
            TargetNetworks networks,
            Portfolios portfolios,
            Clock clock) {
        this.overviews = overviews;
        this.applicants = applicants;
        this.acquaintances = acquaintances;
        this.networks = networks;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    /** @param asked the season that the request names, or null */
    ReadinessView of(Readable owner, Integer asked) {
        UUID id = owner.id();
        Instant now = Instant.now(clock);
        ZoneId zone = applicants.zoneOf(id);
        LocalDate today = LocalDate.ofInstant(now, zone);
        TargetSeason season = TargetSeason.of(asked, applicants.profileOf(id).orElse(null), today);
        Asked<SeasonOverview> programs = overviews.ofSeason(id, season.year());
        Asked<MenteeOverview> mentoring = overviews.ofMentee(id);
        int acquainted = acquaintances.count(id);
        Portfolios.OfSeason letters = portfolios.of(id, season.year());

        SeasonOverview overview = programs.answer().orElse(null);
        MenteeOverview mentee = mentoring.answer().orElse(null);
        List<Unavailable> unavailable = new ArrayList<>();
        if (overview == null) {
            List.of(Part.NETWORK, Part.VISA, Part.PROGRAMS)
                    .forEach(part -> unavailable.add(new Unavailable(part, programs.service())));
        }
        if (mentee == null) {
            unavailable.add(new Unavailable(Part.MENTORS, mentoring.service()));
        }
        ReadinessPolicy policy = ReadinessPolicy.CURRENT;
        return new ReadinessView(
                id,
                season.year(),
                season.basis(),
                List.of(
                                NetworkReadiness.of(acquainted, coverage(owner, overview), policy),
                                LetterReadiness.of(letters.portfolio(), LetterPolicy.CURRENT.letters()),
                                VisaReadiness.of(overview),
                                new MentorReadiness(policy, today, zone).of(mentee),
                                new ProgramReadiness(policy, today).of(overview))
                        .stream()
                        .map(part -> PartView.of(part, id, season.year()))
                        .toList(),
                unavailable,
                now,
                policy.version(),
                overview == null ? null : overview.policyWarning(),
                overview == null ? null : overview.disclaimer());
    }

    private Coverage coverage(Readable owner, SeasonOverview overview) {
        return overview == null
                ? null
                : new Coverage(
                        networks
                                .at(
                                        owner,
                                        overview.targets().stream()
                                                .map(SeasonOverview.Item::programId)
                                                .toList())
                                .stream()
                                .map(at -> new Coverage.Target(at.programId(), at.covered(), at.strength()))
                                .toList(),
                        overview.leftOut());
    }
}
