package org.introducer.mentorship.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.Violations;

/**
 * The profile and the enrolment of one kind of people, made of values by field and taken apart into them.
 *
 * @param <P> the draft of a profile
 * @param <E> the draft of an enrolment
 */
final class Drafts<P extends Record, E extends Record> {

    private final Class<P> profile;
    private final Class<E> enrolment;
    private final Set<String> profileFields;
    private final Set<String> enrolmentFields;
    private final String idField;
    private final ObjectMapper json;
    private final Validator validator;

    /** @param idField the enrolment's field that names the person: no value, for it is known */
    Drafts(Class<P> profile, Class<E> enrolment, String idField, ObjectMapper json, Validator validator) {
        this.profile = profile;
        this.enrolment = enrolment;
        this.profileFields = Components.of(profile);
        this.enrolmentFields = Components.of(enrolment);
        this.idField = idField;
        this.json = json;
        this.validator = validator;
    }

    P profile(Map<String, JsonNode> values) {
        return Values.draft(values, profile, profileFields, json);
    }

    E enrolment(UUID id, Map<String, JsonNode> values) {
        Map<String, JsonNode> all = new HashMap<>(values);
        all.put(idField, TextNode.valueOf(id.toString()));
        return Values.draft(all, enrolment, enrolmentFields, json);
    }

    /** The enrolment of somebody whose id does not matter. */
    E enrolment(Map<String, JsonNode> values) {
        return enrolment(UUID.randomUUID(), values);
    }

    /** @param part null for somebody who does not take part */
    Map<String, JsonNode> values(P person, E part) {
        Map<String, JsonNode> values = new HashMap<>();
        Values.add(values, json.valueToTree(person));
        if (part != null) {
            Values.add(values, json.valueToTree(part));
            values.remove(idField);
            values.put(Values.ENROLLED, BooleanNode.TRUE);
        }
        return values;
    }

    /** The values as somebody has them who was created with these. */
    Map<String, JsonNode> complete(Map<String, JsonNode> values) {
        return values(profile(values), values.containsKey(Values.ENROLLED) ? enrolment(values) : null);
    }

    /** Whether a value is one of the enrolment, or tells that there is one. */
    boolean isEnrolment(String field) {
        return field.equals(Values.ENROLLED) || enrolmentFields.contains(Values.component(field));
    }

    /** What is wrong with a draft by its own constraints. */
    List<InputError> faults(Record draft) {
        return validator.validate(draft).stream().map(Violations::at).toList();
    }
}
