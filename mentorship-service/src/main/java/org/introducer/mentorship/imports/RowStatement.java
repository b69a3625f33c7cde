package org.introducer.mentorship.imports;

import static org.introducer.mentorship.imports.RowReason.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.mentorship.imports.ImportRow.Finding;
import org.introducer.mentorship.imports.file.Answer;
import org.introducer.mentorship.imports.file.Field;
import org.introducer.mentorship.imports.file.ImportSource;
import org.introducer.mentorship.profile.Reach;

/**
 * What a row says about whom, in the values of {@link Values}.
 *
 * @param person whom it is about among those who are known, or null
 * @param key the same for rows about the same person
 * @param places columns by field
 */
record RowStatement(
        Person person,
        String key,
        String keyColumn,
        String name,
        Map<String, JsonNode> values,
        Map<String, String> places,
        List<Finding> faults) {

    private static final String TYPE = Field.TYPE.label();

    /** Fields that tell who somebody is or are made into others. */
    private static final Set<String> NOT_STORED = Set.of(
            Field.ID.label(), Field.EMAIL.label(), Field.PHONE.label(), Field.CHOICE.label(), Field.RANK.label());

    /** The column that a field is read from, or null. */
    String column(String field) {
        return places.get(field);
    }

    /**
     * @param subjects those whom rows are about
     * @param others those whom rows rank
     * @param yesOrNo keys of the questions that are answered with yes or no
     */
    static RowStatement of(
            ImportSource source, Answer answer, PersonIndex subjects, PersonIndex others, Set<String> yesOrNo) {
        Reading reading = new Reading(source, answer, subjects, others, yesOrNo);
        return reading.read();
    }

    private static final class Reading {
        private final ImportSource source;
        private final Answer answer;
        private final PersonIndex subjects;
        private final PersonIndex others;
        private final Set<String> yesOrNo;
        private final List<Finding> faults = new ArrayList<>();
        private final Map<String, JsonNode> values = new HashMap<>();
        private final Map<String, String> places;

        Reading(ImportSource source, Answer answer, PersonIndex subjects, PersonIndex others, Set<String> yesOrNo) {
            this.source = source;
            this.answer = answer;
            this.subjects = subjects;
            this.others = others;
            this.yesOrNo = yesOrNo;
            this.places = new HashMap<>(answer.places());
            answer.faults().forEach(fault -> faults.add(Finding.of(UNREADABLE_CELL, fault.column(), fault.detail())));
        }

        RowStatement read() {
            Field by = answer.text(Field.ID) != null
                    ? Field.ID
                    : answer.text(Field.APPLICANT_ID) != null ? Field.APPLICANT_ID : Field.EMAIL;
            String key = answer.text(by);
            Person person = key == null ? null : person(by, key);
            if (key == null && faults.isEmpty()) {
                faults.add(
                        Finding.of(NOBODY_NAMED, null, "The row names nobody: it needs an e-mail address or an id."));
            }
            answer.values().forEach((field, value) -> {
                boolean isProfile = source.createsPeople() || !field.equals(Field.NAME.label()) && !field.equals(TYPE);
                if (!NOT_STORED.contains(field) && isProfile) {
                    values.put(field, stored(field, value));
                }
            });
            reach();
            ranking(person);
            return new RowStatement(
                    person,
                    person != null ? person.id().toString() : key == null ? null : key.toLowerCase(Locale.ROOT),
                    places.get(by.label()),
                    answer.text(Field.NAME) != null ? answer.text(Field.NAME) : person == null ? key : person.name(),
                    values,
                    places,
                    faults);
        }

        private Person person(Field by, String key) {
            List<Person> found = switch (by) {
                case ID -> subjects.withId(UUID.fromString(key));
                case APPLICANT_ID -> subjects.ofApplicant(UUID.fromString(key));
                default -> subjects.withEmail(key);
            };
            if (found.size() > 1) {
                faults.add(Finding.of(
                        SEVERAL_PEOPLE,
                        places.get(by.label()),
                        "'" + key + "' is the address of " + found.size() + " people; name the id"));
            } else if (found.isEmpty() && by == Field.ID) {
                faults.add(Finding.of(UNKNOWN_PERSON, places.get(by.label()), "is nobody's of the tenant"));
            } else if (found.isEmpty()
                    && by == Field.APPLICANT_ID
                    && answer.text(Field.EMAIL) != null
                    && !subjects.withEmail(answer.text(Field.EMAIL)).isEmpty()) {
                faults.add(Finding.of(
                        UNKNOWN_PERSON,
                        places.get(by.label()),
                        "is nobody's of the tenant, but '" + answer.text(Field.EMAIL)
                                + "' is somebody's; leave one of the two out"));
            }
            return found.size() == 1 ? found.getFirst() : null;
        }

        /** Forms answer a question with Yes or No. */
        private JsonNode stored(String field, JsonNode value) {
            if (!field.startsWith("answers.") || !yesOrNo.contains(field.substring(8))) {
                return value;
            }
            return switch (value.asText().strip().toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> TextNode.valueOf(BooleanNode.TRUE.asText());
                case "no", "false" -> TextNode.valueOf(BooleanNode.FALSE.asText());
                default -> value;
            };
        }

        private void reach() {
            if (!source.createsPeople()) {
                return;
            }
            ArrayNode reach = JsonNodeFactory.instance.arrayNode();
            add(reach, Reach.Kind.EMAIL, Field.EMAIL);
            add(reach, Reach.Kind.PHONE, Field.PHONE);
            if (!reach.isEmpty()) {
                values.put("reachBy", reach);
            }
        }

        private void add(ArrayNode reach, Reach.Kind kind, Field field) {
            String value = answer.text(field);
            if (value != null) {
                reach.addObject().put("kind", kind.name()).put("value", value).putNull("purpose");
                places.putIfAbsent("reachBy", places.get(field.label()));
            }
        }

        private void ranking(Person person) {
            if (answer.ranked().isEmpty() || person == null) {
                return;
            }
            String type = type(person);
            if (type == null) {
                faults.add(Finding.of(
                        UNREADABLE_CELL, null, "Of which type the choices are does not follow: add a column 'type'."));
                return;
            }
            ArrayNode tiers = JsonNodeFactory.instance.arrayNode();
            for (List<Answer.Named> tier : answer.ranked()) {
                ArrayNode ids = tiers.addArray();
                tier.forEach(named -> ranked(named, ids));
            }
            String field = (source.isAboutMentors() ? "ranking." : "wishes.") + type;
            values.put(field, tiers);
            places.put(field, answer.ranked().getFirst().getFirst().column());
        }

        private void ranked(Answer.Named named, ArrayNode ids) {
            List<Person> found = others.named(named.text());
            if (found.size() == 1) {
                ids.add(found.getFirst().id().toString());
            } else {
                faults.add(Finding.of(
                        found.isEmpty() ? UNKNOWN_PERSON : SEVERAL_PEOPLE,
                        named.column(),
                        found.isEmpty()
                                ? "'%s' is nobody who takes part in the cycle".formatted(named.text())
                                : "'%s' may be each of %d people; name the e-mail address"
                                        .formatted(named.text(), found.size())));
            }
        }

        /** As the row says, else the only one that the profile has. */
        private String type(Person person) {
            if (answer.text(Field.TYPE) != null) {
                return answer.text(Field.TYPE);
            }
            if (source.isAboutMentors()) {
                return person.values().containsKey("further")
                        ? null
                        : person.values().get(TYPE).asText();
            }
            JsonNode wants = person.values().get(Field.WANTS.label());
            return wants == null || wants.size() != 1 ? null : wants.get(0).asText();
        }
    }
}
