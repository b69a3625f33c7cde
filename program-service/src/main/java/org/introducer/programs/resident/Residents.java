package org.introducer.programs.resident;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.joining;
import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.introducer.platform.remote.Neighbour;
import org.introducer.platform.remote.NeighbourAnswer;
import org.introducer.platform.remote.Neighbours;
import org.introducer.programs.resident.ResidentQuestionsView.Answer;
import org.introducer.programs.resident.ResidentQuestionsView.Person;

/** Who among an applicant's contacts trains or trained at a program, and whether they may be written to now: contacts-service knows. */
@ApplicationScoped
class Residents {

    /** As many as contacts-service decides about in one call. */
    private static final int MOST = 100;

    /** Whoever asked not to be written to is not named at all. */
    private static final String NEVER = "DO_NOT_CONTACT";

    private static final String ROLES =
            Arrays.stream(ResidentRole.values()).map(Enum::name).collect(joining(","));

    private final ResidentsApi api;
    private final Neighbour neighbour;

    Residents(@RestClient ResidentsApi api, Neighbours neighbours) {
        this.neighbour = neighbours.named("contacts-service");
        this.api = api;
    }

    /**
     * @param leftOut people at the program who must not be contacted
     * @param unavailable the services that contacts-service could not ask when it decided about them
     */
    record Found(List<Person> people, int leftOut, Set<String> unavailable) {

        static final Found NOBODY = new Found(List.of(), 0, Set.of());
    }

    /**
     * In two calls however many they are; 503 when contacts-service is away.
     *
     * @param programIds of one program: its own, and those of programs that were merged into it
     */
    Found at(UUID applicantId, List<UUID> programIds) {
        String filter = "programId=in=(%s);role=in=(%s);archivedAt=null=true"
                .formatted(programIds.stream().map(UUID::toString).collect(joining(",")), ROLES);
        List<ResidentsApi.Contact> contacts =
                asked(() -> api.list(applicantId, filter, "-lastTouchAt", MOST)).items();
        if (contacts.isEmpty()) {
            return Found.NOBODY;
        }
        Map<UUID, ResidentsApi.Decision> decisions = asked(() -> api.check(
                        applicantId,
                        new ResidentsApi.Question(
                                contacts.stream().map(ResidentsApi.Contact::id).toList(), "EMAIL", "ASK")))
                .items()
                .stream()
                .collect(Collectors.toMap(ResidentsApi.Decision::contactId, Function.identity()));
        List<Person> people = new ArrayList<>();
        int leftOut = 0;
        Set<String> unavailable = new TreeSet<>();
        for (ResidentsApi.Contact contact : contacts) {
            ResidentsApi.Decision decision = decisions.get(contact.id());
            if (decision == null) {
                // A contact that is gone since the list was read.
                continue;
            }
            if (decision.unavailable() != null) {
                unavailable.addAll(decision.unavailable());
            }
            if (NEVER.equals(decision.rule())) {
                leftOut++;
            } else {
                people.add(person(contact, decision));
            }
        }
        people.sort(comparing(Person::mayAsk)
                .thenComparing(Person::from, nullsLast(naturalOrder()))
                .thenComparing(Person::role)
                .thenComparing(Person::name)
                .thenComparing(Person::contactId));
        return new Found(List.copyOf(people), leftOut, unavailable);
    }

    private static Person person(ResidentsApi.Contact contact, ResidentsApi.Decision decision) {
        return new Person(
                contact.id(),
                contact.name(),
                ResidentRole.valueOf(contact.role()),
                Answer.valueOf(decision.decision()),
                decision.why(),
                decision.until(),
                decision.suggestedAt(),
                decision.warnings() == null
                        ? List.of()
                        : decision.warnings().stream()
                                .map(ResidentsApi.Warning::text)
                                .toList());
    }

    /** A contacts-service that refuses the question, such as an older one that does not know it, is as good as away. */
    private <T> T asked(Callable<T> call) {
        try {
            return neighbour.ask(call);
        } catch (NeighbourAnswer answer) {
            throw NEIGHBOUR_UNAVAILABLE.because("contacts-service answered %d.", answer.status());
        }
    }
}
