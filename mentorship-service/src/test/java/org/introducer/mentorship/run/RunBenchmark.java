package org.introducer.mentorship.run;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.junit.jupiter.api.Test;

/**
 * How long a run takes over HTTP, from the request to the draft, with everything that is stored on the way. Not part of the
 * build; run it by its name: {@code ./mvnw -pl mentorship-service -am test -Dtest=RunBenchmark}.
 */
@MentorshipTest
class RunBenchmark {

    private static final List<String> TOPICS =
            List.of("IO", "PAD", "portal hypertension", "AI", "UFE", "PAE", "stroke", "trauma", "pediatric IR");
    private static final List<String> ZONES =
            List.of("America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Africa/Cairo", "Europe/Berlin");
    private static final int BATCH = 500;
    private static final List<MemoryPoolMXBean> MEMORY = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private final Random random = new Random(42);

    @Test
    void a_dense_cycle_of_300_by_300() {
        measure(300, 300, 0);
    }

    @Test
    void a_cycle_of_3000_by_3000_with_lists_of_20() {
        measure(3000, 3000, 20);
    }

    @Test
    void a_cycle_of_2000_mentors_and_10000_mentees_scored_from_profiles() {
        measure(2000, 10000, 0);
    }

    /** A seat for all but 100 of them. */
    @Test
    void a_cycle_of_1980_mentors_and_10000_mentees_of_whom_100_stay_unmatched() {
        measure(1980, 10000, 0, 5);
    }

    private void measure(int mentors, int mentees, int wishes) {
        measure(mentors, mentees, wishes, (mentees + mentors - 1) / mentors);
    }

    @SuppressWarnings("SystemOut")
    private void measure(int mentors, int mentees, int wishes, int seats) {
        Round round = new Round();
        String cycle = "/v1/cycles/" + round.cycle();
        List<String> offering = ids(batched(round, "/v1/mentors/batch", mentors, i -> mentor()));
        List<String> asking = ids(batched(
                round,
                "/v1/mentees/batch",
                mentees,
                i -> Map.of("applicantId", UUID.randomUUID(), "mentee", mentee())));
        batched(
                round,
                cycle + "/mentors/batch",
                mentors,
                i -> Map.of("mentorId", offering.get(i), "seats", Map.of("CAREER", seats)));
        batched(round, cycle + "/mentees/batch", mentees, i -> enrolment(asking.get(i), offering, wishes));
        for (int round1 = 1; round1 <= 3; round1++) {
            MEMORY.forEach(MemoryPoolMXBean::resetPeakUsage);
            Instant start = Instant.now();
            Response asked = round.admin.sending(Map.of("seed", 7)).post(cycle + "/runs");
            asked.then().statusCode(202);
            Duration accepted = Duration.between(start, Instant.now());
            String run = asked.header("Location");
            await().atMost(5, MINUTES)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> round.admin
                            .asking()
                            .get(run)
                            .jsonPath()
                            .getString("state")
                            .equals("DRAFT"));
            Duration made = Duration.between(start, Instant.now());
            start = Instant.now();
            round.admin
                    .asking()
                    .queryParam("limit", 200)
                    .get(run + "/pairs")
                    .then()
                    .statusCode(200);
            Duration page = Duration.between(start, Instant.now());
            String publishing = "";
            if (round1 == 3) {
                start = Instant.now();
                round.admin.asking().post(run + "/publish").then().statusCode(200);
                publishing = "  published in "
                        + Duration.between(start, Instant.now()).toMillis() + " ms";
            }
            System.out.printf(
                    "%d x %d, lists of %d: 202 after %d ms, draft after %d ms, page of 200 pairs %d ms, heap at most %d MiB, %s%s%n",
                    mentors,
                    mentees,
                    wishes,
                    accepted.toMillis(),
                    made.toMillis(),
                    page.toMillis(),
                    MEMORY.stream()
                                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                    .sum()
                            >> 20,
                    round.admin.asking().get(run).jsonPath().getMap("counts"),
                    publishing);
        }
    }

    private interface Item {
        Map<String, ?> of(int index);
    }

    private static List<Response> batched(Round round, String place, int many, Item item) {
        List<Response> answers = new ArrayList<>();
        for (int from = 0; from < many; from += BATCH) {
            List<?> items = IntStream.range(from, Math.min(many, from + BATCH))
                    .mapToObj(item::of)
                    .toList();
            Response answer =
                    round.admin.sending(Map.of("items", items, "atomic", true)).post(place);
            answer.then().statusCode(207);
            answers.add(answer);
        }
        return answers;
    }

    private static List<String> ids(List<Response> answers) {
        return answers.stream()
                .flatMap(answer -> answer.jsonPath().<String>getList("items.value.id").stream())
                .toList();
    }

    private Map<String, Object> mentor() {
        return Map.of(
                "type",
                "CAREER",
                "topics",
                some(),
                "zone",
                any(ZONES),
                "hours",
                evenings(),
                "languages",
                List.of("en"));
    }

    private Map<String, Object> mentee() {
        return Map.of(
                "wants",
                List.of("CAREER"),
                "goals",
                some(),
                "zone",
                any(ZONES),
                "hours",
                evenings(),
                "languages",
                List.of("en"));
    }

    private Map<String, Object> enrolment(String mentee, List<String> mentors, int wishes) {
        Map<String, Object> enrolment = new HashMap<>(Map.of("menteeId", mentee));
        if (wishes > 0) {
            List<String> shuffled = new ArrayList<>(mentors);
            Collections.shuffle(shuffled, random);
            enrolment.put(
                    "wishes",
                    Map.of(
                            "CAREER",
                            shuffled.stream().limit(wishes).map(List::of).toList()));
        }
        return enrolment;
    }

    private List<String> some() {
        List<String> shuffled = new ArrayList<>(TOPICS);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 3);
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<Map<String, String>> evenings() {
        return List.of(
                Map.of("day", "MONDAY", "from", "18:00", "to", "20:00"),
                Map.of("day", "SATURDAY", "from", "09:00", "to", "12:00"));
    }
}
