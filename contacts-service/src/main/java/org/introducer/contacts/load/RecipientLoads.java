package org.introducer.contacts.load;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.consent.Caseload;
import org.introducer.contacts.etiquette.LoadLimit;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.person.SamePersons;
import org.introducer.platform.identity.Caller;

/**
 * Until when people and programs are busy with first messages of the clients of the tenant. Only for applicants who consented to somebody,
 * and in as many queries for many contacts as for one.
 */
@ApplicationScoped
public class RecipientLoads {

    static final Policy.Load POLICY = Policy.CURRENT.load();

    private final SamePersons persons;
    private final Turns turns;
    private final Caseload caseload;
    private final Caller caller;
    private final Clock clock;

    RecipientLoads(SamePersons persons, Turns turns, Caseload caseload, Caller caller, Clock clock) {
        this.persons = persons;
        this.turns = turns;
        this.caseload = caseload;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The contacts who should get no first message before a day; who is not busy is left out.
     *
     * @param programs contacts of the applicant with the program of each, null for none
     */
    public Map<UUID, LocalDate> busy(UUID ownerId, Map<UUID, UUID> programs) {
        if (programs.isEmpty()) {
            return Map.of();
        }
        Clients clients = clients(ownerId);
        if (!clients.others().client()) {
            return Map.of();
        }
        Map<UUID, LocalDate> busy = new HashMap<>();
        LocalDate today = today();
        persons(clients, ownerId, programs.keySet())
                .forEach((contact, days) ->
                        clients.busyUntil(POLICY.person(), days, today).ifPresent(until -> busy.put(contact, until)));
        Map<UUID, Map<UUID, LocalDate>> atPrograms = programs(
                clients,
                ownerId,
                programs.values().stream().filter(Objects::nonNull).collect(toSet()));
        programs.forEach((contact, program) -> clients.busyUntil(
                        POLICY.program(), atPrograms.getOrDefault(program, Map.of()), today)
                .ifPresent(until -> busy.merge(contact, until, RecipientLoads::later)));
        return busy;
    }

    /** The people among the contacts of an applicant whom others asked for introductions often of late, with the first day to ask again. */
    public Map<UUID, LocalDate> busyIntroducers(UUID ownerId) {
        Clients clients = clients(ownerId);
        if (!clients.others().client()) {
            return Map.of();
        }
        LocalDate today = today();
        List<Turns.Asked> asked = turns.asked(ownerId, since(POLICY.introducer(), today)).stream()
                .filter(one -> clients.counts(one.clientId()))
                .toList();
        Map<UUID, Set<UUID>> mine = SamePersons.byContact(persons.among(
                ownerId, asked.stream().map(Turns.Asked::contactId).collect(toSet())));
        Map<UUID, Map<UUID, LocalDate>> days = new HashMap<>();
        asked.forEach(one -> mine.getOrDefault(one.contactId(), Set.of())
                .forEach(contact -> days.computeIfAbsent(contact, _ -> new HashMap<>())
                        .merge(one.clientId(), one.on(), RecipientLoads::later)));
        Map<UUID, LocalDate> busy = new HashMap<>();
        days.forEach((contact, byClient) ->
                clients.busyUntil(POLICY.introducer(), byClient, today).ifPresent(until -> busy.put(contact, until)));
        return busy;
    }

    /** The clients as they may be counted for an applicant: of the others an adviser may read some, the applicant none. */
    Clients clients(UUID ownerId) {
        return new Clients(caseload.others(ownerId, ownerId.equals(caller.applicantId())), POLICY.leastOthers());
    }

    /** The clients as the caller may count them for the caseload, where those who consented to the caller are read. */
    Clients clientsOfCaseload() {
        return new Clients(caseload.others(caller.applicantId(), false), POLICY.leastOthers());
    }

    /** By contact and client the day of the first message to the person, as far as it counts. */
    Map<UUID, Map<UUID, LocalDate>> persons(Clients clients, UUID ownerId, Collection<UUID> contactIds) {
        Instant since =
                since(POLICY.person(), today()).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<SamePersons.Same> same = persons.elsewhere(ownerId, contactIds, since).stream()
                .filter(one -> clients.counts(one.otherOwnerId()))
                .toList();
        Map<UUID, LocalDate> first =
                turns.first(same.stream().map(SamePersons.Same::otherContactId).collect(toSet()));
        Map<UUID, Map<UUID, LocalDate>> days = new HashMap<>();
        for (SamePersons.Same one : same) {
            LocalDate day = first.get(one.otherContactId());
            if (day != null) {
                days.computeIfAbsent(one.contactId(), _ -> new HashMap<>())
                        .merge(one.otherOwnerId(), day, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return days;
    }

    /** By program and client the last day on which they wrote to somebody there for the first time, as far as it counts. */
    Map<UUID, Map<UUID, LocalDate>> programs(Clients clients, UUID ownerId, Collection<UUID> programIds) {
        LocalDate since = since(POLICY.program(), today());
        List<Turns.AtProgram> written = turns.atPrograms(ownerId, programIds, since).stream()
                .filter(one -> clients.counts(one.clientId()))
                .toList();
        Map<UUID, LocalDate> first =
                turns.first(written.stream().map(Turns.AtProgram::contactId).collect(toSet()));
        Map<UUID, Map<UUID, LocalDate>> days = new HashMap<>();
        for (Turns.AtProgram one : written) {
            LocalDate day = first.get(one.contactId());
            if (day != null && !day.isBefore(since)) {
                days.computeIfAbsent(one.programId(), _ -> new HashMap<>())
                        .merge(one.clientId(), day, RecipientLoads::later);
            }
        }
        return days;
    }

    /** The earliest day that can still count: a week more than the days of the limit. */
    static LocalDate since(LoadLimit limit, LocalDate today) {
        return today.minusDays(limit.days() + 7L);
    }

    LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
