package org.introducer.programs.prospect;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;
import static org.introducer.programs.ProgramsProblem.SEASON_OVER;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.introducer.platform.access.Access;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Role;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.programs.applicant.Applicants;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.applicant.ProfileRules;
import org.introducer.programs.factbook.FactPolicies;
import org.introducer.programs.season.SeasonQuery;
import org.introducer.programs.verdict.Assumption;

/** Finds out whose prospects are meant, and opens their readings. */
@ApplicationScoped
public class Candidacies {

    private final Caller caller;
    private final Access access;
    private final Applicants applicants;
    private final FactPolicies policies;
    private final Prospects prospects;
    private final Readings readings;
    private final Clock clock;

    Candidacies(
            Caller caller,
            Access access,
            Applicants applicants,
            FactPolicies policies,
            Prospects prospects,
            Readings readings,
            Clock clock) {
        this.caller = caller;
        this.access = access;
        this.applicants = applicants;
        this.policies = policies;
        this.prospects = prospects;
        this.readings = readings;
        this.clock = clock;
    }

    /** The applicant asked for, else the caller, with the profile that contacts-service has; 503 when it is away. */
    Candidacy of(UUID applicantId, FilingQuery query) {
        return of(applicantId, query, query.locationAtFiling(), Map.of());
    }

    /** The same, planned with other assumptions. */
    Candidacy of(UUID applicantId, SeasonQuery query, Location locationAtFiling, Map<Assumption, Integer> assumptions) {
        return about(access.toRead(named(applicantId)).id(), season(query), locationAtFiling, assumptions);
    }

    /** An applicant whom the caller is known to be allowed to read, with the profile; 503 when it cannot be had. */
    public Candidacy about(
            UUID applicantId, int season, Location locationAtFiling, Map<Assumption, Integer> assumptions) {
        Optional<Profile> profile = applicants.find(applicantId);
        Profile said = profile.orElseGet(Profile::unknown);
        return new Candidacy(
                applicantId,
                locationAtFiling == null ? said : said.filingFrom(locationAtFiling),
                profile.isPresent(),
                season,
                assumptions);
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
        List<InputError> faults = ProfileRules.faults(profile, LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC));
        if (!faults.isEmpty()) {
            throw INVALID_INPUT.at(
                    faults.stream().map(fault -> fault.under("/profile")).toList());
        }
        return new Candidacy(null, profile, true, season(query), assumptions);
    }

    /** Who is no applicant has to say which one they mean. */
    public UUID named(UUID applicantId) {
        if (applicantId == null && !caller.has(Role.APPLICANT)) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter(
                    "applicantId", InputErrorCode.REQUIRED, "is required: you are not an applicant yourself")));
        }
        return applicantId;
    }

    /** The season asked for, else the one that has begun last; 422 for one that is over, for nobody can apply in it. */
    public int season(SeasonQuery query) {
        int current = policies.currentSeason();
        int asked = query.season().orElse(current);
        if (policies.isOver(asked)) {
            throw SEASON_OVER.at(List.of(InputError.parameter(
                    "season", "must be %d or later: the season of %d is over".formatted(current, asked))));
        }
        return asked;
    }

    /** Both readings; the PGY-1 programs are read only where one of the programs needs them. */
    public TwoReadings read(Candidacy candidacy, Collection<Prospect> of) {
        List<Prospect> pgy1 = of.stream().anyMatch(Prospect::advanced) ? prospects.pgy1() : List.of();
        return readings.open(candidacy, pgy1);
    }
}
