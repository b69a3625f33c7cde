package org.introducer.contacts.outreach.lint;

import static org.introducer.contacts.outreach.lint.LintRule.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.introducer.contacts.etiquette.Purpose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C29")
class MessageLintTest {

    private static final String GOOD = """
        Dear Dr. Placeholder,

        I am Amara Example, a graduate of the University of Lagos with two years of research in IR. I read your paper on portal \
        hypertension and wondered how you chose the stent size. I will need a J-1 visa for residency. Would you be able to speak \
        with me by Zoom in the week of March 9, at any hour Eastern time? My CV is attached.

        With thanks,
        Amara\
        """;

    private static MessageLint.Result check(Purpose purpose, String subject, String body, List<String> files) {
        return MessageLint.of(
                new Message(purpose, subject, body, "Priya Placeholder", true, files), LintPolicy.CURRENT);
    }

    private static List<LintRule> rules(String body) {
        return check(Purpose.FIRST_CONTACT, "Your series", body, List.of("cv.pdf")).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private static String found(String body, LintRule rule) {
        Span at = check(Purpose.FIRST_CONTACT, "Your series", body, List.of()).findings().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " was not found"))
                .at();
        return body.substring(at.start(), at.end());
    }

    @Test
    void a_message_that_follows_the_advice_has_no_findings() {
        assertEquals(List.of(), rules(GOOD));
    }

    @Test
    void what_the_writer_does_is_no_introduction() {
        assertTrue(rules("Dear Dr. Placeholder, I am interested in your TIPS series. Could you share the protocol?")
                .contains(NO_INTRODUCTION));
    }

    @Test
    void a_text_of_abbreviations_is_read_once() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> rules("A. ".repeat(6_600)));
    }

    @Test
    void a_message_that_lacks_everything_is_told_so_without_places() {
        MessageLint.Result result =
                check(Purpose.FIRST_CONTACT, " ", "Dear Dr. Placeholder, I hope that you are well.", List.of());
        assertEquals(
                List.of(
                        SUBJECT_MISSING,
                        NO_CLEAR_ASK,
                        NO_SPECIFIC_REFERENCE,
                        NO_INTRODUCTION,
                        NO_STAGE,
                        VISA_NOT_SAID,
                        CV_NOT_MENTIONED),
                result.findings().stream().map(Finding::rule).toList());
        assertTrue(result.findings().stream().allMatch(finding -> finding.at() == null));
    }

    @Test
    void places_are_those_of_the_words() {
        assertEquals("J-1", found("Dear Dr. Placeholder,\n\nI need a J-1 visa. I am a graduate.", VISA_FIRST));
        assertEquals("Smith", found("Dear Dr. Smith,\n\nThank you.", OTHER_NAME));
        assertEquals("{{contact.name}}", found("Dear {{contact.name}},\nThank you.", PLACEHOLDER_LEFT));
        assertEquals("[Your Name]", found("I am [Your Name], a student.", PLACEHOLDER_LEFT));
        assertEquals("attached", found("My CV is attached to this mail for you.", ATTACHMENT_MISSING));
        assertEquals(
                "Could I also visit you in May?",
                found("Could you read my abstract? Could I also visit you in May?", SEVERAL_ASKS));
        assertEquals("call", found("Could we call? Could you have a call with me in March?", NO_TIME_ZONE));
        assertEquals("observership", found("Could I come for an observership with you?", NO_DATES));
    }

    @Test
    void visa_later_than_the_first_sentence_is_as_it_should_be() {
        assertFalse(
                rules("Dear Dr. Placeholder, I am a graduate. I need a visa.").contains(VISA_FIRST));
        assertTrue(
                rules("Dear Dr. Placeholder, I need a visa. I am a graduate.").contains(VISA_FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could you tell me where I am on your rank list?",
                "I would like to know where I will be ranked.",
                "Will you rank me to match?",
                "I will rank you first if you rank me high.",
                "If you will take me, I will rank you first, if that helps.",
                "Could you influence the ranking for me?",
                "Please tell me my position on your rank list.",
                "Would you put in a good word with the selection committee so that I match with you?",
                "Would you speak to Dr. Lee before the rank meeting for me?",
                "Please let me know whether I am ranked highly.",
                "I wonder if I\u2019m ranked to match.",
                "In exchange for a high rank I will do research with you.",
                "I'll rank your program #1 provided that I'm ranked to match.",
                "I will commit to research here as long as you rank me."
            })
    void pressure_about_ranking_is_found(String text) {
        assertTrue(rules(text).contains(RANK_PRESSURE), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will rank your program first.",
                "I am a high-ranking chess player and a student.",
                "Could I ask where you trained?",
                "Your hospital ranks among the first in IR.",
                "Dr. Lee offered to put in a good word with the research office.",
                "Would you talk with me about how a rank list works?",
                "Could you write to Dr. Lee about the observership?",
                "Please let me know whether I am eligible for a visa.",
                "In exchange for the visit I will bring the data.",
                "I will come in May provided that your program takes observers.",
                "I finished medical school ranked third of 120."
            })
    void what_is_no_pressure_is_not_taken_for_it(String text) {
        assertFalse(rules(text).contains(RANK_PRESSURE), text);
    }

    @Test
    void a_thank_you_needs_no_ask_no_visa_and_no_cv() {
        assertEquals(
                List.of(),
                check(Purpose.THANKS, "Thank you", "Dear Dr. Placeholder,\n\nThank you for the time on Monday.", null)
                        .findings());
    }

    @Test
    void who_needs_no_visa_is_not_asked_to_speak_of_one() {
        Message message = new Message(Purpose.ASK, "A", "Could you help me with this?", null, false, null);
        assertFalse(MessageLint.of(message, LintPolicy.CURRENT).findings().stream()
                .anyMatch(finding -> finding.rule() == VISA_NOT_SAID));
    }

    @Test
    void rules_that_look_for_english_words_say_nothing_of_another_language() {
        MessageLint.Result result = check(
                Purpose.FIRST_CONTACT,
                "",
                "Estimada doctora Placeholder, me llamo Amara Example y estudio medicina en Lagos desde hace seis"
                        + " a\u00f1os.",
                null);
        assertEquals(
                List.of(SUBJECT_MISSING, VISA_NOT_SAID),
                result.findings().stream().map(Finding::rule).toList());
        assertTrue(result.notJudged().contains(NO_CLEAR_ASK));
        assertFalse(result.notJudged().contains(TOO_LONG));
    }

    @Test
    void what_is_too_long_is_marked_from_where_it_is() {
        String body = "word ".repeat(203).strip();
        Finding finding = check(Purpose.UPDATE, "x".repeat(80), body, null).findings().stream()
                .filter(each -> each.rule() == TOO_LONG)
                .findFirst()
                .orElseThrow();
        assertEquals(
                "word word word",
                body.substring(finding.at().start(), finding.at().end()));
        assertTrue(check(Purpose.UPDATE, "x".repeat(80), body, null).findings().stream()
                .anyMatch(each -> each.rule() == SUBJECT_LONG && each.at().start() == 78));
    }

    @Test
    void a_pitch_has_two_or_three_sentences() {
        assertEquals(List.of(), MessageLint.pitch("I am Dr. Amara Example. I do IR research.", LintPolicy.CURRENT));
        assertEquals(1, MessageLint.pitch("I am Amara.", LintPolicy.CURRENT).size());
        assertEquals(
                1,
                MessageLint.pitch("A. One two. B c. D e. F g.", LintPolicy.CURRENT)
                        .size());
    }

    @Test
    void long_hostile_text_is_judged_at_once() {
        String hostile = "could you where i rank if you ".repeat(650);
        long start = System.nanoTime();
        check(Purpose.ASK, "x", hostile, null);
        check(Purpose.ASK, "x", "a".repeat(20_000), null);
        check(Purpose.ASK, "x", "Dear " + "a ".repeat(9_000), null);
        assertTrue(System.nanoTime() - start < 5_000_000_000L);
    }
}
