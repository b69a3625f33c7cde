package org.introducer.platform.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("X15")
@Tag("X28")
class CodeLabelsTest {

    private final CodeLabels labels = new CodeLabels();

    @ParameterizedTest
    @CsvSource({
        "IMG_BACKGROUND,IMG background",
        "H1B,H-1B",
        "USMLE_STEP_2_CK,USMLE Step 2 CK",
        "NON_US_IMG_CONSIDERED,Non-US IMG considered",
        "PGY1_OPTION,PGY-1 option",
        "LINKEDIN,LinkedIn",
        "ASSOCIATE_PROGRAM_DIRECTOR,Associate program director",
        "CV_NOT_MENTIONED,CV not mentioned",
        "B1,B-1",
        "CO_AUTHOR,Co-author",
        "SUB_INTERNSHIP,Sub-internship",
        "SHORT_TERM_SCHOLAR,Short-term scholar",
        "TWO_YEAR_HOME_RULE,Two-year home rule",
        "FOLLOW_UP_WINDOW,Follow-up window",
        "CERTIFICATION_STEP,Certification step",
        "WITHIN_TWO_DAYS,Within two days"
    })
    void a_label_writes_what_the_field_writes_and_no_underscore(String code, String label) {
        assertEquals(label, labels.label("any-list", code, Locale.ENGLISH));
    }

    @Test
    void a_label_of_a_list_is_before_one_of_all_lists_and_before_the_words_of_the_code() {
        assertEquals("Waiting to start", labels.label("job-state", "QUEUED", Locale.ENGLISH));
        assertEquals("Queued", labels.label("other-list", "QUEUED", Locale.ENGLISH));
        assertEquals("Not known", labels.label("other-list", "UNKNOWN", Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {"absent", "''", "'de, en;q=0.5'", "'*'", "'en-GB'", "'x;y=,,'"})
    void english_is_spoken_where_no_preferred_language_is_there(String accepted) {
        assertEquals(Locale.ENGLISH, labels.language(accepted));
    }

    @Test
    void a_translation_is_used_as_soon_as_its_file_is_there() {
        assertEquals(Locale.of("la"), labels.language("de;q=0.9, la;q=0.8, en;q=0.1"));
        assertEquals("Exspectat", labels.label("job-state", "QUEUED", Locale.of("la")));
        // What the file leaves out stays English.
        assertEquals("Preview ready", labels.label("job-state", "PREVIEWED", Locale.of("la")));
    }
}
