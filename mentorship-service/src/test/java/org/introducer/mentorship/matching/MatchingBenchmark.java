package org.introducer.mentorship.matching;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.introducer.mentorship.certificate.StabilityCheck;
import org.introducer.mentorship.certificate.WorthCertificate;
import org.introducer.mentorship.certificate.WorthCheck;
import org.introducer.mentorship.matching.outcome.MatchResult;

/**
 * How long a whole run takes: scores, rules, matching, explanations, causes with their verified changes, orders. Run it
 * as a plain program; it prints the median and the worst of its rounds after a
 * warm-up, in time of the processor, so that what else the machine does is left out. A re-run follows the run it is compared
 * with: one made when every tenth mentor was not there yet, or, where much is stable, pairs at random.
 */
final class MatchingBenchmark {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 11;
    private static final String[] TOPICS = {
        "IO", "PAD", "portal hypertension", "AI", "UFE", "PAE", "stroke", "trauma", "pediatric IR", "research methods"
    };
    private static final String[] ZONES = {
        "America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Africa/Cairo", "Europe/Berlin", "America/Sao_Paulo"
    };

    private MatchingBenchmark() {}

    public static void main(String[] args) {
        compare("300 x 300 dense, by score", dense(300, 300));
        compare("300 x 300 dense, everybody ranked", lists(300, 300, 300));
        compare("3,000 x 3,000, lists of 20", lists(3000, 3000, 20));
        compare("900 mentors x 1,500 mentees, lists of 20", lists(900, 1500, 20));
        measure("2,000 mentors x 10,000 mentees, by score", TestPeople.byScore(42, 2000, 10_000, 5));
        measure("  100 of them unmatched", TestPeople.byScore(42, 1980, 10_000, 5));
        for (RunMode mode : List.of(RunMode.MAX_SCORE, RunMode.MAX_PARTICIPATION)) {
            compare("300 x 300 dense, " + mode, OptimumProperties.withMode(dense(300, 300), mode));
            compare("3,000 x 3,000, lists of 20, " + mode, OptimumProperties.withMode(lists(3000, 3000, 20), mode));
            compare("900 x 1,500, lists of 20, " + mode, OptimumProperties.withMode(lists(900, 1500, 20), mode));
            compare("100 x 3,000 dense, " + mode, OptimumProperties.withMode(dense(100, 3000), mode));
        }
        MatchInputs opposed = opposed(256);
        compare("256 x 256 opposed, 32,640 rotations", opposed, atRandom(opposed));
    }

    private static void compare(String name, MatchInputs inputs) {
        MatchInputs earlier =
                inputs.withMentors(IntStream.range(0, inputs.mentors().size())
                        .filter(mentor -> mentor % 10 > 0)
                        .mapToObj(inputs.mentors()::get)
                        .toList());
        compare(name, inputs, List.copyOf(TestPeople.matched(earlier).pairSet()));
    }

    @SuppressWarnings("SystemOut")
    private static void compare(String name, MatchInputs inputs, List<Pair> previous) {
        double fresh = measure(name, inputs);
        double again = measure("  run again", TestPeople.withPrevious(inputs, previous));
        System.out.printf("  re-run / run %.2f%n", again / fresh);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static MatchInputs dense(int mentors, int mentees) {
        return lists(mentors, mentees, 0);
    }

    static MatchInputs lists(int mentors, int mentees, int length) {
        Random random = new Random(42);
        List<TestPeople.Mentor> some = IntStream.range(0, mentors)
                .mapToObj(n -> TestPeople.mentor(n)
                        .topics(some(random))
                        .zone(ZONES[random.nextInt(2)])
                        .visas(random.nextBoolean() ? new Visa[] {Visa.J1} : new Visa[] {Visa.J1, Visa.H1B}))
                .toList();
        List<Integer> all = new ArrayList<>(IntStream.range(0, mentors).boxed().toList());
        List<TestPeople.Mentee> others = IntStream.range(0, mentees)
                .mapToObj(n -> {
                    TestPeople.Mentee mentee = TestPeople.mentee(n)
                            .goals(some(random))
                            .zone(ZONES[random.nextInt(ZONES.length)])
                            .asksAbout(Visa.J1);
                    if (length > 0) {
                        Collections.shuffle(all, random);
                        mentee.wishes(all.subList(0, length).stream()
                                .mapToInt(Integer::intValue)
                                .toArray());
                    }
                    return mentee;
                })
                .toList();
        return TestPeople.inputs(some, others);
    }

    /** Each mentor prefers who likes them least, and the lists are those of nim addition: so many rotations are possible. */
    private static MatchInputs opposed(int powerOfTwo) {
        List<TestPeople.Mentor> mentors = IntStream.range(0, powerOfTwo)
                .mapToObj(n -> TestPeople.mentor(n)
                        .ranking(Tiers.strict(IntStream.range(0, powerOfTwo)
                                .mapToObj(place -> TestPeople.menteeId(n ^ (powerOfTwo - 1 - place)))
                                .toList())))
                .toList();
        List<TestPeople.Mentee> mentees = IntStream.range(0, powerOfTwo)
                .mapToObj(n -> TestPeople.mentee(n)
                        .wishes(IntStream.range(0, powerOfTwo)
                                .map(place -> n ^ place)
                                .toArray()))
                .toList();
        return TestPeople.inputs(mentors, mentees);
    }

    private static List<Pair> atRandom(MatchInputs inputs) {
        Random random = new Random(42);
        return inputs.mentees().stream()
                .map(mentee -> new Pair(
                        mentee.id(),
                        TestPeople.mentorId(random.nextInt(inputs.mentors().size())),
                        TestPeople.CAREER))
                .toList();
    }

    private static String[] some(Random random) {
        return random.ints(0, TOPICS.length)
                .distinct()
                .limit(3)
                .mapToObj(i -> TOPICS[i])
                .toArray(String[]::new);
    }

    @SuppressWarnings("SystemOut")
    private static double measure(String name, MatchInputs inputs) {
        List<Double> millis = new ArrayList<>();
        MatchResult result = null;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long start = cpu();
            result = TestPeople.matched(inputs);
            if (round >= WARM_UP) {
                millis.add((cpu() - start) / 1e6);
            }
        }
        Collections.sort(millis);
        long start = cpu();
        boolean proven = inputs.mode() == RunMode.STABLE
                ? StabilityCheck.of(Claims.of(inputs, result)).stable()
                : WorthCheck.of(Claims.worth(inputs, result, true)).verdict() == WorthCertificate.Verdict.OPTIMAL;
        double check = (cpu() - start) / 1e6;
        System.out.printf(
                "%-45s median %7.1f ms  worst %7.1f ms  pairs %5d  unmatched %5d  churn %5d (%5d)  certificate %6.1f ms proven=%s%n",
                name,
                millis.get(millis.size() / 2),
                millis.getLast(),
                result.pairs().size(),
                result.unmatched().size(),
                result.diff().churn(),
                result.freshChurn(),
                check,
                proven);
        return millis.get(millis.size() / 2);
    }
}
