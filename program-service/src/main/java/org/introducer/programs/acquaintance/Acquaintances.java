package org.introducer.programs.acquaintance;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.joining;
import static org.introducer.platform.problem.PlatformProblem.NEIGHBOUR_UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Who among an applicant's contacts is at a program, and whether they may be written to now: contacts-service knows. */
@ApplicationScoped
public class Acquaintances {

    /** As many as contacts-service decides about in one call. */
    private static final int MOST = 100;

    /** Whoever asked not to be written to is not named at all. */
    private static final String NEVER = "DO_NOT_CONTACT";

    private final PeopleApi api;
    private final Neighbour neighbour;

    Acquaintances(@RestClient PeopleApi api, Neighbours neighbours) {
        this.neighbour = neighbours.named("contacts-service");
        this.api = api;
    }

    /**
     * @param leftOut people at the program who must not be contacted
     * @param more there are more people than contacts-service decides about in one call; those of the latest touch are here
     * @param unavailable the services that contacts-service could not ask when it decided about them
     */
    public record Found(List<Acquaintance> people, int leftOut, boolean more, Set<String> unavailable) {

        public static final Found NOBODY = new Found(List.of(), 0, false, Set.of());
    }

    /**
     * In two calls however many they are; 503 when contacts-service is away.
     *
     * @param programIds of one program: its own, and those of programs that were merged into it
     * @param roles none: whatever they are
     */
    public Found at(UUID applicantId, List<UUID> programIds, List<String> roles) {
        String filter = "programId=in=(%s);%sarchivedAt=null=true"
                .formatted(
                        programIds.stream().map(UUID::toString).collect(joining(",")),
                        roles.isEmpty() ? "" : "role=in=(%s);".formatted(String.join(",", roles)));
        List<PeopleApi.Contact> contacts =
                asked(() -> api.list(applicantId, filter, "-lastTouchAt", MOST)).items();
        if (contacts.isEmpty()) {
            return Found.NOBODY;
        }
        Map<UUID, PeopleApi.Decision> decisions = asked(() -> api.check(
                        applicantId,
                        new PeopleApi.Question(
                                contacts.stream().map(PeopleApi.Contact::id).toList(), "EMAIL", "ASK")))
                .items()
                .stream()
                .collect(Collectors.toMap(PeopleApi.Decision::contactId, Function.identity()));
        List<Acquaintance> people = new ArrayList<>();
        int leftOut = 0;
        Set<String> unavailable = new TreeSet<>();
        for (PeopleApi.Contact contact : contacts) {
            PeopleApi.Decision decision = decisions.get(contact.id());
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
        people.sort(comparing(Acquaintance::mayAsk)
                .thenComparing(Acquaintance::from, nullsLast(naturalOrder()))
                .thenComparing(Acquaintance::role)
                .thenComparing(Acquaintance::name)
                .thenComparing(Acquaintance::contactId));
        return new Found(List.copyOf(people), leftOut, contacts.size() == MOST, unavailable);
    }

    /**
     * Those who know the applicant, by what is recorded, in the order of contacts-service; 503 when it is away.
     *
     * @param programIds as for {@link #at}; almost always one
     */
    public Map<UUID, Advocate> advocates(UUID applicantId, List<UUID> programIds) {
        Map<UUID, Advocate> advocates = new LinkedHashMap<>();
        for (UUID program : programIds) {
            asked(() -> api.advocates(program, applicantId))
                    .items()
                    .forEach(advocate -> advocates.put(advocate.contactId(), advocate));
        }
        return advocates;
    }

    private static Acquaintance person(PeopleApi.Contact contact, PeopleApi.Decision decision) {
        return new Acquaintance(
                contact.id(),
                contact.name(),
                contact.role(),
                contact.lastTouchAt(),
                decision.decision(),
                decision.why(),
                decision.until(),
                decision.suggestedAt(),
                decision.warnings() == null
                        ? List.of()
                        : decision.warnings().stream()
                                .map(PeopleApi.Warning::text)
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
