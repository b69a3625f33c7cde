package org.introducer.mentorship.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.mentorship.matching.engine.Matching;
import org.introducer.mentorship.matching.outcome.MatchOutcome;
import org.introducer.mentorship.matching.outcome.MatchResult;

/** Mentors and mentees for tests: invented, and plain unless a test says otherwise. */
public final class TestPeople {

    static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    static final LocalDate TO = LocalDate.of(2027, 3, 31);
    public static final MentorType CAREER = MentorType.CAREER;

    private TestPeople() {}

    static UUID mentorId(int n) {
        return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
    }

    static UUID menteeId(int n) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
    }

    static List<Availability> everyEvening() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Availability(day, LocalTime.of(18, 0), LocalTime.of(20, 0)))
                .toList();
    }

    static Mentor mentor(int n) {
        return new Mentor(mentorId(n));
    }

    static Mentee mentee(int n) {
        return new Mentee(menteeId(n));
    }

    static MatchInputs inputs(List<Mentor> mentors, List<Mentee> mentees, HardRule... rules) {
        return new MatchInputs(
                FROM,
                TO,
                mentors.stream().map(Mentor::entry).toList(),
                mentees.stream().map(Mentee::entry).toList(),
                List.of(rules),
                List.of(),
                RunMode.STABLE,
                7,
                MatchingPolicy.CURRENT.defaultWeights(),
                List.of());
    }

    static MatchInputs withLocks(MatchInputs inputs, List<Pair> locks) {
        return new MatchInputs(
                inputs.from(),
                inputs.to(),
                inputs.mentors(),
                inputs.mentees(),
                inputs.rules(),
                locks,
                inputs.mode(),
                inputs.seed(),
                inputs.weights(),
                inputs.previous());
    }

    static MatchInputs withPrevious(MatchInputs inputs, List<Pair> previous) {
        return new MatchInputs(
                inputs.from(),
                inputs.to(),
                inputs.mentors(),
                inputs.mentees(),
                inputs.rules(),
                inputs.locks(),
                inputs.mode(),
                inputs.seed(),
                inputs.weights(),
                previous);
    }

    public static MatchResult matched(MatchInputs inputs) {
        return switch (Matching.run(inputs, Long.MAX_VALUE)) {
            case MatchOutcome.Matched matched -> matched.result();
            case MatchOutcome.Refused refused -> throw new AssertionError("refused: " + refused);
            case MatchOutcome.TooManyListed many -> throw new AssertionError("not made: " + many);
        };
    }

    /** A random small market with ties, truncated lists and one type. */
    static MatchInputs market(long seed, int mentors, int mentees, boolean ties) {
        Random random = new Random(seed);
        List<Mentor> some = IntStream.range(0, mentors)
                .mapToObj(n -> mentor(n)
                        .seats(random.nextInt(3))
                        .ranking(tiers(
                                random, IntStream.range(0, mentees).mapToObj(TestPeople::menteeId), ties, mentees)))
                .toList();
        List<Mentee> others = IntStream.range(0, mentees)
                .mapToObj(n -> mentee(n)
                        .wishes(tiers(
                                random,
                                IntStream.range(0, mentors).mapToObj(TestPeople::mentorId),
                                ties,
                                1 + random.nextInt(mentors))))
                .toList();
        return inputs(some, others);
    }

    /** A market in which nobody ranks anybody: every mentor is acceptable, by score. */
    public static MatchInputs byScore(long seed, int mentors, int mentees, int seats) {
        Random random = new Random(seed);
        return inputs(
                IntStream.range(0, mentors)
                        .mapToObj(n -> mentor(n)
                                .seats(seats)
                                .topics(threeOfTen(random))
                                .languages("en", random.nextBoolean() ? "es" : "ar"))
                        .toList(),
                IntStream.range(0, mentees)
                        .mapToObj(n ->
                                mentee(n).goals(threeOfTen(random)).languages("en", random.nextBoolean() ? "es" : "ar"))
                        .toList());
    }

    private static String[] threeOfTen(Random random) {
        return random.ints(0, 10)
                .distinct()
                .limit(3)
                .mapToObj(n -> "topic " + n)
                .toArray(String[]::new);
    }

    /** Half of the mentors choose for a program that half of the mentees applied to; some of those consent. */
    static MatchInputs withConflicts(MatchInputs inputs, long seed) {
        Random random = new Random(seed);
        UUID program = new UUID(1, 1);
        return inputs.withMentors(inputs.mentors().stream()
                        .map(mentor -> random.nextBoolean() ? mentor : selecting(mentor, program))
                        .toList())
                .withMentees(inputs.mentees().stream()
                        .map(mentee -> random.nextBoolean()
                                ? mentee
                                : applied(mentee, Set.of(program), random.nextInt(3) == 0))
                        .toList());
    }

    private static MentorEntry selecting(MentorEntry mentor, UUID program) {
        return new MentorEntry(
                mentor.id(),
                mentor.seats(),
                mentor.owed(),
                mentor.topics(),
                mentor.languages(),
                mentor.zone(),
                mentor.availability(),
                mentor.visaExperience(),
                mentor.imgBackground(),
                mentor.writesLetters(),
                mentor.institution(),
                Set.of(program),
                mentor.ranking(),
                mentor.onlyRanked(),
                mentor.weights());
    }

    private static MenteeEntry applied(MenteeEntry mentee, Set<UUID> programs, boolean consents) {
        return new MenteeEntry(
                mentee.id(),
                mentee.wants(),
                mentee.goals(),
                mentee.languages(),
                mentee.zone(),
                mentee.availability(),
                mentee.visaQuestions(),
                mentee.wantsImgBackground(),
                mentee.needsLetter(),
                mentee.institution(),
                programs,
                consents,
                mentee.wishes());
    }

    static MentorEntry withRanking(MentorEntry mentor, Tiers tiers) {
        return new MentorEntry(
                mentor.id(),
                mentor.seats(),
                mentor.owed(),
                mentor.topics(),
                mentor.languages(),
                mentor.zone(),
                mentor.availability(),
                mentor.visaExperience(),
                mentor.imgBackground(),
                mentor.writesLetters(),
                mentor.institution(),
                mentor.selectsFor(),
                Map.of(CAREER, tiers),
                mentor.onlyRanked(),
                mentor.weights());
    }

    static MenteeEntry withHours(MenteeEntry mentee, List<Availability> hours) {
        return new MenteeEntry(
                mentee.id(),
                mentee.wants(),
                mentee.goals(),
                mentee.languages(),
                mentee.zone(),
                hours,
                mentee.visaQuestions(),
                mentee.wantsImgBackground(),
                mentee.needsLetter(),
                mentee.institution(),
                mentee.appliedTo(),
                mentee.conflictConsent(),
                mentee.wishes());
    }

    static MenteeEntry withWishes(MenteeEntry mentee, Tiers tiers) {
        return new MenteeEntry(
                mentee.id(),
                mentee.wants(),
                mentee.goals(),
                mentee.languages(),
                mentee.zone(),
                mentee.availability(),
                mentee.visaQuestions(),
                mentee.wantsImgBackground(),
                mentee.needsLetter(),
                mentee.institution(),
                mentee.appliedTo(),
                mentee.conflictConsent(),
                Map.of(CAREER, tiers));
    }

    private static Tiers tiers(Random random, Stream<UUID> people, boolean ties, int length) {
        List<UUID> order = new ArrayList<>(people.toList());
        Collections.shuffle(order, random);
        List<List<UUID>> tiers = new ArrayList<>();
        for (UUID id : order.subList(0, Math.min(length, order.size()))) {
            if (ties && !tiers.isEmpty() && random.nextInt(3) == 0) {
                tiers.getLast().add(id);
            } else {
                tiers.add(new ArrayList<>(List.of(id)));
            }
        }
        return new Tiers(tiers);
    }

    static final class Mentor {
        private final UUID id;
        private final Map<MentorType, Integer> seats = new EnumMap<>(Map.of(CAREER, 1));
        private Map<MentorType, Integer> owed = Map.of();
        private Set<String> topics = Set.of();
        private Set<String> languages = Set.of("en");
        private ZoneId zone = ZoneId.of("America/New_York");
        private List<Availability> availability = everyEvening();
        private Set<Visa> visas = Set.of();
        private Optional<String> institution = Optional.empty();
        private Set<UUID> selectsFor = Set.of();
        private final Map<MentorType, Tiers> ranking = new EnumMap<>(MentorType.class);
        private boolean onlyRanked;

        private Mentor(UUID id) {
            this.id = id;
        }

        Mentor seats(int n) {
            return seats(CAREER, n);
        }

        Mentor seats(MentorType type, int n) {
            seats.put(type, n);
            return this;
        }

        Mentor owes(MentorType type, int n) {
            owed = Map.of(type, n);
            return this;
        }

        Mentor topics(String... some) {
            topics = Set.of(some);
            return this;
        }

        Mentor languages(String... some) {
            languages = Set.of(some);
            return this;
        }

        Mentor zone(String name) {
            zone = ZoneId.of(name);
            return this;
        }

        Mentor available(Availability... windows) {
            availability = List.of(windows);
            return this;
        }

        Mentor visas(Visa... some) {
            visas = Set.of(some);
            return this;
        }

        Mentor institution(String name) {
            institution = Optional.of(name);
            return this;
        }

        Mentor selectsFor(UUID program) {
            selectsFor = Set.of(program);
            return this;
        }

        Mentor ranking(Tiers tiers) {
            ranking.put(CAREER, tiers);
            return this;
        }

        Mentor onlyRanked() {
            onlyRanked = true;
            return this;
        }

        MentorEntry entry() {
            return new MentorEntry(
                    id,
                    seats,
                    owed,
                    topics,
                    languages,
                    zone,
                    availability,
                    visas,
                    false,
                    false,
                    institution,
                    selectsFor,
                    ranking,
                    onlyRanked,
                    Optional.empty());
        }
    }

    static final class Mentee {
        private final UUID id;
        private Set<MentorType> wants = Set.of(CAREER);
        private Set<String> goals = Set.of();
        private Set<String> languages = Set.of("en");
        private ZoneId zone = ZoneId.of("America/New_York");
        private List<Availability> availability = everyEvening();
        private Set<Visa> questions = Set.of();
        private Optional<String> institution = Optional.empty();
        private Set<UUID> appliedTo = Set.of();
        private boolean consent;
        private final Map<MentorType, Tiers> wishes = new EnumMap<>(MentorType.class);

        private Mentee(UUID id) {
            this.id = id;
        }

        Mentee wants(MentorType... types) {
            wants = Set.of(types);
            return this;
        }

        Mentee goals(String... some) {
            goals = Set.of(some);
            return this;
        }

        Mentee languages(String... some) {
            languages = Set.of(some);
            return this;
        }

        Mentee zone(String name) {
            zone = ZoneId.of(name);
            return this;
        }

        Mentee available(Availability... windows) {
            availability = List.of(windows);
            return this;
        }

        Mentee asksAbout(Visa... some) {
            questions = Set.of(some);
            return this;
        }

        Mentee institution(String name) {
            institution = Optional.of(name);
            return this;
        }

        Mentee appliedTo(UUID program) {
            appliedTo = Set.of(program);
            return this;
        }

        Mentee consents() {
            consent = true;
            return this;
        }

        Mentee wishes(Tiers tiers) {
            wishes.put(CAREER, tiers);
            return this;
        }

        Mentee wishes(int... mentors) {
            return wishes(Tiers.strict(
                    IntStream.of(mentors).mapToObj(TestPeople::mentorId).toList()));
        }

        MenteeEntry entry() {
            return new MenteeEntry(
                    id,
                    wants,
                    goals,
                    languages,
                    zone,
                    availability,
                    questions,
                    false,
                    false,
                    institution,
                    appliedTo,
                    consent,
                    wishes);
        }
    }
}
