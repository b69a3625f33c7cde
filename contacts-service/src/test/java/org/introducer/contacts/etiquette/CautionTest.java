package org.introducer.contacts.etiquette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.introducer.contacts.etiquette.Addressee.AddresseeKind;
import org.introducer.contacts.etiquette.Outreach.Other;
import org.introducer.contacts.etiquette.Outreach.ProgramAsk;
import org.introducer.contacts.etiquette.judgement.Caution;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C06")
class CautionTest {

    private static final Addressee RESIDENT = new Addressee(AddresseeKind.PERSON, null, null, Set.of(), true);

    @Test
    void one_mail_to_several_strangers_is_a_cold_group() {
        Outreach group = new Outreach(
                InteractionKind.EMAIL,
                Purpose.FIRST_CONTACT,
                null,
                List.of(new Other("Ana Lima", true), new Other("Ben Cole", false)),
                List.of());

        assertEquals(
                List.of("Ana Lima"),
                cautions(Story.of(""), group, "2026-03-02").getFirst().names());
        assertEquals(List.of(), cautions(Story.of("2026-03-01 positive"), group, "2026-03-02"));
    }

    @Test
    void the_same_ask_to_two_people_of_one_program_within_ten_days_crowds_it() {
        Story story = Story.of("");
        Outreach ask = crowd(story, "2026-03-02", Purpose.ASK, false);

        assertEquals(
                Caution.Code.PROGRAM_CROWDED,
                cautions(story, ask, "2026-03-12").getFirst().code());
        assertEquals(
                List.of("Ana Lima"),
                cautions(story, ask, "2026-03-12").getFirst().names());
        assertEquals(List.of(), cautions(story, ask, "2026-03-13"));
    }

    @Test
    void residents_asked_about_their_experience_crowd_nobody() {
        Story story = Story.of("");

        assertEquals(List.of(), cautions(story, crowd(story, "2026-03-02", Purpose.ASK, true), "2026-03-03"));
        assertEquals(
                List.of(),
                cautions(Story.of("").to(RESIDENT), crowd(story, "2026-03-02", Purpose.ASK, false), "2026-03-03"));
    }

    @Test
    @Tag("C04")
    void recording_a_third_mail_is_warned_about_and_judged_by_what_came_before() {
        Story story = Story.of("2026-03-02 mail; 2026-03-10 mail; 2026-03-20 mail");

        assertEquals(List.of(), warned(story, 0));
        assertEquals(List.of(), warned(story, 1));
        assertEquals(List.of(Caution.Code.WROTE_AFTER_STOP), warned(story, 2));
    }

    @Test
    void recording_a_follow_up_on_the_third_day_is_warned_about() {
        assertEquals(List.of(Caution.Code.WROTE_TOO_EARLY), warned(Story.of("2026-03-02 mail; 2026-03-05 mail"), 1));
    }

    @Test
    void recording_a_draft_or_an_answer_is_never_warned_about() {
        Story story = Story.of("2026-03-02 mail; 2026-03-03 draft; 2026-03-04 decline");

        assertEquals(List.of(), warned(story, 1));
        assertEquals(List.of(), warned(story, 2));
    }

    private static List<Caution.Code> warned(Story story, int index) {
        Touch recorded = story.touches().get(index);
        Outreach outreach = Outreach.of(recorded.kind(), recorded.purpose());
        return Etiquette.warnings(story.dossier(), ProgramRules.NO_PROGRAM, recorded, outreach).stream()
                .map(Caution::code)
                .toList();
    }

    private static List<Caution> cautions(Story story, Outreach outreach, String day) {
        return Etiquette.cautions(story.dossier(), outreach, story.noon(day));
    }

    private static Outreach crowd(Story story, String day, Purpose purpose, boolean resident) {
        return new Outreach(
                InteractionKind.EMAIL,
                Purpose.ASK,
                null,
                List.of(),
                List.of(new ProgramAsk("Ana Lima", resident, purpose, story.noon(day))));
    }

    @Test
    void a_mail_that_came_back_is_told_until_another_arrived() {
        Outreach mail = Outreach.of(InteractionKind.EMAIL, Purpose.ASK);

        assertEquals(List.of(Caution.Code.ADDRESS_BOUNCED), codes(Story.of("2026-03-02 bounce"), mail));
        assertEquals(List.of(), codes(Story.of("2026-03-02 bounce; 2026-03-03 mail"), mail));
        assertEquals(List.of(), codes(Story.of("2026-03-02 bounce"), Outreach.of(InteractionKind.CALL, Purpose.ASK)));
    }

    private static List<Caution.Code> codes(Story story, Outreach outreach) {
        return Etiquette.cautions(story.dossier(), outreach, story.noon("2026-03-04")).stream()
                .map(Caution::code)
                .toList();
    }
}
