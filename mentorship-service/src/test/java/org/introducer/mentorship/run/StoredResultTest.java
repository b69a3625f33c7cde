package org.introducer.mentorship.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.introducer.mentorship.certificate.Certificate.NotBlocking.Reason;
import org.introducer.mentorship.explanation.ScoreView;
import org.introducer.mentorship.matching.Criterion;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.platform.json.StoredJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows of results as the first release wrote them. */
class StoredResultTest {

    private static final UUID INES = UUID.fromString("0199c0de-0000-7000-8000-000000000001");

    @Test
    @Tag("M10")
    void the_parts_of_a_score_are_read_as_the_first_release_wrote_them() {
        String old = """
                [{"met": 2, "outOf": 3, "points": 20000, "weight": 30, "evidence": ["io", "y90"], "criterion": "TOPICS"}]""";
        StoredPart[] parts = StoredJson.read(old, StoredPart[].class);
        assertEquals(
                List.of(new ScoreView.PartView(Criterion.TOPICS, 30, 2, 3, 20_000, List.of("io", "y90"))),
                List.of(parts).stream().map(StoredPart::view).toList());
        assertEquals(
                "[{\"criterion\":\"TOPICS\",\"weight\":30,\"met\":2,\"outOf\":3,\"points\":20000,\"evidence\":[\"io\",\"y90\"]}]",
                StoredJson.write(parts));
    }

    @Test
    @Tag("M10")
    void changes_that_would_help_are_read_as_the_first_release_wrote_them() {
        String old = """
                [{"type": "CAREER", "seats": 1, "change": "ADD_SEATS", "mentorId": "%s"},
                 {"change": "CONSENT_TO_CONFLICT"}]""".formatted(INES);
        assertEquals(
                List.of(
                        new ChangeView(StoredChange.Step.ADD_SEATS, INES, MentorType.CAREER, 1, null, null),
                        new ChangeView(StoredChange.Step.CONSENT_TO_CONFLICT, null, null, null, null, null)),
                List.of(StoredJson.read(old, StoredChange[].class)).stream()
                        .map(StoredChange::view)
                        .toList());
    }

    @Test
    @Tag("M10")
    void options_of_a_certificate_are_read_as_the_first_release_wrote_them_and_with_a_member_of_a_later_one() {
        String old = """
                [{"mentorId": "%1$s", "menteeTier": 0, "mentorTier": 4, "reason": "MENTOR_FULL_WITH_NO_WORSE"},
                 {"mentorId": "%1$s", "menteeTier": 1, "mentorTier": 0, "worth": 9, "later": true}]""".formatted(INES);
        assertEquals(
                List.of(
                        new RunJudgement.Option(INES, 0, 4, null, Reason.MENTOR_FULL_WITH_NO_WORSE),
                        new RunJudgement.Option(INES, 1, 0, 9L, null)),
                List.of(StoredJson.read(old, StoredOption[].class)).stream()
                        .map(StoredOption::view)
                        .toList());
    }
}
