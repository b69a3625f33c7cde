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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * What holds for all searches of one question.
     *
     * @param members which contacts are one person
     * @param flagged the contacts for whom do-not-contact is set
     * @param overLimit the people who are asked too often, with the first day on which they may be asked again
     */
    record Question(
            UUID ownerId,
            List<Person> targets,
            Members members,
            Surroundings.Familiar familiar,
            Set<UUID> flagged,
            Map<UUID, LocalDate> overLimit,
            Instant now,
            ZoneId zone) {

        LocalDate today() {
            return LocalDate.ofInstant(now, zone);
        }
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
            boolean complete) {}

    Question question(UUID ownerId, List<Person> targets) {
        Instant now = Instant.now(clock);
        ZoneId zone = applicants.zoneOf(ownerId);
        Members members = surroundings.members(ownerId);
        return new Question(
                ownerId,
                targets,
                members,
                surroundings.familiar(ownerId, members),
                surroundings.flagged(ownerId),
                load.over(ownerId, LocalDate.ofInstant(now, zone)),
                now,
                zone);
    }

    Found find(Question question, int maxHops, int limit) {
        Surroundings.Part part = surroundings.around(
                question.ownerId(), question.targets(), question.members(), question.familiar(), maxHops);
        Map<UUID, Acquaintance> known = known(question.ownerId(), part);
        Map<UUID, Integer> ties = new HashMap<>();
        known.forEach((person, one) -> ties.put(person, Cost.of(Acquaintances.strength(one, question.now()))));
        PathSearch search = new PathSearch(
                ties,
                part.steps().stream().map(step -> step.link(question.today())).toList(),
                part.targets(),
                maxHops);
        Judging judging = new Judging(question, part, known, search);
        judging.knownBefore();
        boolean complete = judging.collect(limit);
        return new Found(
                judging.found,
                part,
                search,
                known,
                judging.verdicts,
                judging.skipped,
                judging.unavailable,
                part.complete() && complete);
    }

    private Map<UUID, Acquaintance> known(UUID ownerId, Surroundings.Part part) {
        Map<UUID, Acquaintance> byContact =
                acquaintances.of(ownerId, new TreeSet<>(part.familiar().values()));
        Map<UUID, Acquaintance> known = new HashMap<>();
        part.familiar().forEach((person, contact) -> {
            Acquaintance one = byContact.get(contact);
            if (one != null) {
                known.put(person, one);
            }
        });
        return known;
    }

    /** Takes paths as they are found, asks etiquette about who is new on them, and drops those over whom none may lead. */
    private final class Judging {

        private final Question question;
        private final Surroundings.Part part;
        private final People people;
        private final Map<UUID, Acquaintance> known;
        private final PathSearch search;
        private final List<Path> found = new ArrayList<>();
        private final Map<UUID, Askability.Verdict> verdicts = new HashMap<>();
        private final Map<UUID, Skipped> skipped = new LinkedHashMap<>();
        private final Set<UUID> closed = new HashSet<>();
        private final Set<String> unavailable = new TreeSet<>();

        Judging(Question question, Surroundings.Part part, Map<UUID, Acquaintance> known, PathSearch search) {
            this.question = question;
            this.part = part;
            this.people = part.people();
            this.known = known;
            this.search = search;
        }

        /** Do-not-contact and the limit of an introducer need no dossier. */
        void knownBefore() {
            Set<UUID> concerned = new TreeSet<>(part.targets());
            concerned.addAll(people.personsOf(question.flagged()));
            question.overLimit().keySet().stream().filter(people::mayHave).forEach(concerned::add);
            people.read(concerned);
            concerned.stream().map(people::get).filter(Objects::nonNull).forEach(person -> {
                LocalDate free = question.overLimit().get(person.id());
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

        /** The next paths over people who are there. Where somebody on one is not, all others are read too, so that it is seen once. */
        private List<Path> batch(int most) {
            List<Path> batch = paths(most);
            people.read(peopleOf(batch));
            if (dropAbsent(batch)) {
                people.readAll();
                part.steps().stream()
                        .flatMap(step -> Stream.of(step.from(), step.to()))
                        .filter(person -> people.get(person) == null)
                        .forEach(search::exclude);
                batch.addAll(paths(most - batch.size()));
            }
            return batch;
        }

        private List<Path> paths(int most) {
            List<Path> paths = new ArrayList<>();
            Optional<Path> next = Optional.empty();
            while (paths.size() < most && (next = search.next()).isPresent()) {
                paths.add(next.get());
            }
            return paths;
        }

        private boolean dropAbsent(List<Path> paths) {
            return paths.removeIf(path -> path.people().stream().anyMatch(person -> people.get(person) == null));
        }

        private static Set<UUID> peopleOf(List<Path> paths) {
            return paths.stream()
                    .flatMap(path -> path.people().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private void judge(List<Path> batch) {
            List<Person> unjudged = peopleOf(batch).stream()
                    .map(people::get)
                    .filter(person -> !verdicts.containsKey(person.contactId()))
                    .toList();
            if (unjudged.isEmpty()) {
                return;
            }
            Set<UUID> written = unjudged.stream()
                    .filter(person -> known.containsKey(person.id()))
                    .map(Person::contactId)
                    .collect(Collectors.toSet());
            Askability.Verdicts asked = askability.of(
                    question.ownerId(), unjudged.stream().map(Person::contactId).toList(), written);
            verdicts.putAll(asked.byContact());
            unavailable.addAll(asked.unavailable());
            unjudged.forEach(this::judge);
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
            Askability.Verdict target = verdicts.get(people.get(path.target()).contactId());
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
