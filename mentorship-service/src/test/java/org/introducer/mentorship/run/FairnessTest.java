package org.introducer.mentorship.run;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.local.identity.Role;
import org.introducer.mentorship.MentorshipTest;
import org.introducer.mentorship.Round;
import org.introducer.mentorship.Round.Person;
import org.introducer.mentorship.enrolment.CountedGroup;
import org.introducer.mentorship.run.Fairness.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@MentorshipTest
@Tag("M21")
class FairnessTest {

    private static final Set<CountedGroup> ALL = EnumSet.allOf(CountedGroup.class);

    private final Round round = new Round();

    @Test
    void groups_are_compared_and_small_ones_hidden_with_what_they_would_follow_from() {
        List<Outcome> outcomes = new ArrayList<>();
        add(outcomes, 6, true, 1, Map.of(CountedGroup.COUNTRY, "NG"));
        add(outcomes, 2, false, 0, Map.of(CountedGroup.COUNTRY, "NG"));
        add(outcomes, 5, true, 2, Map.of(CountedGroup.COUNTRY, "MX"));
        add(outcomes, 1, false, 0, Map.of(CountedGroup.COUNTRY, "FR"));
        FairnessView report = Fairness.of(UUID.randomUUID(), outcomes, List.of(6, 5, 0), ALL);
        assertEquals(14, report.mentees().count());
        assertEquals(new BigDecimal("0.79"), report.mentees().matchRate());
        assertEquals(new BigDecimal("1.45"), report.mentees().meanRank());
        FairnessView.Group countries = report.groups().getFirst();
        assertTrue(countries.suppressed());
        assertEquals(List.of(new FairnessView.Cell("NG", 8, null, new BigDecimal("1.00"))), countries.cells());
        assertEquals(new BigDecimal("0.36"), report.load().gini());
    }

    /** Both groups are large enough, but only two of one have a mentor whom they ranked: with the mean of the other theirs would follow. */
    @Test
    void a_mean_is_hidden_when_too_few_are_behind_it_or_behind_what_is_left() {
        List<Outcome> outcomes = new ArrayList<>();
        add(outcomes, 6, true, 1, Map.of(CountedGroup.GENDER, "woman"));
        add(outcomes, 2, true, 3, Map.of(CountedGroup.GENDER, "man"));
        add(outcomes, 4, false, 0, Map.of(CountedGroup.GENDER, "man"));
        FairnessView.Group genders = Fairness.of(UUID.randomUUID(), outcomes, List.of(8), ALL)
                .groups()
                .get(2);
        assertEquals(2, genders.cells().size());
        genders.cells().forEach(cell -> assertNull(cell.meanRank()));
    }

    /** Of y three are matched, whom coordinators know by name; with the rate of x theirs would follow, not with that of z. */
    @Test
    void a_rate_is_withheld_when_it_tells_of_a_few_who_are_matched_or_not() {
        List<Outcome> outcomes = new ArrayList<>();
        add(outcomes, 5, true, 0, Map.of(CountedGroup.GENDER, "x"));
        add(outcomes, 5, false, 0, Map.of(CountedGroup.GENDER, "x"));
        add(outcomes, 3, true, 0, Map.of(CountedGroup.GENDER, "y"));
        add(outcomes, 7, false, 0, Map.of(CountedGroup.GENDER, "y"));
        add(outcomes, 20, true, 0, Map.of(CountedGroup.GENDER, "z"));
        add(outcomes, 5, false, 0, Map.of(CountedGroup.GENDER, "z"));
        assertEquals(
                List.of(
                        new FairnessView.Cell("x", 10, null, null),
                        new FairnessView.Cell("y", 10, null, null),
                        new FairnessView.Cell("z", 25, new BigDecimal("0.80"), null)),
                genders(outcomes));
    }

    @Test
    void a_mean_is_withheld_when_it_tells_of_a_few_with_another_rank_than_most() {
        List<Outcome> outcomes = new ArrayList<>();
        add(outcomes, 6, true, 1, Map.of(CountedGroup.GENDER, "x"));
        add(outcomes, 1, true, 3, Map.of(CountedGroup.GENDER, "x"));
        add(outcomes, 5, true, 1, Map.of(CountedGroup.GENDER, "y"));
        add(outcomes, 5, true, 2, Map.of(CountedGroup.GENDER, "y"));
        add(outcomes, 20, true, 1, Map.of(CountedGroup.GENDER, "z"));
        BigDecimal all = new BigDecimal("1.00");
        assertEquals(
                List.of(
                        new FairnessView.Cell("x", 7, all, null),
                        new FairnessView.Cell("y", 10, all, null),
                        new FairnessView.Cell("z", 20, all, all)),
                genders(outcomes));
    }

    private static List<FairnessView.Cell> genders(List<Outcome> outcomes) {
        return Fairness.of(UUID.randomUUID(), outcomes, List.of(), ALL)
                .groups()
                .get(2)
                .cells();
    }

    @Test
    void a_run_of_a_few_shows_nothing_of_them() {
        List<Outcome> outcomes = new ArrayList<>();
        add(outcomes, 4, true, 1, Map.of(CountedGroup.GENDER, "woman"));
        FairnessView report = Fairness.of(UUID.randomUUID(), outcomes, List.of(), ALL);
        assertNull(report.mentees());
        assertTrue(report.groups().stream().allMatch(group -> group.cells().isEmpty()));
    }

    private static Map<UUID, Outcome> report(List<UUID> people, int women, int matched) {
        Map<UUID, Outcome> report = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            report.put(
                    people.get(i),
                    new Outcome(i < matched, List.of(), Map.of(CountedGroup.GENDER, i < women ? "woman" : "man")));
        }
        return report;
    }

    /** Twenty people, of whom ten are women: whoever answers otherwise, leaves, comes or is matched, two reports would tell of them. */
    @Test
    void two_reports_differ_by_five_people_of_each_group_or_by_none() {
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(20).toList();
        Map<UUID, Outcome> first = report(people, 10, 20);
        assertFalse(Fairness.tell(CountedGroup.GENDER, first, report(people, 10, 20)));
        assertTrue(Fairness.tell(CountedGroup.GENDER, first, report(people, 11, 20)));
        assertTrue(Fairness.tell(CountedGroup.GENDER, first, report(people.subList(0, 19), 10, 20)));
        assertTrue(Fairness.tell(CountedGroup.GENDER, report(people.subList(0, 19), 10, 20), first));
        assertTrue(Fairness.tell(CountedGroup.GENDER, first, report(people, 10, 16)));
        assertTrue(Fairness.tell(CountedGroup.GENDER, first, report(people, 10, 9)));
        assertFalse(Fairness.tell(CountedGroup.GENDER, first, report(people, 10, 15)));
        assertFalse(Fairness.tell(CountedGroup.GENDER, first, report(people, 5, 20)));
        assertTrue(Fairness.tell(CountedGroup.GENDER, first, report(people, 6, 20)));
        assertFalse(Fairness.tell(CountedGroup.VISA, first, report(people, 11, 20)));
    }

    /** Two women lost their mentor and three got one they had ranked: each number of the women tells of fewer than five. */
    @Test
    void who_differs_in_one_number_does_not_hide_who_differs_in_another() {
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(20).toList();
        Map<UUID, Outcome> first = report(people, 10, 20);
        Map<UUID, Outcome> later = new HashMap<>(first);
        Map<CountedGroup, String> woman = Map.of(CountedGroup.GENDER, "woman");
        people.subList(0, 2).forEach(mentee -> later.put(mentee, new Outcome(false, List.of(), woman)));
        people.subList(2, 5).forEach(mentee -> later.put(mentee, new Outcome(true, List.of(1), woman)));
        assertTrue(Fairness.tell(CountedGroup.GENDER, first, later));
    }

    @Test
    void reports_of_different_people_tell_nothing_of_each_other() {
        Map<UUID, Outcome> first =
                report(Stream.generate(UUID::randomUUID).limit(20).toList(), 10, 20);
        Map<UUID, Outcome> other =
                report(Stream.generate(UUID::randomUUID).limit(20).toList(), 2, 20);
        assertFalse(Fairness.tell(CountedGroup.GENDER, first, other));
    }

    /** The second cycle has the same people, but for one woman who is another. */
    @Test
    void the_report_of_one_cycle_is_held_against_those_of_the_others() {
        List<Person> women = new ArrayList<>();
        List<Person> others = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            women.add(round.bystander(Map.of()));
            others.add(round.bystander(Map.of()));
        }
        String first = published(round, women.subList(0, 5), others);
        round.admin
                .asking()
                .get(first + "/fairness")
                .then()
                .body("groups.find { it.group == 'GENDER' }.cells.count", contains(6, 5));
        String second = published(round.next(), women.subList(1, 6), others);
        round.admin
                .asking()
                .get(second + "/fairness")
                .then()
                .body("groups.find { it.group == 'GENDER' }.cells", empty())
                .body("groups.find { it.group == 'GENDER' }.suppressed", equalTo(true));
    }

    private static String published(Round cycle, List<Person> women, List<Person> others) {
        String enrolments = "/v1/cycles/" + cycle.cycle() + "/mentees";
        cycle.mentor();
        for (Person woman : women) {
            woman.actor()
                    .sending(Map.of("menteeId", woman.id(), "countedBy", Map.of("GENDER", "woman")))
                    .post(enrolments)
                    .then()
                    .statusCode(201);
        }
        for (Person other : others) {
            cycle.admin
                    .sending(Map.of("menteeId", other.id()))
                    .post(enrolments)
                    .then()
                    .statusCode(201);
        }
        return cycle.published();
    }

    /** A report that was not shown tells nothing, so that a third is held against the first alone. */
    @Test
    void what_was_not_shown_counts_for_nothing() {
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(20).toList();
        Map<UUID, Outcome> first = report(people, 10, 20);
        Map<UUID, Outcome> near = report(people, 11, 20);
        assertEquals(ALL, FairnessReports.shown(List.of(first)));
        assertEquals(EnumSet.of(CountedGroup.COUNTRY, CountedGroup.VISA), FairnessReports.shown(List.of(first, near)));
        assertEquals(ALL, FairnessReports.shown(List.of(first, near, report(people, 10, 20))));
        assertEquals(
                EnumSet.of(CountedGroup.COUNTRY, CountedGroup.VISA),
                FairnessReports.shown(List.of(first, near, new HashMap<>(near))));
    }

    private static final List<UUID> MANY =
            Stream.generate(UUID::randomUUID).limit(60).toList();

    private static Map<UUID, Outcome> women(List<UUID> people) {
        Map<UUID, Outcome> report = new HashMap<>();
        people.forEach(mentee ->
                report.put(mentee, new Outcome(true, List.of(1), Map.of(CountedGroup.GENDER, "woman"))));
        return report;
    }

    /** The second and the third less the first are the sixteenth woman alone, though each two differ by five or more or share nobody. */
    @Test
    void three_reports_tell_nothing_together_that_no_two_of_them_tell() {
        Map<UUID, Outcome> first = women(MANY.subList(0, 15));
        Map<UUID, Outcome> second = women(MANY.subList(0, 10));
        Map<UUID, Outcome> third = women(MANY.subList(10, 16));
        assertEquals(ALL, FairnessReports.shown(List.of(first, second)));
        assertEquals(ALL, FairnessReports.shown(List.of(first, third)));
        assertEquals(ALL, FairnessReports.shown(List.of(second, third)));
        assertEquals(Set.of(), FairnessReports.shown(List.of(first, second, third)));
        assertEquals(Set.of(), FairnessReports.shown(List.of(second, third, first)));
        assertEquals(ALL, FairnessReports.shown(List.of(first, second, women(MANY.subList(10, 20)))));
    }

    /** The second and the third less the first are the one who is in all. */
    @Test
    void whoever_is_in_all_of_three_reports_is_not_told_by_them() {
        Map<UUID, Outcome> first = women(MANY.subList(0, 21));
        Map<UUID, Outcome> second = women(MANY.subList(0, 11));
        Map<UUID, Outcome> third = women(MANY.subList(10, 21));
        assertEquals(ALL, FairnessReports.shown(List.of(first, second)));
        assertEquals(Set.of(), FairnessReports.shown(List.of(first, second, third)));
        assertEquals(
                ALL,
                FairnessReports.shown(
                        List.of(women(MANY.subList(0, 25)), women(MANY.subList(0, 15)), women(MANY.subList(10, 25)))));
    }

    /** Two who are never shown, beside ten of whom half leave: what is hidden in the second and the third less the first are the two. */
    @Test
    void those_who_are_not_shown_do_not_follow_from_three_reports() {
        Map<UUID, Outcome> first = countries(10, 20);
        Map<UUID, Outcome> second = countries(10, 15);
        Map<UUID, Outcome> third = countries(15, 20);
        assertEquals(
                List.of("NG"),
                Fairness.of(UUID.randomUUID(), first.values(), List.of(), ALL).groups().getFirst().cells().stream()
                        .map(FairnessView.Cell::value)
                        .toList());
        assertTrue(FairnessReports.shown(List.of(first, second)).contains(CountedGroup.COUNTRY));
        assertFalse(FairnessReports.shown(List.of(first, second, third)).contains(CountedGroup.COUNTRY));
        assertTrue(FairnessReports.shown(List.of(first, second, new HashMap<>(second)))
                .contains(CountedGroup.VISA));
    }

    /** Thirty of one country, two of another, and of a third those between these places. */
    private static Map<UUID, Outcome> countries(int from, int to) {
        Map<UUID, Outcome> report = new HashMap<>();
        MANY.subList(20, 50)
                .forEach(mentee ->
                        report.put(mentee, new Outcome(true, List.of(1), Map.of(CountedGroup.COUNTRY, "NG"))));
        MANY.subList(50, 52)
                .forEach(mentee ->
                        report.put(mentee, new Outcome(true, List.of(1), Map.of(CountedGroup.COUNTRY, "FR"))));
        MANY.subList(from, to)
                .forEach(mentee ->
                        report.put(mentee, new Outcome(true, List.of(1), Map.of(CountedGroup.COUNTRY, "MX"))));
        return report;
    }

    @Test
    void reports_that_do_not_change_are_shown_however_many_they_are() {
        Map<UUID, Outcome> report = countries(0, 10);
        assertEquals(
                ALL,
                FairnessReports.shown(List.of(report, new HashMap<>(report), new HashMap<>(report), countries(0, 15))));
    }

    @Test
    void a_coordinator_reads_it_and_nobody_learns_who_is_in_a_group() {
        Person mentor = round.mentor(Map.of("capacity", 4), Map.of());
        Person other = round.mentor(Map.of("capacity", 2), Map.of());
        List<Person> women = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Person woman = round.bystander(Map.of());
            Map<String, ?> enrolment = Map.of(
                    "menteeId",
                    woman.id(),
                    "countedBy",
                    Map.of("GENDER", "woman"),
                    "wishes",
                    Map.of("CAREER", List.of(List.of(mentor.id()), List.of(other.id()))));
            String enrolments = "/v1/cycles/" + round.cycle() + "/mentees";
            round.admin.sending(enrolment).post(enrolments).then().statusCode(422);
            woman.actor().sending(enrolment).post(enrolments).then().statusCode(201);
            women.add(woman);
            round.mentee();
        }
        String run = round.run();
        round.admin
                .asking()
                .get(run + "/fairness")
                .then()
                .statusCode(200)
                .body("mentees.count", equalTo(10))
                .body("groups.cells.flatten()", empty())
                .body("groups.suppressed", contains(true, true, true));
        round.admin.asking().post(run + "/publish").then().statusCode(200);
        round.admin
                .asking()
                .get(run + "/fairness")
                .then()
                .statusCode(200)
                .body("mentees.count", equalTo(10))
                .body("mentees.matchRate", equalTo(0.60f))
                .body("load.mentors", equalTo(2))
                .body("load.pairs", equalTo(6))
                .body("load.gini", equalTo(0.17f))
                .body("groups.find { it.group == 'GENDER' }.cells.count", contains(5, 5))
                .body("groups.find { it.group == 'GENDER' }.cells.value", contains(nullValue(), equalTo("woman")))
                .body("groups.find { it.group == 'GENDER' }.suppressed", equalTo(false))
                .body("groups.find { it.group == 'COUNTRY' }.cells.value", contains(nullValue()));
        String enrolment =
                "/v1/cycles/" + round.cycle() + "/mentees/" + women.getFirst().id();
        women.getFirst().actor().asking().get(enrolment).then().body("countedBy.GENDER", equalTo("woman"));
        round.admin.asking().get(enrolment).then().statusCode(200).body(not(containsString("woman")));
        mentor.actor()
                .asking()
                .get("/v1/cycles/" + round.cycle() + "/mentees")
                .then()
                .statusCode(200)
                .body(not(containsString("woman")));
        round.admin
                .patching(round.admin.asking().get(enrolment).header("ETag"), Map.of("conflictConsent", true))
                .patch(enrolment)
                .then()
                .statusCode(200);
        women.getFirst().actor().asking().get(enrolment).then().body("countedBy.GENDER", equalTo("woman"));
        for (String guess : List.of("{\"GENDER\": \"woman\"}", "{\"GENDER\": \"man\"}", "{}", "null")) {
            round.admin
                    .patching("*", "{\"countedBy\": " + guess + "}")
                    .patch(enrolment)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/countedBy"));
        }
        women.getFirst()
                .actor()
                .patching(round.admin.asking().get(enrolment).header("ETag"), "{\"countedBy\": {\"GENDER\": null}}")
                .patch(enrolment)
                .then()
                .statusCode(200);
        round.admin
                .asking()
                .get(run + "/fairness")
                .then()
                .body("groups.find { it.group == 'GENDER' }.cells.count", contains(5, 5));
        String later = round.published();
        round.admin
                .asking()
                .get(later + "/fairness")
                .then()
                .statusCode(200)
                .body("groups.find { it.group == 'GENDER' }.cells", empty())
                .body("groups.find { it.group == 'GENDER' }.suppressed", equalTo(true));
        round.admin
                .asking()
                .get(run + "/fairness")
                .then()
                .body("groups.find { it.group == 'GENDER' }.cells.count", contains(5, 5));
        round.admin
                .colleague(Role.ADVISER)
                .asking()
                .get(run + "/fairness")
                .then()
                .statusCode(403);
    }

    private static void add(
            List<Outcome> outcomes, int number, boolean matched, int rank, Map<CountedGroup, String> groups) {
        for (int i = 0; i < number; i++) {
            outcomes.add(new Outcome(matched, rank == 0 ? List.of() : List.of(rank), groups));
        }
    }
}
