package org.introducer.contacts.letter.readiness;

import static org.introducer.contacts.letter.readiness.Cases.*;
import static org.introducer.contacts.letter.readiness.Portfolio.Warning.Code.*;
import static org.introducer.contacts.letter.readiness.SupervisionKind.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.introducer.contacts.contact.ContactRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C28")
class PortfolioTest {

    private static final Supervised ELECTIVE_MONTH = supervised(ELECTIVE, "2026-04-06", "2026-05-01");

    private static Portfolio.Track track(LetterTrack track, Portfolio.Entry... entries) {
        return Portfolio.of(Arrays.asList(entries), POLICY, TODAY).tracks().stream()
                .filter(one -> one.track() == track)
                .findFirst()
                .orElseThrow();
    }

    private static Set<Portfolio.Warning.Code> warnings(LetterTrack track, Portfolio.Entry... entries) {
        return track(track, entries).warnings().stream()
                .map(Portfolio.Warning::code)
                .collect(Collectors.toSet());
    }

    private static Portfolio.Entry ir(String institution) {
        return entry(author(institution, ContactRole.IR_ATTENDING, "US", ELECTIVE_MONTH), prepared(LetterTrack.IR));
    }

    @Test
    void three_letters_of_us_ir_attendings_at_several_institutions_make_no_warning() {
        assertEquals(Set.of(), warnings(LetterTrack.IR, ir("A"), ir("B"), ir("B")));
        assertEquals(Set.of(TOO_FEW_LETTERS, TOO_FEW_US_IR_LETTERS), warnings(LetterTrack.IR));
        assertEquals(Set.of(ONE_INSTITUTION), warnings(LetterTrack.IR, ir("A"), ir("a "), ir("A")));
    }

    @Test
    void what_is_not_recorded_is_missing_and_no_warning() {
        Portfolio.Entry unknown =
                entry(author(null, ContactRole.PROGRAM_DIRECTOR, null, ELECTIVE_MONTH), prepared(LetterTrack.IR));
        Portfolio.Track track = track(LetterTrack.IR, unknown);
        assertEquals(Set.of(TOO_FEW_LETTERS), warnings(LetterTrack.IR, unknown));
        assertEquals(0, track.usIr());
        assertEquals(1, track.usIrUnknown());
        assertEquals(
                List.of(
                        Portfolio.Missing.What.AUTHOR_SPECIALTY,
                        Portfolio.Missing.What.AUTHOR_COUNTRY,
                        Portfolio.Missing.What.AUTHOR_INSTITUTION),
                track.missing().stream().map(Portfolio.Missing::what).toList());
        assertEquals(Known.UNKNOWN, track.parts().getFirst().fits());
    }

    @Test
    void each_track_wants_other_authors() {
        PlannedLetter forAll = prepared(LetterTrack.values());
        Portfolio.Entry radiologist = entry(author("A", ContactRole.DR_ATTENDING, "US", ELECTIVE_MONTH), forAll);
        assertEquals(
                Known.YES, track(LetterTrack.DR, radiologist).parts().getFirst().fits());
        assertEquals(
                Known.NO, track(LetterTrack.IR, radiologist).parts().getFirst().fits());
        assertEquals(Set.of(TOO_FEW_LETTERS, AUTHOR_DOES_NOT_FIT), warnings(LetterTrack.PGY1_MEDICINE, radiologist));
        assertEquals(
                Set.of(TOO_FEW_LETTERS, TOO_FEW_US_IR_LETTERS, AUTHOR_DOES_NOT_FIT),
                warnings(LetterTrack.IR, radiologist));
    }

    @Test
    void one_author_twice_observation_only_and_thin_letters_are_named() {
        Author observer = author(supervised(OBSERVERSHIP, "2026-05-04", "2026-05-08"));
        assertEquals(
                Set.of(TOO_FEW_LETTERS, ONE_INSTITUTION, SAME_AUTHOR, OBSERVATION_ONLY, THIN_LETTERS),
                warnings(
                        LetterTrack.IR,
                        entry(observer, prepared(LetterTrack.IR)),
                        entry(observer, prepared(LetterTrack.IR))));
    }

    @Test
    void days_that_come_near_or_have_passed_are_named_until_the_letter_is_uploaded() {
        Author author = author(ELECTIVE_MONTH);
        for (int days : List.of(-1, 0, 27, 28)) {
            LocalDate needed = TODAY.plusDays(days);
            Set<Portfolio.Warning.Code> found =
                    warnings(LetterTrack.DR, entry(author, letter(Map.of(), null, needed, LetterTrack.DR)));
            assertEquals(days < 0, found.contains(DEADLINE_PASSED), "passed in " + days);
            assertEquals(days == 0 || days == 27, found.contains(DEADLINE_RISK), "risk in " + days);
        }
        Portfolio.Entry uploaded =
                entry(author, letter(Map.of(LetterItem.UPLOADED, TODAY), null, TODAY.minusDays(9), LetterTrack.DR));
        assertEquals(Set.of(TOO_FEW_LETTERS), warnings(LetterTrack.DR, uploaded));
        assertEquals(1, track(LetterTrack.DR, uploaded).uploaded());
    }
}
