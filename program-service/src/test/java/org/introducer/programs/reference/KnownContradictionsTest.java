package org.introducer.programs.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.FreshnessPolicy;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.ResolvedFact.Standing;
import org.introducer.programs.fact.Seasons;
import org.introducer.programs.reference.ReferenceData.Institution;
import org.introducer.programs.reference.ReferenceData.ReferenceProgram;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the pages that were collected contradict each other, the directory says so, and nowhere else. */
@Tag("P34")
class KnownContradictionsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final FactResolution RESOLUTION = new FactResolution(FreshnessPolicy.CURRENT, Seasons.CURRENT);

    private final ReferenceData data = ReferenceData.read();

    /** A program that names the institution, and of which nothing more is known, has its policies alone. */
    private static ResolvedFact known(Institution institution, List<Statement> ofProgram, FactField field) {
        return RESOLUTION.lastKnown(
                field,
                Stream.concat(
                                ofProgram.stream().map(statement -> fact(statement, null)),
                                institution.policies().stream()
                                        .map(statement -> fact(statement, institution.institution())))
                        .toList(),
                NOW);
    }

    private static Fact fact(Statement statement, String institution) {
        return new Fact(
                UUID.randomUUID(),
                statement.field(),
                statement.parsed(),
                new Evidence(
                        statement.source(),
                        statement.reference(),
                        statement.observedOn(),
                        statement.season(),
                        "reference data",
                        statement.confidence(),
                        NOW.atZone(ZoneOffset.UTC).toLocalDate(),
                        institution,
                        new Evidence.Remarks(statement.statedFor(), statement.note(), null)),
                Fact.State.ACCEPTED);
    }

    private Institution institution(String name) {
        return data.institutions().stream()
                .filter(one -> one.institution().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_contradicts_itself_is_a_conflict_and_the_documentation_names_each() throws IOException {
        TreeSet<String> conflicts = new TreeSet<>();
        for (Institution institution : data.institutions()) {
            for (ReferenceProgram program : institution.programs()) {
                for (FactField field : FactField.values()) {
                    if (known(institution, program.facts(), field).standing() == Standing.CONFLICT) {
                        conflicts.add(program.key() + " " + field);
                    }
                }
            }
        }
        assertEquals(documented(), conflicts);
    }

    private static Set<String> documented() throws IOException {
        Pattern row = Pattern.compile("\\| `([^`]+/[^`]+)` \\| `([A-Z0-9_]+)` \\|.*");
        return Files.readAllLines(Committed.root().resolve("docs/reference-data.md")).stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1) + " " + match.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void two_pages_of_an_institution_that_has_no_program_here_contradict_each_other_at_any_that_names_it() {
        Institution stanford = institution("Stanford University");
        assertTrue(stanford.programs().isEmpty());
        assertEquals(
                Standing.CONFLICT,
                known(stanford, List.of(), FactField.H1B_SPONSORSHIP).standing());
    }
}
