package org.introducer.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.introducer.tables.Read.NOTES;
import static org.introducer.tables.Read.PLACES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P28")
class TableTest {

    private static List<String> read(String text, Layout layout) throws WrongFileException {
        return Read.of(text, layout).shown();
    }

    private static String refusal(String text, Layout layout) {
        return assertThrows(WrongFileException.class, () -> Read.of(text, layout))
                .getMessage();
    }

    @Test
    void rows_have_the_numbers_of_their_lines() throws Exception {
        assertEquals(
                List.of("2 [A, Lyon, 1]", "4 [B, \"Ulm\", N, ]"),
                read("name,city,zip\r\nA,Lyon,1\r\n\r\nB,\"\"\"Ulm\"\", N\",\r\n,,\r\n", PLACES));
    }

    @Test
    void the_header_is_found_behind_a_preamble_with_blanks_and_any_separator() throws Exception {
        assertEquals(
                List.of("5 [A, Lyon]"),
                read("Notes:\n\"Long, quoted \"\"line\"\"\"\n\n NAME  ; City \nA;Lyon\n", PLACES));
        assertEquals(List.of("2 [A, B,C; D]"), read("name\tcity\nA\tB,C; D\n", PLACES));
    }

    @Test
    void more_or_fewer_cells_than_the_header_refuse_the_row_alone() throws Exception {
        assertEquals(
                List.of("2 TOO_MANY_CELLS", "3 [B, Ulm, 2]", "4 TOO_FEW_CELLS", "5 [D, Ulm, 4]"),
                read("name,city,zip\nA, Inc,Lyon,1\nB,Ulm,2\nC,Ulm\nD,Ulm,4\n", PLACES));
    }

    @Test
    void a_last_row_with_too_few_cells_says_that_the_file_seems_cut_off() throws Exception {
        Read read = Read.of("name,city,zip\nA,Lyon,1\nB,Ul", PLACES);
        assertEquals(List.of("2 [A, Lyon, 1]", "3 TOO_FEW_CELLS"), read.shown());
        assertEquals(Remark.Kind.SEEMS_CUT_OFF, read.remarks().getFirst().kind());
        assertEquals(3L, read.remarks().getFirst().line());
    }

    @Test
    void a_quotation_that_does_not_close_costs_its_row_only() throws Exception {
        assertEquals(
                List.of("2 OPEN_QUOTE", "3 [B, Ulm, 2]", "4 OPEN_QUOTE", "5 OPEN_QUOTE"),
                read("name,city,zip\nA,\"Lyon,1\nB,Ulm,2\nC,\"Ulm\"x,3\nD,Ulm\",3\n", PLACES));
    }

    @Test
    void where_cells_hold_line_breaks_the_row_behind_an_open_quotation_may_be_its_rest() throws Exception {
        assertEquals(
                List.of("2 SWALLOWED_ROWS", "3 BESIDE_FRAGMENT", "4 [C, Bonn, 3]"),
                read("name,city,zip\nA,\"Lyon,1\nB,Ulm,2\nC,\"Bonn\",3\n", NOTES));
    }

    @Test
    void a_cell_may_hold_line_breaks_where_the_kind_has_them() throws Exception {
        assertEquals(
                List.of("2 [A, Lyon\nand, Ulm, 1]", "4 [B, Ulm, 2]"),
                read("name,city,zip\nA,\"Lyon\nand, Ulm\",1\nB,Ulm,2\n", NOTES));
    }

    @Test
    void a_line_of_one_cell_makes_both_its_neighbours_doubtful() throws Exception {
        assertEquals(
                List.of("2 BESIDE_FRAGMENT", "3 TOO_FEW_CELLS", "4 BESIDE_FRAGMENT", "5 [C, Ulm, 3]"),
                read("name,city,zip\nA,Lyon,48\n202\nB,Ulm,2\nC,Ulm,3\n", PLACES));
    }

    @Test
    void bytes_that_are_no_utf8_are_windows_1252_when_the_whole_file_is() throws Exception {
        Read read = Read.of("name,city\nHÔPITAL,Lyon\nB,Ulm\n".getBytes(ISO_8859_1), PLACES);
        assertEquals(List.of("2 [HÔPITAL, Lyon]", "3 [B, Ulm]"), read.shown());
        assertEquals(Remark.Kind.READ_AS_WINDOWS_1252, read.remarks().getFirst().kind());
    }

    @Test
    void one_stray_byte_in_utf8_refuses_its_row_and_no_letter_becomes_another() throws Exception {
        byte[] bytes = "name,city\nÉa,Lyon\nBxx,Ulm\nñ,Ulm\n".getBytes(UTF_8);
        bytes[new String(bytes, ISO_8859_1).indexOf("Bxx") + 1] = (byte) 0xE9;
        Read read = Read.of(bytes, PLACES);
        assertEquals(List.of("2 [Éa, Lyon]", "3 UNREADABLE_TEXT", "4 [ñ, Ulm]"), read.shown());
        assertEquals(List.of(), read.remarks());
    }

    @Test
    void a_nul_refuses_its_row_alone() throws Exception {
        assertEquals(
                List.of("2 [A, Lyon]", "3 UNREADABLE_TEXT", "4 [C, Ulm]"),
                Read.of("name,city\nA,Lyon\nB\0,Ulm\nC,Ulm\n", PLACES).shown());
    }

    @Test
    void utf16_is_read_with_and_without_a_mark() throws Exception {
        String text = "name\tcity\nŞükrü\tMuğla\n";
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            assertEquals(
                    List.of("2 [Şükrü, Muğla]"),
                    Read.of(text.getBytes(charset), PLACES).shown());
            assertEquals(
                    List.of("2 [Şükrü, Muğla]"),
                    Read.of(("\uFEFF" + text).getBytes(charset), PLACES).shown());
        }
        assertEquals(List.of("2 [Şükrü, Muğla]"), read("\uFEFF" + text, PLACES));
    }

    @Test
    void what_is_no_table_says_what_it_is() {
        assertTrue(refusal("", PLACES).contains("empty"));
        assertTrue(refusal("PK\3\4 and more", PLACES).contains("workbook"));
        assertTrue(refusal("%PDF-1.7", PLACES).contains("PDF"));
        WrongFileException wrong = assertThrows(WrongFileException.class, () -> Read.of("name;town\nA;B\n", PLACES));
        assertEquals(List.of("city"), wrong.missing());
    }

    @Test
    void a_header_with_a_column_twice_or_nearly_right_is_refused() {
        assertTrue(refusal("name,city,name\nA,B,C\n", PLACES).contains("twice"));
        assertTrue(refusal("name,city,zi\nA,B,C\n", PLACES).contains("zip"));
        assertTrue(refusal("name,city,z\nip\nA,B,C\n", PLACES).contains("cut"));
    }

    @Test
    void columns_are_known_by_other_names_and_strict_kinds_refuse_further_ones() throws Exception {
        Layout strict = new Layout(
                "STRICT", List.of(List.of("name", "city")), List.of("zip"), Map.of("Town", "city"), false, false);
        Read read = Read.of("Name,TOWN\nA,Lyon\n", strict);
        assertEquals("Lyon", ((Row.Read) read.rows().getFirst()).get("city"));
        assertEquals("", ((Row.Read) read.rows().getFirst()).get("zip"));
        WrongFileException wrong =
                assertThrows(WrongFileException.class, () -> Read.of("name,city,fax\nA,Lyon,1\n", strict));
        assertEquals(List.of("fax"), wrong.unknown());
    }
}
