package org.introducer.programs.resident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.introducer.platform.remote.Neighbours;
import org.introducer.programs.acquaintance.Acquaintances;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.application.RecordedApplications;
import org.introducer.programs.eligibility.Credentials;
import org.introducer.programs.eligibility.Eligibility;
import org.introducer.programs.eligibility.EligibilityRules;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.imghistory.ImgYears;
import org.introducer.programs.policy.PolicyFile;
import org.introducer.programs.program.ContactRules;
import org.introducer.programs.program.Programs;
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.prospect.Candidacy;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.prospect.Reading;
import org.introducer.programs.prospect.TwoReadings;
import org.jspecify.annotations.Nullable;

/** Puts together what is open for an applicant at a program, and whom they may ask. */
@ApplicationScoped
public class ResidentQuestions {

    private static final String CONTACTS = "contacts-service";
    private static final List<String> ROLES =
            Arrays.stream(ResidentRole.values()).map(Enum::name).toList();
    private static final String AFTER_INTERVIEW =
            "The program asks for no contact after the interview, and an application to it is past it.";
    private static final String UNSOLICITED =
            "The program asks for no unsolicited mail, and contacts-service could not consider that.";

    private final ResidentQuestionPolicy policy =
            PolicyFile.read("resident-questions-2026-2", ResidentQuestionPolicy.class);
    private final Prospects prospects;
    private final Programs programs;
    private final Candidacies candidacies;
    private final RecordedApplications applications;
    private final ContactRules.Book contactRules;
    private final ImgYears imgYears;
    private final Acquaintances acquaintances;
    private final ResidentAnswers answers;

    ResidentQuestions(
            Prospects prospects,
            Programs programs,
            Candidacies candidacies,
            RecordedApplications applications,
            ContactRules.Book contactRules,
            ImgYears imgYears,
            Acquaintances acquaintances,
            ResidentAnswers answers) {
        this.prospects = prospects;
        this.programs = programs;
        this.candidacies = candidacies;
        this.applications = applications;
        this.contactRules = contactRules;
        this.imgYears = imgYears;
        this.acquaintances = acquaintances;
        this.answers = answers;
    }

    /** Whether a resident can be asked about it. */
    boolean asks(FactField field) {
        return policy.fields().containsKey(field);
    }

    /** @param applicantId whom the caller is known to be allowed to read */
    ResidentQuestionsView of(UUID programId, UUID applicantId, int season) {
        Prospect program = prospects.require(programId);
        List<UUID> ids = programs.idsOf(programId);
        Set<String> unavailable = new TreeSet<>();
        Optional<Candidacy> known = asked(unavailable, () -> candidacies.about(applicantId, season, null, Map.of()));
        Candidacy who = known.orElseGet(() -> new Candidacy(applicantId, Profile.unknown(), false, season, Map.of()));
        Acquaintances.Found found = known.isEmpty()
                ? Acquaintances.Found.NOBODY
                : asked(unavailable, () -> acquaintances.at(applicantId, ids, ROLES))
                        .orElse(Acquaintances.Found.NOBODY);
        unavailable.addAll(found.unavailable());
        String silence = silence(programId, applicantId, !found.unavailable().isEmpty());
        Map<FactField, LocalDate> answered = answers.lastOf(applicantId, ids, season);
        LocalDate counted = answers.lastCount(applicantId, ids, season - policy.imgYears(), season);
        return new ResidentQuestionsView(
                programId,
                program.name(),
                applicantId,
                season,
                who.profileKnown(),
                policy.version(),
                open(program, who).stream()
                        .filter(open -> open.askResidents() != null)
                        .map(open -> ResidentQuestionsView.Item.of(
                                open, season, open.field() == null ? counted : answered.get(open.field())))
                        .toList(),
                found.people().stream()
                        .map(person -> silence == null ? person : person.silenced(silence))
                        .map(ResidentQuestionsView.Person::of)
                        .toList(),
                found.leftOut(),
                List.copyOf(unavailable));
    }

    /** What the verdict and the requirements of somebody rest on at a program and that cannot be relied on. */
    public List<OpenFact> open(Prospect program, Candidacy who) {
        TwoReadings readings = candidacies.read(who, List.of(program));
        Reading strict = readings.strict();
        Eligibility eligibility = EligibilityRules.check(
                new Credentials(who.profile(), null, null),
                strict.opening(program),
                strict.facts(program),
                who.season(),
                readings.today());
        return new OpenQuestions(policy, who.season())
                .of(
                        program.id(),
                        strict.judge(program),
                        eligibility,
                        strict.facts(program),
                        imgYears.histories(List.of(program.id())).get(program.id()));
    }

    /**
     * A program's own wish for silence beats every permission; null when it has none.
     *
     * @param unconsidered whether contacts-service decided without the program's rules
     */
    public @Nullable String silence(UUID programId, UUID applicantId, boolean unconsidered) {
        ContactRules rules = contactRules.of(List.of(programId)).get(programId);
        if (rules == null) {
            return null;
        }
        if (Boolean.TRUE.equals(rules.noContactAfterInterview())
                && applications.interviewedAt(applicantId, programs.idsOf(programId))) {
            return AFTER_INTERVIEW;
        }
        return unconsidered && Boolean.TRUE.equals(rules.noUnsolicitedMail()) ? UNSOLICITED : null;
    }

    /** What contacts-service answers; while it is away nothing, and it is noted. */
    private static <T> Optional<T> asked(Set<String> unavailable, Supplier<T> call) {
        Optional<T> answer = Neighbours.ifAvailable(call);
        if (answer.isEmpty()) {
            unavailable.add(CONTACTS);
        }
        return answer;
    }
}
