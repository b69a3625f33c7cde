package org.introducer.mentorship.matching;

import static org.introducer.mentorship.matching.TestPeople.inputs;
import static org.introducer.mentorship.matching.TestPeople.matched;
import static org.introducer.mentorship.matching.TestPeople.mentee;
import static org.introducer.mentorship.matching.TestPeople.mentor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.introducer.mentorship.matching.market.Lottery;
import org.introducer.mentorship.matching.outcome.Score;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M09")
class ExplanationTest {

    @Test
    void the_parts_sum_to_the_total_and_name_their_evidence() {
        var score = score(
                mentor(1)
                        .topics("Interventional Oncology", "portal-hypertension")
                        .visas(Visa.J1),
                mentee(1).goals("IO", "PAD", "Portal hypertension").asksAbout(Visa.J1, Visa.H1B));
        assertEquals(
                score.total(),
                score.parts().stream().mapToInt(Score.Part::points).sum());
        var topics = part(score, Criterion.TOPICS);
        assertEquals(List.of("interventional oncology", "portal hypertension"), topics.evidence());
        assertEquals(40 * 1000 * 2 / 3, topics.points());
        var visa = part(score, Criterion.VISA);
        assertEquals(List.of("J1"), visa.evidence());
        assertEquals(10_000, visa.points());
        assertEquals(15_000, part(score, Criterion.OVERLAP).points());
        assertEquals(List.of("14 hours a week"), part(score, Criterion.OVERLAP).evidence());
    }

    @Test
    void ai_is_not_in_retail() {
        var topics = part(
                score(mentor(1).topics("retail", "pain management"), mentee(1).goals("AI")), Criterion.TOPICS);
        assertEquals(0, topics.points());
        assertEquals(List.of(), topics.evidence());
    }

    @Test
    void an_abbreviation_is_the_topic_it_stands_for() {
        var topics = part(
                score(mentor(1).topics("artificial intelligence"), mentee(1).goals("A.I.", "ai")), Criterion.TOPICS);
        // "A.I." is two words, "ai" is the abbreviation: one of two goals is met.
        assertEquals(List.of("artificial intelligence"), topics.evidence());
        assertEquals(20_000, topics.points());
    }

    @Test
    void what_the_mentee_did_not_ask_for_scores_nothing() {
        var score = score(mentor(1).topics("pad").visas(Visa.J1), mentee(1));
        assertEquals(0, part(score, Criterion.TOPICS).points());
        assertEquals(0, part(score, Criterion.VISA).points());
    }

    @Test
    void parts_that_do_not_sum_to_the_total_cannot_be_written() {
        var part = new Score.Part(Criterion.TOPICS, 1, 1, 1, 1000, List.of());
        assertThrows(IllegalArgumentException.class, () -> new Score(999, List.of(part)));
    }

    @Test
    @Tag("M14")
    void without_wishes_the_best_score_comes_first_and_a_tie_falls_as_the_seed_says() {
        var pad = mentor(1).topics("PAD").seats(1);
        var oncology = mentor(2).topics("IO").seats(1);
        var result = matched(inputs(List.of(pad, oncology), List.of(mentee(1).goals("interventional oncology"))));
        assertEquals(TestPeople.mentorId(2), result.pairs().getFirst().pair().mentor());

        var tied = inputs(List.of(mentor(1), mentor(2)), List.of(mentee(1)));
        long first = Lottery.draw(tied.seed(), TestPeople.mentorId(1));
        long second = Lottery.draw(tied.seed(), TestPeople.mentorId(2));
        assertEquals(
                TestPeople.mentorId(Long.compareUnsigned(first, second) < 0 ? 1 : 2),
                matched(tied).pairs().getFirst().pair().mentor());
    }

    @Test
    @Tag("M14")
    void the_draw_can_be_recomputed_by_anybody() {
        // printf '%s' '7:01920000-0000-7000-8000-000000000001' | sha256sum | cut -c1-16
        assertEquals("073a0f28d1ff3317", "%016x".formatted(Lottery.draw(7, TestPeople.mentorId(1))));
    }

    @Test
    @Tag("M01")
    void a_mentee_may_have_one_mentor_of_each_type() {
        var career = mentor(1);
        var research = mentor(2).seats(0).seats(MentorType.RESEARCH, 1);
        var result = matched(
                inputs(List.of(career, research), List.of(mentee(1).wants(MentorType.CAREER, MentorType.RESEARCH))));
        assertEquals(2, result.pairs().size());
    }

    @Test
    @Tag("M14")
    void a_mentors_own_ranking_stands_before_any_score() {
        var choosy = mentor(1).topics("PAD").ranking(Tiers.strict(List.of(TestPeople.menteeId(2))));
        var result = matched(inputs(List.of(choosy), List.of(mentee(1).goals("PAD"), mentee(2))));
        assertEquals(TestPeople.menteeId(2), result.pairs().getFirst().pair().mentee());
    }

    @Test
    @Tag("M14")
    void a_closed_list_takes_nobody_else() {
        var choosy =
                mentor(1).ranking(Tiers.strict(List.of(TestPeople.menteeId(2)))).onlyRanked();
        assertEquals(
                List.of(), matched(inputs(List.of(choosy), List.of(mentee(1)))).pairs());
    }

    @Test
    void weights_lie_within_their_bounds() {
        assertThrows(IllegalArgumentException.class, () -> new Weights(Map.of(Criterion.VISA, 101)));
    }

    private static Score score(TestPeople.Mentor mentor, TestPeople.Mentee mentee) {
        return matched(inputs(List.of(mentor), List.of(mentee)))
                .pairs()
                .getFirst()
                .score();
    }

    private static Score.Part part(Score score, Criterion criterion) {
        return score.parts().stream()
                .filter(part -> part.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_choice_is_counted_in_the_mentees_own_list_whether_or_not_the_better_ones_could_be() {
        var inputs = TestPeople.inputs(
                List.of(TestPeople.mentor(1), TestPeople.mentor(2).languages("fr"), TestPeople.mentor(3)),
                List.of(TestPeople.mentee(1).wishes(1, 2, 3)),
                new HardRule.SharedLanguage(Set.of()),
                new HardRule.DoNotMatch(Set.of(TestPeople.mentorId(1), TestPeople.menteeId(1))));
        assertEquals(3, TestPeople.matched(inputs).pairs().getFirst().choice());
    }

    @Test
    void without_a_list_a_do_not_match_leaves_no_trace_in_the_number_of_the_choice() {
        var inputs = TestPeople.inputs(
                List.of(
                        TestPeople.mentor(1).topics("portal hypertension"),
                        TestPeople.mentor(2).topics("stroke"),
                        TestPeople.mentor(3).topics("stroke")),
                List.of(TestPeople.mentee(1).goals("portal hypertension")),
                new HardRule.DoNotMatch(Set.of(TestPeople.mentorId(1), TestPeople.menteeId(1))));
        assertEquals(2, TestPeople.matched(inputs).pairs().getFirst().choice());
    }

    @Test
    void who_speaks_a_language_of_one_country_speaks_that_language() {
        var inputs = TestPeople.inputs(
                List.of(TestPeople.mentor(1).languages("es-MX")),
                List.of(TestPeople.mentee(1).languages("ES")),
                new HardRule.SharedLanguage(Set.of()));
        assertEquals(1, TestPeople.matched(inputs).pairs().size());
    }
}
