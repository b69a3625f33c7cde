package org.introducer.mentorship.imports.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.tables.ColumnMapping;

/** What the rows of a file are about. */
@Schema(name = "ImportSource")
public enum ImportSource {
    /** Profiles of mentors, and with a cycle their enrolment. */
    MENTORS,
    /** Profiles of mentees, and with a cycle their enrolment and answers. */
    MENTEES,
    /** Which mentors mentees wish for in a cycle, and their answers. */
    MENTEE_PREFERENCES,
    /** Which mentees mentors rank in a cycle. */
    MENTOR_PREFERENCES;

    /** Whether a row about somebody who is not known creates them. */
    public boolean createsPeople() {
        return this == MENTORS || this == MENTEES;
    }

    public boolean isAboutMentors() {
        return this == MENTORS || this == MENTOR_PREFERENCES;
    }

    /** Whether the answers to the questions of a cycle are read. */
    public boolean hasAnswers() {
        return !isAboutMentors();
    }

    List<Field> fields() {
        return Arrays.stream(Field.values())
                .filter(field -> field.sources().contains(this))
                .toList();
    }

    /** Fields by columns, as a caller says. @throws IllegalArgumentException saying what is wrong, for people */
    public Map<String, String> mapping(String given) {
        return ColumnMapping.of(
                given,
                name -> Field.named(name, this).isPresent()
                        || hasAnswers() && name.startsWith(FileColumns.ANSWER) && name.length() > 8,
                fields().stream().map(Field::label).collect(Collectors.joining(", "))
                        + (hasAnswers() ? ", answers.<key of a question>" : ""));
    }
}
