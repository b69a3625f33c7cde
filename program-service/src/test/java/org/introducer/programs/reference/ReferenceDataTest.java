package org.introducer.programs.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.SourcePolicy;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.reference.ReferenceData.Institution;
import org.introducer.programs.reference.ReferenceData.ReferenceProgram;
import org.introducer.programs.track.AcgmeCode;
import org.introducer.programs.track.NrmpCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The reference data as it is committed. */
@Tag("P34")
class ReferenceDataTest {

    private static final int PRESENT_SEASON = 2027;

    private final ReferenceData data = ReferenceData.read();

    private List<ReferenceProgram> programs() {
        return data.institutions().stream()
                .flatMap(institution -> institution.programs().stream())
                .toList();
    }

    private List<Statement> statements() {
        return data.institutions().stream()
                .flatMap(institution -> Stream.concat(
                        institution.policies().stream(),
                        institution.programs().stream().flatMap(program -> program.facts().stream())))
                .toList();
    }

    @Test
    void every_statement_has_an_address_a_value_of_its_field_and_no_more_confidence_than_its_source_allows() {
        for (Statement statement : statements()) {
            requireAddress(statement.reference());
            statement.parsed();
            assertFalse(statement.source().historyOnly(), statement::toString);
            assertFalse(SourcePolicy.CURRENT.exceeds(statement.source(), statement.confidence()), statement::toString);
            LocalDate observed = statement.observedOn();
            assertTrue(observed == null || !observed.isAfter(data.collectedOn()), statement::toString);
            assertTrue(
                    statement.season() == null || statement.season() < PRESENT_SEASON,
                    () -> "nothing is of the present season: " + statement);
            assertEquals(statement.season() == null, statement.statedFor() == null, statement::toString);
        }
    }

    @Test
    void every_program_has_an_address_codes_of_their_form_and_a_key_of_its_own() {
        Set<String> keys = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (ReferenceProgram program : programs()) {
            assertTrue(keys.add(program.key()), program.key());
            program.sources().forEach(ReferenceDataTest::requireAddress);
            assertFalse(program.sources().isEmpty(), program.key());
            if (program.acgmeCode() != null) {
                assertTrue(codes.add(program.acgmeCode()), program.acgmeCode());
                AcgmeCode code = AcgmeCode.of(program.acgmeCode());
                assertEquals(program.state(), code.state().orElse(program.state()), program.key());
                Pathway pathway = Pathway.ofSpecialty(code.specialty());
                assertTrue(pathway == Pathway.UNKNOWN || pathway == program.pathway(), program.key());
            }
            for (String code : program.nrmpCodes()) {
                assertTrue(NrmpCode.parse(code).isPresent(), code);
                assertTrue(codes.add(code), code);
            }
        }
    }

    @Test
    void a_program_that_rests_on_the_aggregator_alone_says_so() {
        for (ReferenceProgram program : programs()) {
            boolean alone = program.sources().stream().allMatch(source -> source.contains("residencyadvisor.com"));
            assertEquals(alone, program.note() != null && program.note().contains("only source"), program.key());
        }
    }

    @Test
    void what_an_aggregator_says_is_a_hint() {
        statements().stream()
                .filter(statement -> statement.reference().contains("residencyadvisor.com"))
                .forEach(statement -> assertEquals(SourceType.OTHER, statement.source()));
    }

    /** Of each statement the class and the confidence with which it was collected, in {@code collected.csv}. */
    private static Map<String, String[]> collected() throws IOException {
        try (InputStream file = ReferenceDataTest.class.getResourceAsStream("/reference/collected.csv")) {
            Map<String, String[]> collected = new TreeMap<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                List<String> cells = new ArrayList<>();
                Matcher cell = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))")
                        .matcher(line);
                while (cell.find()) {
                    cells.add(
                            cell.group(1) == null
                                    ? cell.group(2)
                                    : cell.group(1).replace("\"\"", "\""));
                }
                collected.put(
                        String.join("|", cells.get(0), cells.get(1), cells.get(2), cells.get(5)),
                        new String[] {cells.get(3), cells.get(4)});
            }
            return collected;
        }
    }

    @Test
    void no_statement_is_of_a_surer_class_than_it_was_collected_with_but_an_institutions_own_page() throws IOException {
        Map<String, String[]> collected = collected();
        for (Institution institution : data.institutions()) {
            institution.policies().forEach(policy -> requireCollected(collected, institution.institution(), policy));
            institution
                    .programs()
                    .forEach(program ->
                            program.facts().forEach(fact -> requireCollected(collected, program.key(), fact)));
        }
    }

    private static void requireCollected(Map<String, String[]> collected, String about, Statement statement) {
        String[] as = collected.get(
                String.join("|", about, statement.field().name(), statement.value(), statement.reference()));
        assertNotNull(as, () -> "how was it collected? " + about + " " + statement);
        assertTrue(
                statement.confidence().compareTo(Confidence.valueOf(as[1])) >= 0,
                () -> "collected as " + as[1] + ": " + statement);
        if (as[0].equals("OTHER")) {
            assertEquals(
                    statement.ownPage() == null ? SourceType.OTHER : SourceType.INSTITUTION_PAGE,
                    statement.source(),
                    () -> about + " " + statement);
        } else {
            assertNull(statement.ownPage(), statement::toString);
            assertEquals(
                    as[0].equals("GME_OFFICE_PAGE") ? SourceType.INSTITUTION_PAGE : SourceType.PROGRAM_PAGE,
                    // A program's page that states a rule of its institution is shown as the institution's, which is
                    // weaker.
                    statement.source() == SourceType.INSTITUTION_PAGE && as[0].equals("PROGRAM_PAGE")
                            ? SourceType.PROGRAM_PAGE
                            : statement.source(),
                    () -> about + " " + statement);
        }
    }

    @Test
    void what_was_taken_back_is_not_stated_again() {
        Set<String> keys = new HashSet<>();
        data.institutions().forEach(institution -> {
            institution.policies().forEach(policy -> keys.add(policy.key(institution.institution())));
            institution
                    .programs()
                    .forEach(program -> program.facts().forEach(fact -> keys.add(fact.key(program.key()))));
        });
        assertEquals(41, data.withdrawn().size());
        assertTrue(Collections.disjoint(keys, data.withdrawn()));
        Statement raised = new Statement(
                FactField.H1B_SPONSORSHIP,
                "NO",
                SourceType.INSTITUTION_PAGE,
                Confidence.MEDIUM,
                null,
                null,
                null,
                "http://www.hopkinsmedicine.org/neurology_neurosurgery/education/residencies/neurology_residency/quick_links/faqs.html",
                null,
                null);
        assertTrue(data.withdrawn().contains(raised.key("Johns Hopkins University School of Medicine")));
    }

    @Test
    void a_program_that_is_said_to_be_closing_says_so() {
        assertEquals(
                List.of("tower-health/west-reading/pgy1-transitional"),
                programs().stream()
                        .filter(program ->
                                program.facts().stream().anyMatch(fact -> fact.field() == FactField.PROGRAM_CLOSING))
                        .map(ReferenceProgram::key)
                        .toList());
    }

    @Test
    void keys_of_statements_are_their_own() {
        Set<String> keys = new HashSet<>();
        for (Institution institution : data.institutions()) {
            institution.policies().forEach(policy -> assertTrue(keys.add(policy.key(institution.institution()))));
            for (ReferenceProgram program : institution.programs()) {
                program.facts().forEach(fact -> assertTrue(keys.add(fact.key(program.key())), fact::toString));
            }
        }
    }

    @Test
    void a_page_that_bears_less_than_a_day_is_taken_to_be_of_its_last_one() {
        assertEquals(LocalDate.of(2013, 12, 31), dated("2013").observedOn());
        assertEquals(LocalDate.of(2018, 5, 31), dated("2018-05").observedOn());
        assertEquals("The page bears the date 2013.", dated("2013").remark());
        assertNull(dated(null).observedOn());
    }

    @Test
    void the_counts_are_those_of_the_documentation() {
        Map<FactField, Long> fields = new TreeMap<>();
        statements().forEach(statement -> fields.merge(statement.field(), 1L, Long::sum));
        System.out.printf(
                "reference data: %d institutions, %d programs, %d statements, of which %d of institutions; %s%n",
                data.institutions().size(),
                programs().size(),
                statements().size(),
                data.institutions().stream()
                        .mapToInt(one -> one.policies().size())
                        .sum(),
                fields);
        assertEquals(154, programs().size());
        assertEquals(457, statements().size());
    }

    private static Statement dated(String pageDate) {
        return new Statement(
                FactField.J1_SPONSORSHIP,
                "YES",
                SourceType.OTHER,
                Confidence.LOW,
                null,
                null,
                pageDate,
                "https://example.org",
                null,
                null);
    }

    private static void requireAddress(String reference) {
        URI address = URI.create(reference);
        assertTrue(Set.of("http", "https").contains(address.getScheme()) && address.getHost() != null, reference);
    }
}
