package org.introducer.mentorship.imports.file;

import static org.introducer.mentorship.imports.file.ImportSource.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a column can go to, what a cell of it holds, and what such columns are called. */
public enum Field {
    ID("id", Cell.ID, of(ImportSource.values()), "profile id"),
    APPLICANT_ID("applicantId", Cell.ID, of(MENTEES, MENTEE_PREFERENCES), "applicant id"),
    EMAIL(
            "email",
            Cell.TEXT,
            of(ImportSource.values()),
            "email address",
            "e-mail",
            "e-mail address",
            "recipientemail",
            "recipient email",
            "your email"),
    PHONE("phone", Cell.TEXT, of(MENTORS, MENTEES), "phone number", "telephone", "mobile"),
    NAME("name", Cell.TEXT, of(ImportSource.values()), "full name", "your name", "mentor name", "mentee name"),
    FIRST_NAME(
            "firstName",
            Cell.TEXT,
            of(ImportSource.values()),
            "first name",
            "given name",
            "recipientfirstname",
            "recipient first name"),
    LAST_NAME(
            "lastName",
            Cell.TEXT,
            of(ImportSource.values()),
            "last name",
            "family name",
            "surname",
            "recipientlastname",
            "recipient last name"),
    TYPE("type", Cell.TYPE, of(MENTORS, MENTEE_PREFERENCES, MENTOR_PREFERENCES), "mentor type", "type of mentor"),
    WANTS("wants", Cell.TYPES, of(MENTEES), "mentor types wanted", "types of mentor wanted"),
    CAPACITY("capacity", Cell.COUNT, of(MENTORS), "seats", "number of mentees", "mentees"),
    TOPICS("topics", Cell.TEXTS, of(MENTORS), "expertise", "areas of expertise"),
    GOALS("goals", Cell.TEXTS, of(MENTEES), "topics", "interests", "areas of interest"),
    LANGUAGES("languages", Cell.LANGUAGES, of(MENTORS, MENTEES), "languages spoken"),
    ZONE("zone", Cell.TEXT, of(MENTORS, MENTEES), "time zone", "timezone"),
    HOURS("hours", Cell.HOURS, of(MENTORS, MENTEES), "weekly hours", "availability"),
    HOURS_PER_MONTH("hoursPerMonth", Cell.COUNT, of(MENTORS), "hours per month"),
    VISA_EXPERIENCE("visaExperience", Cell.VISAS, of(MENTORS), "visa experience"),
    VISA_QUESTIONS("visaQuestions", Cell.VISAS, of(MENTEES), "visa questions"),
    CAN_WRITE_LETTERS("canWriteLetters", Cell.YES_NO, of(MENTORS), "can write letters"),
    NEEDS_LETTER("needsLetter", Cell.YES_NO, of(MENTEES), "needs letter", "needs a letter"),
    IMG_BACKGROUND("imgBackground", Cell.YES_NO, of(MENTORS), "img background", "img"),
    WANTS_IMG_BACKGROUND("wantsImgBackground", Cell.YES_NO, of(MENTEES), "wants img background"),
    INSTITUTION("institution", Cell.TEXT, of(MENTORS, MENTEES), "hospital", "university"),
    AVAILABLE_FROM("availableFrom", Cell.DAY, of(MENTORS), "available from"),
    AVAILABLE_TO("availableTo", Cell.DAY, of(MENTORS), "available to", "available until"),
    CONFLICT_CONSENT("conflictConsent", Cell.YES_NO, of(MENTEES, MENTEE_PREFERENCES), "conflict consent"),
    ONLY_RANKED("onlyRanked", Cell.YES_NO, of(MENTOR_PREFERENCES), "only ranked"),
    /** One person; the columns are ordered by the numbers in their names, else as they stand. */
    CHOICE("choice", Cell.PERSON, of(MENTEE_PREFERENCES, MENTOR_PREFERENCES)),
    /** Several people, best first. */
    CHOICES("choices", Cell.PEOPLE, of(MENTEE_PREFERENCES, MENTOR_PREFERENCES), "preferences", "ranking", "wishes"),
    /** The place of the person whom the column's name names at its end. */
    RANK("rank", Cell.COUNT, of(MENTEE_PREFERENCES, MENTOR_PREFERENCES));

    private final String label;
    private final Cell cell;
    private final Set<ImportSource> sources;
    private final List<String> names;

    Field(String label, Cell cell, Set<ImportSource> sources, String... names) {
        this.label = label;
        this.cell = cell;
        this.sources = sources;
        this.names = List.of(names);
    }

    private static Set<ImportSource> of(ImportSource... sources) {
        return Set.of(sources);
    }

    /** As callers and files name it, and as the profile or enrolment does where it is a field of theirs. */
    public String label() {
        return label;
    }

    Cell cell() {
        return cell;
    }

    Set<ImportSource> sources() {
        return sources;
    }

    /** What columns for it are called besides. */
    List<String> names() {
        return names;
    }

    static Optional<Field> named(String label, ImportSource source) {
        return Arrays.stream(values())
                .filter(field -> field.label.equals(label) && field.sources.contains(source))
                .findFirst();
    }
}
