package org.introducer.programs.overview;

import static java.util.Comparator.comparing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.platform.remote.Neighbours;
import org.introducer.programs.acquaintance.Acquaintances;
import org.introducer.programs.application.DatedApplications;
import org.introducer.programs.calendar.SeasonDates;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.eligibility.ApplicationDeadline;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.h1b.H1bHistories;
import org.introducer.programs.imghistory.ImgYears;
import org.introducer.programs.overview.ProgramOverviewView.Date;
import org.introducer.programs.overview.ProgramOverviewView.Part;
import org.introducer.programs.overview.ProgramOverviewView.Unavailable;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.program.Programs;
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.prospect.Candidacy;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.prospect.TwoReadings;
import org.introducer.programs.resident.ResidentQuestions;
import org.introducer.programs.rotation.RotationOffers;
import org.introducer.programs.track.Tracks;
import org.introducer.programs.verdict.FactReading;
import org.jspecify.annotations.Nullable;

/** Brings together what is recorded and judged of one program for one applicant, with the same few queries whatever is known of it. */
@ApplicationScoped
class ProgramOverviews {

    private static final String CONTACTS = "contacts-service";
    private static final int ROTATIONS = 5;

    private final Prospects prospects;
    private final Programs programs;
    private final Tracks tracks;
    private final Candidacies candidacies;
    private final Acquaintances acquaintances;
    private final ResidentQuestions questions;
    private final ImgYears imgYears;
    private final H1bHistories h1bHistories;
    private final DatedApplications applications;
    private final ShortlistedPrograms shortlisted;
    private final RotationOffers rotations;
    private final VisaPolicies policies;
    private final FactResolution resolution;
    private final Clock clock;

    ProgramOverviews(
            Prospects prospects,
            Programs programs,
            Tracks tracks,
            Candidacies candidacies,
            Acquaintances acquaintances,
            ResidentQuestions questions,
            ImgYears imgYears,
            H1bHistories h1bHistories,
            DatedApplications applications,
            ShortlistedPrograms shortlisted,
            RotationOffers rotations,
            VisaPolicies policies,
            FactResolution resolution,
            Clock clock) {
        this.prospects = prospects;
        this.programs = programs;
        this.tracks = tracks;
        this.candidacies = candidacies;
        this.acquaintances = acquaintances;
        this.questions = questions;
        this.imgYears = imgYears;
        this.h1bHistories = h1bHistories;
        this.applications = applications;
        this.shortlisted = shortlisted;
        this.rotations = rotations;
        this.policies = policies;
        this.resolution = resolution;
        this.clock = clock;
    }

    /** @param applicantId whom the caller is known to be allowed to read */
    ProgramOverviewView of(UUID programId, UUID applicantId, int season) {
        Prospect program = prospects.require(programId);
        List<UUID> ids = programs.idsOf(programId);
        List<Unavailable> unavailable = new ArrayList<>();
        Optional<Candidacy> who = Neighbours.ifAvailable(() -> candidacies.about(applicantId, season, null, Map.of()));
        Optional<Acquaintances.Found> found =
                Neighbours.ifAvailable(() -> acquaintances.at(applicantId, ids, List.of()));
        if (who.isEmpty()) {
            unavailable.add(new Unavailable(Part.VERDICT, CONTACTS));
        }
        if (found.isEmpty()) {
            unavailable.add(new Unavailable(Part.CONTACTS, CONTACTS));
        }
        found.ifPresent(people -> people.unavailable()
                .forEach(service -> unavailable.add(new Unavailable(Part.RULES_OF_PROGRAM, service))));
        return QuarkusTransaction.joiningExisting()
                .call(() -> view(program, ids, applicantId, season, who, found, List.copyOf(unavailable)));
    }

    private ProgramOverviewView view(
            Prospect program,
            List<UUID> ids,
            UUID applicantId,
            int season,
            Optional<Candidacy> who,
            Optional<Acquaintances.Found> found,
            List<Unavailable> unavailable) {
        UUID id = program.id();
        LocalDate today = LocalDate.now(clock);
        FactReading reading =
                FactReading.of(FactReading.Mode.STRICT, resolution, program.facts(), season, Instant.now(clock));
        SeasonDates calendar = policies.seasons().dates();
        return new ProgramOverviewView(
                summary(program),
                applicantId,
                season,
                ProgramOverviewView.tracks(tracks.of(id)),
                known(reading),
                Arrays.stream(FactField.values())
                        .filter(field -> fact(reading, field).isEmpty())
                        .toList(),
                who.map(candidacy -> verdict(program, candidacy)).orElse(null),
                ProgramOverviewView.Imgs.of(id, imgYears.histories(List.of(id)).get(id)),
                h1bHistories.of(id).summary(),
                found.map(people -> ProgramOverviewView.Contacts.of(
                                people,
                                questions.silence(
                                        id, applicantId, !people.unavailable().isEmpty())))
                        .orElse(null),
                dates(reading, calendar, season, today),
                calendar.unknown(season).stream()
                        .filter(event -> event.group() != SeasonEvent.Group.MEETING)
                        .toList(),
                application(applicantId, id, season),
                shortlisted.at(applicantId, ids, season),
                rotations.offered(id, ROTATIONS),
                unavailable);
    }

    private ProgramOverviewView.Summary summary(Prospect program) {
        Programs.Identity identity = programs.identity(program.id());
        return new ProgramOverviewView.Summary(
                program.id(),
                program.name(),
                program.pathway(),
                identity.institution(),
                identity.city(),
                identity.state(),
                identity.acgmeCode(),
                identity.nrmpCode(),
                identity.retiredOn());
    }

    private static List<ProgramOverviewView.Reading> known(FactReading reading) {
        return Arrays.stream(FactField.values())
                .flatMap(field -> fact(reading, field).stream())
                .map(ProgramOverviewView.Reading::of)
                .toList();
    }

    private static Optional<ResolvedFact> fact(FactReading reading, FactField field) {
        return Optional.ofNullable(reading.facts().get(field)).filter(fact -> fact.chosen() != null);
    }

    private ProgramOverviewView.Verdict verdict(Prospect program, Candidacy candidacy) {
        TwoReadings readings = candidacies.read(candidacy, List.of(program));
        return ProgramOverviewView.Verdict.of(
                candidacy.profileKnown(),
                readings.strict().judge(program),
                readings.lastKnown().judge(program),
                readings.policy(),
                readings.today());
    }

    /** Meetings of societies are no deadlines of an application. */
    private static List<Date> dates(FactReading reading, SeasonDates calendar, int season, LocalDate today) {
        Stream<Date> own = ApplicationDeadline.in(reading, season).stream()
                .map(day -> Date.deadline(
                        day,
                        reading.evidence(FactField.APPLICATION_DEADLINE)
                                .getFirst()
                                .reference(),
                        today));
        Stream<Date> all = calendar.of(season).stream()
                .filter(dated -> dated.event().group() != SeasonEvent.Group.MEETING)
                .map(dated -> Date.of(dated, today));
        return Stream.concat(own, all)
                .filter(date -> date.daysLeft() >= 0)
                .sorted(comparing(Date::startsOn))
                .toList();
    }

    private SeasonOverviewView.@Nullable ApplicationItem application(UUID applicantId, UUID programId, int season) {
        return applications.of(applicantId, season).stream()
                .filter(application -> application.programId().equals(programId))
                .map(SeasonOverviewView.ApplicationItem::of)
                .findFirst()
                .orElse(null);
    }
}
