package org.introducer.contacts.load;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.introducer.contacts.etiquette.LoadLimit;
import org.introducer.contacts.person.SamePersons;
import org.introducer.platform.identity.Caller;

/** Counts for an adviser to whom the applicants of the caseload wrote for the first time of late. */
@ApplicationScoped
class CaseloadRecipients {

    /** The order of the list: most clients first. */
    static final Comparator<Recipient> ORDER = comparing(Recipient::clients)
            .reversed()
            .thenComparing(Recipient::kind)
            .thenComparing(one -> one.id().toString());

    private final RecipientLoads loads;
    private final SamePersons persons;
    private final Turns turns;
    private final Caller caller;

    CaseloadRecipients(RecipientLoads loads, SamePersons persons, Turns turns, Caller caller) {
        this.loads = loads;
        this.persons = persons;
        this.turns = turns;
        this.caller = caller;
    }

    /** All of them, in their order. */
    List<Recipient> all() {
        LocalDate today = loads.today();
        Clients clients = loads.clientsOfCaseload();
        Map<UUID, UUID> clientOf =
                turns.ofCaseload(RecipientLoads.since(RecipientLoads.POLICY.person(), today)).stream()
                        .collect(toMap(Turns.OfClient::contactId, Turns.OfClient::clientId));
        if (clientOf.isEmpty()) {
            return List.of();
        }
        Map<UUID, LocalDate> first = turns.first(clientOf.keySet());
        Map<UUID, Map<UUID, LocalDate>> elsewhere = loads.persons(clients, caller.applicantId(), clientOf.keySet());
        Map<UUID, Turns.Card> cards = turns.cards(clientOf.keySet());
        List<Recipient> all = new ArrayList<>();
        for (Set<UUID> person : persons.groups(clientOf.keySet())) {
            Map<UUID, LocalDate> days = new HashMap<>();
            for (UUID contact : person) {
                earliest(days, clientOf.get(contact), first.get(contact));
                elsewhere.getOrDefault(contact, Map.of()).forEach((client, day) -> earliest(days, client, day));
            }
            UUID shown = new TreeSet<>(person).first();
            Turns.Card card = cards.get(shown);
            all.add(recipient(
                    Recipient.Kind.PERSON,
                    shown,
                    card == null ? null : card.name(),
                    days,
                    RecipientLoads.POLICY.person(),
                    clients,
                    today));
        }
        programs(clients, cards.values())
                .forEach((program, days) -> all.add(recipient(
                        Recipient.Kind.PROGRAM, program, null, days, RecipientLoads.POLICY.program(), clients, today)));
        return all.stream().filter(one -> one.clients() > 0).sorted(ORDER).toList();
    }

    private Map<UUID, Map<UUID, LocalDate>> programs(Clients clients, Collection<Turns.Card> cards) {
        return loads.programs(
                clients,
                caller.applicantId(),
                cards.stream()
                        .map(Turns.Card::programId)
                        .filter(Objects::nonNull)
                        .collect(toSet()));
    }

    private static void earliest(Map<UUID, LocalDate> days, UUID client, LocalDate day) {
        if (day != null) {
            days.merge(client, day, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    private static Recipient recipient(
            Recipient.Kind kind,
            UUID id,
            String name,
            Map<UUID, LocalDate> days,
            LoadLimit limit,
            Clients clients,
            LocalDate today) {
        Set<UUID> counted = days.keySet().stream()
                .filter(client -> limit.counts(days.get(client), today))
                .collect(toCollection(TreeSet::new));
        int own = (int)
                counted.stream().filter(clients.others().readable()::contains).count();
        return new Recipient(
                kind,
                id,
                name,
                own,
                clients.shown(counted.size() - own).orElse(null),
                limit.clients(),
                clients.busyUntil(limit, days, today).orElse(null));
    }
}
