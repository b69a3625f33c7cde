package org.introducer.programs.confirmation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.VisaNeed;
import org.introducer.programs.application.RecordedApplications;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.calendar.StepDates.Basis;
import org.introducer.programs.confirmation.ConfirmationState.Said;
import org.introducer.programs.confirmation.ConfirmationTaskView.Countdown;
import org.introducer.programs.confirmation.ConfirmationTaskView.Known;
import org.introducer.programs.confirmation.ConfirmationTaskView.OfField;
import org.introducer.programs.confirmation.ConfirmationTaskView.OfProgram;
import org.introducer.programs.confirmation.ConfirmationTaskView.Phase;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.factbook.Factbook;
import org.introducer.programs.policy.PolicyFile;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.program.Programs;
import org.introducer.programs.verdict.Question;

/** What an applicant has to have confirmed before ranking: of each program that may be ranked, what the accepted visas hang on. */
@ApplicationScoped
class ConfirmationTasks {

    private static final Set<ApplicationState> MAY_BE_RANKED =
            EnumSet.of(ApplicationState.INVITED, ApplicationState.INTERVIEWED, ApplicationState.RANKED);

    private final ConfirmationPolicy policy = PolicyFile.read("confirmation-2026-1", ConfirmationPolicy.class);
    private final Confirmations confirmations;
    private final RecordedApplications applications;
    private final Programs programs;
    private final Factbook factbook;
    private final FactResolution resolution;
    private final VisaPolicies policies;
    private final Clock clock;

    ConfirmationTasks(
            Confirmations confirmations,
            RecordedApplications applications,
            Programs programs,
            Factbook factbook,
            FactResolution resolution,
            VisaPolicies policies,
            Clock clock) {
        this.confirmations = confirmations;
        this.applications = applications;
        this.programs = programs;
        this.factbook = factbook;
        this.resolution = resolution;
        this.policies = policies;
        this.clock = clock;
    }

    ConfirmationTaskView of(UUID applicantId, Optional<Profile> profile, int season) {
        List<RecordedApplications.Brief> ranked = applications.of(applicantId, season).stream()
                .filter(application -> MAY_BE_RANKED.contains(application.state()))
                .toList();
        List<FactField> fields = fields(profile.orElseGet(Profile::unknown));
        List<UUID> ids =
                ranked.stream().map(RecordedApplications.Brief::programId).toList();
        Map<UUID, List<Fact>> facts =
                ids.isEmpty() || fields.isEmpty() ? Map.of() : factbook.of(ids, fields.toArray(FactField[]::new));
        Map<UUID, List<Confirmation>> said = said(applicantId, season);
        List<OfProgram> items = ranked.stream()
                .map(application -> of(
                        application,
                        fields.stream()
                                .map(field -> of(
                                        field,
                                        said.getOrDefault(application.programId(), List.of()),
                                        facts.getOrDefault(application.programId(), List.of()),
                                        season))
                                .toList()))
                .sorted(comparing(OfProgram::open).reversed().thenComparing(OfProgram::applicationId))
                .toList();
        return new ConfirmationTaskView(
                applicantId,
                season,
                policy.version(),
                countdown(season),
                profile.isPresent(),
                items.stream().mapToInt(OfProgram::open).sum(),
                items);
    }

    /** By the program as it is now: what was confirmed by one that was merged is of the other. */
    private Map<UUID, List<Confirmation>> said(UUID applicantId, int season) {
        List<Confirmation> all = confirmations.of(applicantId, season);
        UnaryOperator<UUID> now =
                programs.idsNow(all.stream().map(Confirmation::programId).toList());
        return all.stream().collect(groupingBy(one -> now.apply(one.programId())));
    }

    private List<FactField> fields(Profile profile) {
        return profile.visaNeed() == VisaNeed.NOT_REQUIRED
                ? List.of()
                : profile.visas().stream()
                        .sorted()
                        .flatMap(visa -> policy.fields().get(visa).stream())
                        .toList();
    }

    private static OfProgram of(RecordedApplications.Brief application, List<OfField> fields) {
        return new OfProgram(
                application.programId(),
                application.program(),
                application.id(),
                application.state(),
                fields.stream()
                        .map(OfField::state)
                        .min(comparing(Enum::ordinal))
                        .orElse(null),
                (int) fields.stream().filter(field -> field.question() != null).count(),
                fields);
    }

    private OfField of(FactField field, List<Confirmation> confirmed, List<Fact> facts, int season) {
        ResolvedFact known = resolution.resolve(field, facts, season, Instant.now(clock));
        List<Said> said = confirmed.stream()
                .filter(one -> one.field() == field)
                .map(one -> new Said(one.value(), one.form(), one.confirmedOn()))
                .toList();
        ConfirmationState state = ConfirmationState.of(said);
        Said last = ConfirmationState.last(said);
        boolean differs = last != null
                && known.usable().isPresent()
                && !known.usable().orElseThrow().text().equals(last.value());
        return new OfField(
                field,
                field.label(),
                state,
                last == null ? null : last.value(),
                last == null ? null : last.on(),
                Known.of(known),
                differs,
                state.written() && !differs ? null : Question.about(field, season));
    }

    private Countdown countdown(int season) {
        return policies.seasons()
                .dates()
                .planned(SeasonEvent.RANK_LIST_DEADLINE, season)
                .map(deadline -> Countdown.to(deadline, policy.countdownDays(), Instant.now(clock)))
                .orElseGet(() -> new Countdown(Phase.UNKNOWN, null, Basis.UNKNOWN, null, null, null, null));
    }
}
