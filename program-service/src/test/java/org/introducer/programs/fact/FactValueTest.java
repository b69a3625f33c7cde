package org.introducer.programs.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P03")
class FactValueTest {

    @ParameterizedTest
    @CsvSource({"NUMBER,240", "NUMBER,0", "DATE,2026-09-25", "STANCE,CASE_BY_CASE"})
    void what_is_read_is_written_back(FactValue.Type type, String text) {
        assertEquals(text, FactValue.parse(type, text).text());
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,-5",
        "NUMBER,+240",
        "NUMBER,99999",
        "NUMBER,٢٤٠",
        "DATE,+10000-01-01",
        "DATE,0001-01-01",
        "DATE,2026-02-30"
    })
    void what_nobody_can_mean_is_no_value(FactValue.Type type, String text) {
        assertThrows(IllegalArgumentException.class, () -> FactValue.parse(type, text));
    }
}
