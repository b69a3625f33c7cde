package org.introducer.contacts.imports.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C17")
class TitleRolesTest {

    private static final List<String> PIECES = List.of(
            "associate",
            "Assistant",
            "professor",
            "of",
            "Interventional",
            "Radiology",
            "IR",
            "vir",
            "MD",
            "program director",
            "Residency",
            "Director",
            "fellow",
            "Fellow of",
            "resident",
            "PGY-2",
            "pgy 3",
            "student",
            "nurse",
            "co-",
            "Chair",
            "chairman",
            "attending",
            "physician",
            "Neuroradiologist",
            "research",
            "GME coordinator",
            "é",
            "ß",
            "x_ir",
            "Médical");

    private record Rule(String role, Pattern pattern) {}

    private static final List<Rule> RULES = ResourceLines.of("title-roles.txt").stream()
            .map(line -> line.split("\t", 2))
            .map(rule -> new Rule(rule[0], Pattern.compile(rule[1], Pattern.CASE_INSENSITIVE)))
            .toList();

    private static final List<String> BETWEEN = List.of(" ", "  ", ", ", "-", "/", "", " of ");

    @ParameterizedTest
    @CsvSource({
        "'ASSOCIATE PROFESSOR, INTERVENTIONAL RADIOLOGY', IR_ATTENDING",
        "'Vice Program Director', ASSOCIATE_PROGRAM_DIRECTOR",
        "'IR fellow', FELLOW",
        "'Fellow of the Society', UNKNOWN",
        "'Nurse, IR', OTHER",
        "'Director of Birmingham', UNKNOWN"
    })
    void a_position_states_a_role_in_whatever_case(String position, String role) {
        assertEquals(role, TitleRoles.of(position));
    }

    /** The rules are tried where words begin only: each must find there what it would find anywhere. */
    @Test
    void a_rule_that_fits_anywhere_fits_where_a_word_begins() {
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            String position = Stream.generate(() -> pick(PIECES, random) + pick(BETWEEN, random))
                    .limit(1 + random.nextInt(5))
                    .collect(Collectors.joining());
            assertEquals(anywhere(position), TitleRoles.of(position), position);
        }
    }

    private static String pick(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String anywhere(String position) {
        return RULES.stream()
                .filter(rule -> rule.pattern().matcher(position).find())
                .map(Rule::role)
                .findFirst()
                .orElse("UNKNOWN");
    }
}
