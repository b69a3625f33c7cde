package org.introducer.programs.signal;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;
import static org.introducer.programs.ProgramsProblem.PROGRAM_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.introducer.platform.problem.ProblemException;
import org.introducer.programs.calendar.SignalBudget;
import org.introducer.programs.eligibility.Credentials;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.eligibility.EligibilityRules;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.prospect.Candidacy;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.prospect.Reading;
import org.introducer.programs.prospect.TwoReadings;
import org.introducer.programs.shortlist.Networks;
import org.introducer.programs.signal.SignalChoiceView.Chosen;
import org.introducer.programs.signal.SignalChoiceView.Explained;
import org.introducer.programs.signal.SignalChoiceView.Method;
import org.introducer.programs.signal.choice.BestSet;
import org.introducer.programs.verdict.TrackVerdict;

/** Explains programs for signals by verdict and contacts, and finds the best set by the applicant's own chances. */
@ApplicationScoped
class SignalChoices {

    private static final String CONTACTS = "contacts-service";
    private static final String COMPUTED =
            "The best set by the chances and values of the request, taken as independent of each other; Introducer has no chances of its own.";
    private static final String NOT_COMPUTED =
            "Nothing is computed: each program needs the applicant's own chance and value, and the number of signals has to be known.";

    private final Candidacies candidacies;
    private final Prospects prospects;
    private final Networks networks;
    private final VisaPolicies policies;

    SignalChoices(Candidacies candidacies, Prospects prospects, Networks networks, VisaPolicies policies) {
        this.candidacies = candidacies;
        this.prospects = prospects;
        this.networks = networks;
        this.policies = policies;
    }

    SignalChoiceView of(UUID applicantId, int season, SignalChoiceView.Asked asked) {
        Map<UUID, Prospect> programs = programs(asked.options());
        Integer size = asked.size() != null
                ? asked.size()
                : policies.seasons()
                        .budget(asked.pool(), season)
                        .map(SignalBudget::all)
                        .orElse(null);
        boolean computed = size != null
                && asked.options().stream().allMatch(option -> option.chance() != null && option.value() != null);
        Set<String> unavailable = new TreeSet<>();
        return new SignalChoiceView(
                applicantId,
                season,
                asked.pool(),
                size,
                computed ? Method.CHADE_SMITH : Method.NONE,
                computed ? best(asked.options(), size, programs) : List.of(),
                explained(applicantId, season, programs, unavailable),
                computed ? COMPUTED : NOT_COMPUTED,
                List.copyOf(unavailable));
    }

    private Map<UUID, Prospect> programs(List<SignalChoiceView.Option> options) {
        Map<UUID, Prospect> programs = prospects
                .withFacts(prospects.of(
                        options.stream().map(SignalChoiceView.Option::programId).collect(Collectors.toSet())))
                .stream()
                .collect(Collectors.toMap(Prospect::id, Function.identity()));
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            UUID id = options.get(i).programId();
            String at = "/options/%d/programId".formatted(i);
            if (!programs.containsKey(id)) {
                throw PROGRAM_UNKNOWN.at(at, "is not a program of the directory");
            }
            if (!seen.add(id)) {
                throw INVALID_INPUT.at(at, "is there twice");
            }
        }
        return programs;
    }

    private static List<Chosen> best(List<SignalChoiceView.Option> options, int size, Map<UUID, Prospect> programs) {
        return BestSet.of(
                        options.stream()
                                .map(option -> new BestSet.Option(option.programId(), option.chance(), option.value()))
                                .toList(),
                        size)
                .stream()
                .map(added -> new Chosen(
                        added.option().id(),
                        programs.get(added.option().id()).name(),
                        added.gain().round(MathContext.DECIMAL32).stripTrailingZeros(),
                        added.worth().round(MathContext.DECIMAL32).stripTrailingZeros()))
                .toList();
    }

    private List<Explained> explained(
            UUID applicantId, int season, Map<UUID, Prospect> programs, Set<String> unavailable) {
        Optional<Candidacy> candidacy =
                asked(unavailable, () -> candidacies.about(applicantId, season, null, Map.of()));
        Optional<TwoReadings> readings = candidacy.map(who -> candidacies.read(who, programs.values()));
        Map<UUID, Integer> contacts = contacts(applicantId, programs, candidacy.isPresent(), unavailable);
        boolean known = candidacy.isPresent() && unavailable.isEmpty();
        return programs.values().stream()
                .map(program -> {
                    Integer there = known ? contacts.getOrDefault(program.id(), 0) : null;
                    return readings.map(both -> explained(program, candidacy.orElseThrow(), both, there))
                            .orElseGet(() -> new Explained(
                                    program.id(), program.name(), null, null, null, null, there, List.of()));
                })
                .sorted(comparing(Explained::outlook, nullsLast(naturalOrder()))
                        .thenComparing(Explained::eligibility, nullsLast(naturalOrder()))
                        .thenComparing(Explained::program)
                        .thenComparing(Explained::programId))
                .toList();
    }

    private static Explained explained(Prospect program, Candidacy who, TwoReadings readings, Integer contacts) {
        Reading lastKnown = readings.lastKnown();
        TrackVerdict outlook = lastKnown.judge(program).tracks().stream()
                .min(comparing(TrackVerdict::verdict))
                .orElseThrow();
        Eligibility eligibility = EligibilityRules.check(
                new Credentials(who.profile(), null, null),
                lastKnown.opening(program),
                lastKnown.facts(program),
                who.season(),
                readings.today());
        List<String> because = new ArrayList<>();
        because.add("%s %s, as last known."
                .formatted(
                        outlook.verdict(),
                        outlook.visa() == null
                                ? "without a visa"
                                : "on " + outlook.visa().text()));
        because.add("Requirements: %s.".formatted(eligibility.overall()));
        if (contacts != null) {
            because.add(contacts == 0 ? "No contact there." : "Contacts there: %d.".formatted(contacts));
        }
        return new Explained(
                program.id(),
                program.name(),
                readings.strict().judge(program).verdict(),
                lastKnown.judge(program).verdict(),
                outlook.visa(),
                eligibility.overall(),
                contacts,
                because);
    }

    private Map<UUID, Integer> contacts(
            UUID applicantId, Map<UUID, Prospect> programs, boolean answering, Set<String> unavailable) {
        Map<UUID, Integer> contacts = new HashMap<>();
        if (answering) {
            asked(unavailable, () -> networks.at(applicantId, List.copyOf(programs.keySet())))
                    .ifPresent(known -> known.forEach((program, there) -> contacts.put(program, there.contacts())));
        }
        return contacts;
    }

    /** What contacts-service answers; while it is away nothing, and it is noted. */
    private static <T> Optional<T> asked(Set<String> unavailable, Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ProblemException e) {
            if (e.problem() != NEIGHBOUR_UNAVAILABLE) {
                throw e;
            }
            unavailable.add(CONTACTS);
            return Optional.empty();
        }
    }
}
