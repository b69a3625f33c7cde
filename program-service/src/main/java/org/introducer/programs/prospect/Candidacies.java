package org.introducer.programs.prospect;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.introducer.platform.access.Access;
import org.introducer.programs.applicant.Applicants;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.applicant.ProfileRules;
import org.introducer.programs.application.RecordedApplications;
import org.introducer.programs.season.AskedSeasons;
import org.introducer.programs.season.SeasonQuery;
import org.introducer.programs.verdict.Assumption;

/** Finds out whose prospects are meant, and opens their readings. */
@ApplicationScoped
public class Candidacies {

    private final Access access;
    private final Applicants applicants;
    private final RecordedApplications applications;
    private final AskedSeasons seasons;
    private final Prospects prospects;
    private final Readings readings;
    private final Clock clock;

    Candidacies(
            Access access,
            Applicants applicants,
            RecordedApplications applications,
            AskedSeasons seasons,
            Prospects prospects,
            Readings readings,
            Clock clock) {
        this.access = access;
        this.applicants = applicants;
        this.applications = applications;
        this.seasons = seasons;
        this.prospects = prospects;
        this.readings = readings;
        this.clock = clock;
    }

    /** The applicant asked for, else the caller, with the profile that contacts-service has; 503 when it is away. */
    Candidacy of(UUID applicantId, FilingQuery query) {
        return of(applicantId, query, query.locationAtFiling(), Map.of());
    }

    /** The same, wherever a petition is filed, in a season whose Match may be over. */
    public Candidacy lastOrOpen(UUID applicantId, SeasonQuery query) {
        return about(access.toRead(named(applicantId)).id(), seasons.lastOrOpen(query), null, Map.of());
    }

    /** The same, planned with other assumptions. */
    Candidacy of(UUID applicantId, SeasonQuery query, Location locationAtFiling, Map<Assumption, Integer> assumptions) {
        return about(access.toRead(named(applicantId)).id(), season(query), locationAtFiling, assumptions);
    }

    /** An applicant whom the caller is known to be allowed to read, with the profile; 503 when it cannot be had. */
    public Candidacy about(
            UUID applicantId, int season, Location locationAtFiling, Map<Assumption, Integer> assumptions) {
        Optional<Profile> profile = applicants.find(applicantId);
        Profile said = profile.orElseGet(Profile::unknown).applying(applications.sent(applicantId));
        return new Candidacy(
                applicantId,
                locationAtFiling == null ? said : said.filingFrom(locationAtFiling),
                profile.isPresent(),
                season,
                assumptions);
    }

    /** Several applicants with what they say of themselves. */
    public record Described(Map<UUID, Profile> profiles, Map<UUID, List<Profile.Application>> sent) {

        /** One of them in a season. */
        public Candidacy in(UUID applicantId, int season) {
            Optional<Profile> profile = Optional.ofNullable(profiles.get(applicantId));
            return new Candidacy(
                    applicantId,
                    profile.orElseGet(Profile::unknown).applying(sent.getOrDefault(applicantId, List.of())),
                    profile.isPresent(),
                    season,
                    Map.of());
        }
    }

    /** Applicants whom the caller is known to be allowed to read, in one call and the queries of one; 503 when the profiles cannot be had. */
    public Described described(Set<UUID> applicantIds) {
        return applicantIds.isEmpty()
                ? new Described(Map.of(), Map.of())
                : new Described(applicants.profiles(applicantIds), applications.sent(applicantIds));
    }

    /** Whoever a request asks about, planned as it says; nobody in particular is the caller. */
    Candidacy asked(UUID applicantId, SeasonQuery query, VerdictView.Asked body) {
        VerdictView.Asked asked = body == null ? VerdictView.Asked.NOTHING : body;
        Map<Assumption, Integer> assumptions = AssumptionsDraft.of(asked.assumptions());
        Location location = asked.locationAtFiling();
        if (asked.profile() == null) {
            return of(applicantId, query, location, assumptions);
        }
        Profile profile = location == null ? asked.profile() : asked.profile().filingFrom(location);
        return described(applicantId, query, profile, assumptions);
    }

    /** Somebody who is described in the request itself: then no applicant may be named besides. */
    Candidacy described(UUID applicantId, SeasonQuery query, Profile profile, Map<Assumption, Integer> assumptions) {
        if (applicantId != null) {
            throw INVALID_INPUT.at("/profile", "must not be given together with applicantId");
        }
        ProfileRules.require(profile, LocalDate.now(clock));
        return new Candidacy(null, profile, true, season(query), assumptions);
    }

    /** Who is no applicant has to say which one they mean. */
    public UUID named(UUID applicantId) {
        return applicants.named(applicantId);
    }

    /** The season asked for, else the one that began most recently; 422 for one that is over, for nobody can apply in it. */
    public int season(SeasonQuery query) {
        return seasons.open(query);
    }

    /** Both readings; the PGY-1 programs are read only where one of the programs needs them. */
    public TwoReadings read(Candidacy candidacy, Collection<Prospect> of) {
        return opening(of).apply(candidacy);
    }

    /** The same for many applicants: what the PGY-1 programs say is read once. */
    public Function<Candidacy, TwoReadings> opening(Collection<Prospect> of) {
        return readings.opening(of.stream().anyMatch(Prospect::advanced) ? prospects.pgy1() : List.of());
    }
}
