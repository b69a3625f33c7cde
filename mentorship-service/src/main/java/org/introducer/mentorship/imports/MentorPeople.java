package org.introducer.mentorship.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.mentorship.enrolment.EnrolmentRecords;
import org.introducer.mentorship.enrolment.MentorEnrolmentDraft;
import org.introducer.mentorship.mentor.MentorCard;
import org.introducer.mentorship.mentor.MentorDraft;
import org.introducer.mentorship.mentor.MentorRecords;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.Violations;

/** Mentors, and their enrolment in a cycle. */
final class MentorPeople implements People {

    private static final Set<String> PROFILE = Components.of(MentorDraft.class);
    private static final Set<String> ENROLMENT = Components.of(MentorEnrolmentDraft.class);

    private final MentorRecords records;
    private final EnrolmentRecords.Recorder enrolments;
    private final ObjectMapper json;
    private final Validator validator;
    private final UsedPeople used;
    private final UUID cycleId;
    private final Map<UUID, MentorEnrolmentDraft> enrolled;

    /** @param cycleId null when the import has none */
    MentorPeople(
            UUID cycleId,
            MentorRecords records,
            EnrolmentRecords enrolments,
            ObjectMapper json,
            Validator validator,
            UsedPeople used) {
        this.records = records;
        this.enrolments = cycleId == null ? null : enrolments.in(cycleId);
        this.enrolled = cycleId == null ? Map.of() : enrolments.mentors(cycleId);
        this.json = json;
        this.validator = validator;
        this.used = used;
        this.cycleId = cycleId;
    }

    @Override
    public Collection<Person> all() {
        return records.all().values().stream().map(this::person).toList();
    }

    private Person person(MentorCard card) {
        return new Person(
                card.id(),
                null,
                card.profile().name(),
                Person.emails(card.profile().reachBy()),
                values(card.profile(), enrolled.get(card.id())));
    }

    private Map<String, JsonNode> values(MentorDraft profile, MentorEnrolmentDraft enrolment) {
        Map<String, JsonNode> values = new HashMap<>();
        Values.add(values, json.valueToTree(profile));
        if (enrolment != null) {
            Values.add(values, json.valueToTree(enrolment));
            values.remove("mentorId");
            values.put(Values.ENROLLED, BooleanNode.TRUE);
        }
        return values;
    }

    @Override
    public List<InputError> faults(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        MentorDraft profile = profile(after);
        List<InputError> faults = new ArrayList<>(MentorRecords.faults(profile));
        validator.validate(profile).forEach(violation -> faults.add(Violations.at(violation)));
        if (after.containsKey(Values.ENROLLED)) {
            MentorEnrolmentDraft enrolment = enrolment(UUID.randomUUID(), after);
            faults.addAll(EnrolmentRecords.faults(enrolment));
            validator.validate(enrolment).forEach(violation -> faults.add(Violations.at(violation)));
        }
        return faults;
    }

    @Override
    public Map<String, JsonNode> complete(Map<String, JsonNode> values) {
        return values(
                profile(values), values.containsKey(Values.ENROLLED) ? enrolment(UUID.randomUUID(), values) : null);
    }

    @Override
    public boolean isEnrolment(String field) {
        return field.equals(Values.ENROLLED) || ENROLMENT.contains(Values.component(field));
    }

    @Override
    public UUID create(Map<String, JsonNode> values) {
        UUID id = records.add(profile(values));
        if (values.containsKey(Values.ENROLLED)) {
            enrolments.record(enrolment(id, values));
        }
        return id;
    }

    @Override
    public void update(Person person, Map<String, JsonNode> values) {
        MentorDraft profile = profile(values);
        if (!profile.equals(profile(person.values()))) {
            records.describe(person.id(), profile);
        }
        if (!values.containsKey(Values.ENROLLED)) {
            if (person.enrolled()) {
                enrolments.withdrawMentor(person.id());
            }
            return;
        }
        MentorEnrolmentDraft enrolment = enrolment(person.id(), values);
        if (!enrolment.equals(enrolled.get(person.id()))) {
            enrolments.record(enrolment);
        }
    }

    @Override
    public void delete(UUID id) {
        if (enrolled.containsKey(id)) {
            enrolments.withdrawMentor(id);
        }
        records.delete(id);
    }

    @Override
    public Set<UUID> used(Set<UUID> ids) {
        return used.mentors(ids, cycleId);
    }

    private MentorDraft profile(Map<String, JsonNode> values) {
        return Values.draft(values, MentorDraft.class, PROFILE, json);
    }

    private MentorEnrolmentDraft enrolment(UUID id, Map<String, JsonNode> values) {
        Map<String, JsonNode> all = new HashMap<>(values);
        all.put("mentorId", TextNode.valueOf(id.toString()));
        return Values.draft(all, MentorEnrolmentDraft.class, ENROLMENT, json);
    }
}
