package org.introducer.programs.interview;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.introducer.platform.remote.Neighbours;
import org.introducer.programs.acquaintance.Acquaintances;
import org.introducer.programs.acquaintance.Advocate;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.application.ContactAdvice;
import org.introducer.programs.application.RecordedApplications;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.interview.InterviewBriefView.Missing;
import org.introducer.programs.interview.InterviewBriefView.Part;
import org.introducer.programs.interview.InterviewBriefView.Person;
import org.introducer.programs.program.ContactRules;
import org.introducer.programs.program.Programs;
import org.introducer.programs.prospect.Candidacies;
import org.introducer.programs.prospect.Candidacy;
import org.introducer.programs.prospect.Prospect;
import org.introducer.programs.prospect.Prospects;
import org.introducer.programs.resident.ResidentQuestions;
import org.introducer.programs.watch.ProgramChanges;
import org.jspecify.annotations.Nullable;

/** Puts together what the services know that matters at an interview; what a service does not answer is said to be missing. */
@ApplicationScoped
class InterviewBriefs {

    private static final String CONTACTS = "contacts-service";
    private static final String MENTORSHIP = "mentorship-service";
    private static final int CHANGES = 30;
    private static final int PEOPLE = 40;
    private static final ContactRules NO_RULES = new ContactRules(null, null, List.of());

    private final Prospects prospects;
    private final Programs programs;
    private final Candidacies candidacies;
    private final RecordedApplications applications;
    private final ResidentQuestions questions;
    private final Acquaintances acquaintances;
    private final ProgramMentors mentors;
    private final ProgramChanges changes;
    private final ContactRules.Book contactRules;
    private final Clock clock;

    InterviewBriefs(
            Prospects prospects,
            Programs programs,
            Candidacies candidacies,
            RecordedApplications applications,
            ResidentQuestions questions,
            Acquaintances acquaintances,
            ProgramMentors mentors,
            ProgramChanges changes,
            ContactRules.Book contactRules,
            Clock clock) {
        this.prospects = prospects;
        this.programs = programs;
        this.candidacies = candidacies;
        this.applications = applications;
        this.questions = questions;
        this.acquaintances = acquaintances;
        this.mentors = mentors;
        this.changes = changes;
        this.contactRules = contactRules;
        this.clock = clock;
    }

    /** @param applicantId whom the caller is known to be allowed to read */
    InterviewBriefView of(UUID programId, UUID applicantId, int season) {
        Prospect program = prospects.require(programId);
        List<UUID> ids = programs.idsOf(programId);
        List<Missing> missing = new ArrayList<>();
        Candidacy who = asked(
                missing,
                Part.PROFILE,
                CONTACTS,
                () -> candidacies.about(applicantId, season, null, Map.of()),
                new Candidacy(applicantId, Profile.unknown(), false, season, Map.of()));
        Acquaintances.Found found = asked(
                missing,
                Part.PEOPLE,
                CONTACTS,
                () -> acquaintances.at(applicantId, ids, List.of()),
                Acquaintances.Found.NOBODY);
        Map<UUID, Advocate> advocates =
                asked(missing, Part.TOUCH_POINTS, CONTACTS, () -> acquaintances.advocates(applicantId, ids), Map.of());
        found.unavailable().forEach(service -> missing.add(new Missing(Part.RULES_OF_PROGRAM, service)));
        List<MentorsApi.Mentor> there = asked(missing, Part.MENTORS, MENTORSHIP, () -> mentors.at(ids), List.of());
        LocalDate since = LocalDate.now(clock).minusYears(1);
        return new InterviewBriefView(
                programId,
                program.name(),
                applicantId,
                season,
                application(applicantId, programId, season),
                who.profileKnown(),
                people(
                        found,
                        advocates,
                        questions.silence(
                                programId, applicantId, !found.unavailable().isEmpty())),
                found.leftOut(),
                found.more() || found.people().size() > PEOPLE,
                there.stream().map(InterviewBriefView.Mentor::of).toList(),
                since,
                QuarkusTransaction.joiningExisting()
                        .call(() -> changes.of(
                                programId, since.atStartOfDay(ZoneOffset.UTC).toInstant(), CHANGES)),
                questions.open(program, who).stream()
                        .map(open -> InterviewBriefView.Unverified.of(open, season))
                        .toList(),
                ContactAdvice.in(
                        ApplicationState.INTERVIEWED,
                        contactRules.of(List.of(programId)).getOrDefault(programId, NO_RULES)),
                List.copyOf(missing));
    }

    private InterviewBriefView.@Nullable Application application(UUID applicantId, UUID programId, int season) {
        return applications.of(applicantId, season).stream()
                .filter(application -> application.programId().equals(programId))
                .map(application -> new InterviewBriefView.Application(application.id(), application.state()))
                .findFirst()
                .orElse(null);
    }

    /** Those who know the applicant first, each group in the order in which contacts-service has it. */
    private static List<Person> people(
            Acquaintances.Found found, Map<UUID, Advocate> advocates, @Nullable String silence) {
        List<UUID> order = List.copyOf(advocates.keySet());
        return found.people().stream()
                .map(person -> silence == null ? person : person.silenced(silence))
                .map(person -> Person.of(person, advocates.get(person.contactId())))
                .sorted(Comparator.comparing(person ->
                        advocates.containsKey(person.contactId()) ? order.indexOf(person.contactId()) : order.size()))
                .limit(PEOPLE)
                .toList();
    }

    private static <T> T asked(List<Missing> missing, Part part, String service, Supplier<T> call, T otherwise) {
        return Neighbours.ifAvailable(call).orElseGet(() -> {
            missing.add(new Missing(part, service));
            return otherwise;
        });
    }
}
