package org.introducer.mentorship.imports.file;

import static org.introducer.mentorship.imports.file.ImportSource.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.introducer.tables.WrongFileException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("M29")
class TableFileTest {

    @TempDir
    private Path folder;

    private TableFile read(ImportSource source, Map<String, String> mapping, Map<String, String> questions, String text)
            throws IOException {
        return TableFile.read(source, Files.writeString(folder.resolve("file.csv"), text), mapping, questions, 100);
    }

    private static Answer answer(ImportSource source, TableFile file, int row) {
        return Answer.of(source, file.columns(), file.rows().get(row).cells());
    }

    private static List<List<String>> ranked(Answer answer) {
        return answer.ranked().stream()
                .map(tier -> tier.stream().map(Answer.Named::text).toList())
                .toList();
    }

    @Test
    void columns_go_to_fields_by_their_names_or_as_the_caller_says() throws IOException {
        TableFile file = read(
                MENTORS,
                Map.of("Klinik", "institution", "Institution", "-"),
                Map.of(),
                "Full Name;E-Mail Address;Klinik;Institution;Nr\nIna;ina@example.org;Charite;x;1\n");
        assertEquals(
                Arrays.asList("name", "email", "institution", null, null),
                file.columns().stream().map(TableFile.Column::field).toList());
        assertThrows(IllegalArgumentException.class, () -> MENTORS.mapping("Klinik:wishes"));
        assertEquals(Map.of("Q1", "answers.visa"), MENTEES.mapping("Q1:answers.visa"));
    }

    /** Three rows of header: names, what was asked, and internal names. */
    @Test
    void an_export_of_qualtrics_is_read_by_what_was_asked() throws IOException {
        TableFile file = read(MENTEE_PREFERENCES, Map.of(), Map.of("Do you need a visa?", "visa"), """
                StartDate,RecipientEmail,Q1,Q2_1,Q2_2,Q2_3
                Start Date,Recipient Email,Do you need a visa?,Rank the mentors - Ines Placeholder,Rank the mentors - Noah Sample,Rank the mentors - Ida Third
                "{""ImportId"":""startDate""}","{""ImportId"":""recipientEmail""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}","{""ImportId"":""QID2_3""}"
                2027-01-02,amara@example.org,Yes,2,1,2
                """);
        assertEquals(1, file.rows().size());
        assertEquals(4, file.rows().getFirst().line());
        Answer answer = answer(MENTEE_PREFERENCES, file, 0);
        assertEquals("amara@example.org", answer.text(Field.EMAIL));
        assertEquals("Yes", answer.values().get("answers.visa").asText());
        assertEquals(List.of(List.of("Noah Sample"), List.of("Ines Placeholder", "Ida Third")), ranked(answer));
    }

    @Test
    void choices_of_a_form_are_ordered_by_the_numbers_in_the_names_of_columns() throws IOException {
        TableFile file = read(MENTEE_PREFERENCES, Map.of(), Map.of(), """
                Timestamp,Email Address,Your mentors [2nd choice],Your mentors [1st choice],Third choice
                1/2/2027 10:00:00,amara@example.org,ines@example.org,"Noah, Sample",
                """);
        assertEquals(
                List.of(List.of("Noah, Sample"), List.of("ines@example.org")),
                ranked(answer(MENTEE_PREFERENCES, file, 0)));
        TableFile several = read(
                MENTEE_PREFERENCES, Map.of(), Map.of(), "email,choices\namara@example.org,\"Noah, Sample; Ines\"\n");
        assertEquals(List.of(List.of("Noah, Sample"), List.of("Ines")), ranked(answer(MENTEE_PREFERENCES, several, 0)));
    }

    @Test
    void cells_are_read_as_forms_and_people_write_them() throws IOException {
        TableFile file = read(MENTORS, Map.of(), Map.of(), """
                email,first name,last name,type,capacity,languages,hours,visa experience,img,available from,topics
                a@example.org,Ina,Placeholder,Near peer,2,"English, Türkçe","Tue 7:00-9:00; Friday 18:30 - 19:00","J-1, H-1B",Yes,1 Sep 2027,a; b\\; c
                """);
        Answer answer = answer(MENTORS, file, 0);
        assertEquals(List.of(), answer.faults());
        assertEquals("Ina Placeholder", answer.text(Field.NAME));
        assertEquals("NEAR_PEER", answer.text(Field.TYPE));
        assertEquals("[\"en\",\"tr\"]", answer.values().get("languages").toString());
        assertEquals(
                "[{\"day\":\"TUESDAY\",\"from\":\"07:00\",\"to\":\"9:00\"},{\"day\":\"FRIDAY\",\"from\":\"18:30\",\"to\":\"19:00\"}]"
                        .replace("\"9:00", "\"09:00"),
                answer.values().get("hours").toString());
        assertEquals("[\"J1\",\"H1B\"]", answer.values().get("visaExperience").toString());
        assertTrue(answer.values().get("imgBackground").asBoolean());
        assertEquals("2027-09-01", answer.text(Field.AVAILABLE_FROM));
        assertEquals("[\"a\",\"b; c\"]", answer.values().get("topics").toString());
    }

    @Test
    void a_cell_that_cannot_be_read_is_named_with_its_column_and_an_empty_one_says_nothing() throws IOException {
        TableFile file = read(MENTORS, Map.of(), Map.of(), """
                email,capacity,type,img,hours,available from,institution
                a@example.org,two,GURU,maybe,always,3/4/27,
                b@example.org,n/a,-,,,,None
                """);
        assertEquals(
                List.of("capacity", "type", "img", "hours", "available from"),
                answer(MENTORS, file, 0).faults().stream()
                        .map(Answer.Fault::column)
                        .toList());
        Answer second = answer(MENTORS, file, 1);
        assertEquals(List.of(), second.faults());
        assertEquals("None", second.text(Field.INSTITUTION));
        assertEquals(2, second.values().size());
    }

    @Test
    void a_time_that_no_day_has_is_named_and_midnight_ends_a_day() throws IOException {
        TableFile file = read(MENTORS, Map.of(), Map.of(), """
                email,hours
                a@example.org,Mon 20:00-24:00
                b@example.org,Mon 20:00-25:00
                c@example.org,Mon 09:75-11:00
                d@example.org,Mon 24:00-01:00
                """);
        assertEquals(
                "[{\"day\":\"MONDAY\",\"from\":\"20:00\",\"to\":\"00:00\"}]",
                answer(MENTORS, file, 0).values().get("hours").toString());
        assertEquals(
                List.of(
                        "'25:00' is no time of the day",
                        "'09:75' is no time of the day",
                        "'24:00' is no time of the day"),
                Stream.of(1, 2, 3)
                        .map(row ->
                                answer(MENTORS, file, row).faults().getFirst().detail())
                        .toList());
    }

    @Test
    void a_table_larger_than_any_of_people_is_refused() throws IOException {
        String cell = "a".repeat(TableFile.LONGEST_CELL);
        assertEquals(
                cell,
                answer(MENTORS, read(MENTORS, Map.of(), Map.of(), "email,name\na@example.org," + cell), 0)
                        .text(Field.NAME));
        refused("Line 2 has a cell", "email,name\na@example.org,a" + cell);
        refused("Line 1 has a cell", "email,name,a" + cell + "\na@example.org,,\n");
        refused(
                "more than 200 columns",
                IntStream.rangeClosed(1, TableFile.MOST_COLUMNS)
                        .mapToObj(i -> ",column " + i)
                        .collect(Collectors.joining(
                                "", "email", "\na@example.org" + ",".repeat(TableFile.MOST_COLUMNS))));
        Path large = folder.resolve("large.csv");
        try (Writer text = Files.newBufferedWriter(large)) {
            text.write("email,name\n");
            for (int i = 0; i <= TableFile.MOST_TEXT / TableFile.LONGEST_CELL; i++) {
                text.write("a@example.org," + cell + "\n");
            }
        }
        assertTrue(
                assertThrows(WrongFileException.class, () -> TableFile.read(MENTORS, large, Map.of(), Map.of(), 20_000))
                        .getMessage()
                        .contains("in all"));
    }

    private void refused(String because, String text) {
        String message = assertThrows(WrongFileException.class, () -> read(MENTORS, Map.of(), Map.of(), text))
                .getMessage();
        assertTrue(message.contains(because), message);
    }

    @Test
    void a_column_names_at_its_end_whom_it_ranks() {
        assertEquals(Optional.of("Ines"), Answer.atTheEnd("Rank the mentors - Ines "));
        assertEquals(Optional.of("Ana - Ines"), Answer.atTheEnd("Rank [Ana - Ines]"));
        assertEquals(Optional.of("Ines"), Answer.atTheEnd("Rank [1] \u2013 Ines"));
        assertEquals(Optional.empty(), Answer.atTheEnd("Rank - "));
        assertEquals(Optional.empty(), Answer.atTheEnd("Rank"));
    }

    @Test
    void a_damaged_row_is_kept_with_its_line_and_a_file_without_people_is_refused() throws IOException {
        TableFile file = read(MENTORS, Map.of(), Map.of(), "email,name\na@example.org,Ina,extra\nb@example.org,Ida\n");
        assertEquals("TOO_MANY_CELLS", file.rows().getFirst().damage());
        assertEquals(2, file.rows().getFirst().line());
        assertEquals(2, file.rows().size());
        assertThrows(WrongFileException.class, () -> read(MENTORS, Map.of(), Map.of(), "topics,name\na,b\n"));
        assertThrows(
                WrongFileException.class,
                () -> read(MENTORS, Map.of(), Map.of(), "email,langages\na@example.org,en\n"));
    }

    @Test
    void what_a_spreadsheet_export_of_ours_guards_is_taken_as_it_was() throws IOException {
        TableFile file = read(MENTORS, Map.of(), Map.of(), "email,name\na@example.org,'=Ina\n");
        assertEquals("=Ina", answer(MENTORS, file, 0).text(Field.NAME));
    }
}
