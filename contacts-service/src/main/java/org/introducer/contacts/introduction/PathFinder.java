package org.introducer.contacts.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.introduction.PathsView.SkipReason;
import org.introducer.contacts.introduction.PathsView.Skipped;
import org.introducer.contacts.network.Acquaintance;
import org.introducer.contacts.network.Acquaintances;
import org.introducer.contacts.network.path.Cost;
import org.introducer.contacts.network.path.Path;
import org.introducer.contacts.network.path.PathSearch;

/** Finds the strongest paths over which the applicant may ask for an introduction. */
@ApplicationScoped
class PathFinder {

    /** After so many rounds in which everybody found may not be asked, the answer says that there may be more. */
    private static final int MOST_ROUNDS = 20;

    private final Surroundings surroundings;
    private final Acquaintances acquaintances;
    private final Askability askability;
    private final IntroductionLoad load;
    private final Applicants applicants;
    private final Clock clock;

    PathFinder(
            Surroundings surroundings,
            Acquaintances acquaintances,
            Askability askability,
            IntroductionLoad load,
            Applicants applicants,
            Clock clock) {
        this.surroundings = surroundings;
        this.acquaintances = acquaintances;
        this.askability = askability;
        this.load = load;
        this.applicants = applicants;
        this.clock = clock;
    }

    /**
     * What was found, and what it rests on.
     *
     * @param known who knows the applicant, by person
     * @param verdicts by contact, of everybody on a path
     */
    record Found(
            List<Path> paths,
            Surroundings.Part part,
            PathSearch search,
            Map<UUID, Acquaintance> known,
            Map<UUID, Askability.Verdict> verdicts,
            Map<UUID, Skipped> skipped,
            Set<String> unavailable,
            boolean complete,
            ZoneId zone,
            LocalDate today) {}

    Found find(UUID ownerId, List<Person> targets, int maxHops, int limit) {
        Instant now = Instant.now(clock);
        ZoneId zone = applicants.zoneOf(ownerId);
        LocalDate today = LocalDate.ofInstant(now, zone);
        Surroundings.Part part = surroundings.around(ownerId, targets, maxHops);
        Map<UUID, Acquaintance> known = known(ownerId, part);
        Map<UUID, Integer> ties = new HashMap<>();
        known.forEach((person, one) -> ties.put(person, Cost.of(Acquaintances.strength(one, now))));
        PathSearch search = new PathSearch(
                ties, part.steps().stream().map(step -> step.link(today)).toList(), part.targets(), maxHops);
        Judging judging = new Judging(ownerId, part, known, search);
        judging.knownBefore(load.over(ownerId, today));
        boolean complete = judging.collect(limit);
        return new Found(
                judging.found,
                part,
                search,
                known,
                judging.verdicts,
                judging.skipped,
                judging.unavailable,
                part.complete() && complete,
                zone,
                today);
    }

    private Map<UUID, Acquaintance> known(UUID ownerId, Surroundings.Part part) {
        Map<UUID, UUID> persons = part.familiar().stream()
                .map(part.people()::get)
                .collect(Collectors.toMap(Person::contactId, Person::id));
        Map<UUID, Acquaintance> known = new HashMap<>();
        acquaintances
                .of(ownerId, new TreeSet<>(persons.keySet()))
                .forEach((contact, one) -> known.put(persons.get(contact), one));
        return known;
    }

    /** Takes paths as they are found, asks etiquette about who is new on them, and drops those over whom none may lead. */
    private final class Judging {

        private final UUID ownerId;
        private final Surroundings.Part part;
        private final Map<UUID, Acquaintance> known;
        private final PathSearch search;
        private final List<Path> found = new ArrayList<>();
        private final Map<UUID, Askability.Verdict> verdicts = new HashMap<>();
        private final Map<UUID, Skipped> skipped = new LinkedHashMap<>();
        private final Set<UUID> closed = new HashSet<>();
        private final Set<String> unavailable = new TreeSet<>();

        Judging(UUID ownerId, Surroundings.Part part, Map<UUID, Acquaintance> known, PathSearch search) {
            this.ownerId = ownerId;
            this.part = part;
            this.known = known;
            this.search = search;
        }

        /** Do-not-contact and the limit of an introducer need no dossier. */
        void knownBefore(Map<UUID, LocalDate> overLimit) {
            new TreeSet<>(part.people().keySet())
                    .stream().map(part.people()::get).forEach(person -> {
                        LocalDate free = overLimit.get(person.id());
                        if (person.doNotContact()) {
                            close(person, SkippedReasons.doNotContact(person));
                        } else if (free != null) {
                            block(person, SkippedReasons.overLimit(person, free));
                        }
                    });
        }

        /** Whether the search came to its end, or to the limit. */
        boolean collect(int limit) {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                List<Path> batch = batch(limit - found.size());
                judge(batch);
                batch.stream().filter(this::isOpen).forEach(found::add);
                if (batch.isEmpty() || found.size() == limit) {
                    return true;
                }
            }
            return false;
        }

        private List<Path> batch(int most) {
            List<Path> batch = new ArrayList<>();
            Optional<Path> next = Optional.empty();
            while (batch.size() < most && (next = search.next()).isPresent()) {
                batch.add(next.get());
            }
            return batch;
        }

        private void judge(List<Path> batch) {
            List<Person> people = batch.stream()
                    .flatMap(path -> path.people().stream())
                    .distinct()
                    .map(part.people()::get)
                    .filter(person -> !verdicts.containsKey(person.contactId()))
                    .toList();
            if (people.isEmpty()) {
                return;
            }
            Set<UUID> written = people.stream()
                    .filter(person -> known.containsKey(person.id()))
                    .map(Person::contactId)
                    .collect(Collectors.toSet());
            Askability.Verdicts asked = askability.of(
                    ownerId, people.stream().map(Person::contactId).toList(), written);
            verdicts.putAll(asked.byContact());
            unavailable.addAll(asked.unavailable());
            people.forEach(this::judge);
        }

        private void judge(Person person) {
            Askability.Verdict verdict = verdicts.get(person.contactId());
            if (verdict == null || !verdict.mayBeIntroduced()) {
                close(person, SkippedReasons.etiquette(person, verdict));
            } else if (!verdict.mayBeAsked()) {
                block(person, SkippedReasons.etiquette(person, verdict));
            }
        }

        private void block(Person person, Skipped why) {
            search.block(person.id());
            closed.add(person.id());
            skipped.putIfAbsent(person.id(), why);
        }

        private void close(Person person, Skipped why) {
            search.exclude(person.id());
            closed.add(person.id());
            skipped.putIfAbsent(person.id(), why);
        }

        /** Nobody on it was closed while the batch was judged; a target may be reached that may not be asked. */
        private boolean isOpen(Path path) {
            List<UUID> asked = path.hops() == 1 ? path.people() : path.people().subList(0, path.hops() - 1);
            Askability.Verdict target =
                    verdicts.get(part.people().get(path.target()).contactId());
            return asked.stream().noneMatch(closed::contains)
                    && target != null
                    && target.mayBeIntroduced()
                    && !hasReason(path.target(), SkipReason.DO_NOT_CONTACT);
        }

        private boolean hasReason(UUID person, SkipReason reason) {
            return skipped.containsKey(person) && skipped.get(person).reason() == reason;
        }
    }
}
