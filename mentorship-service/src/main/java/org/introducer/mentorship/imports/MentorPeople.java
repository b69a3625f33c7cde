package org.introducer.mentorship.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
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

/** Mentors, and their enrolment in a cycle. */
final class MentorPeople implements People {

    private final MentorRecords records;
    private final EnrolmentRecords.Recorder enrolments;
    private final Drafts<MentorDraft, MentorEnrolmentDraft> drafts;
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
        this.drafts = new Drafts<>(MentorDraft.class, MentorEnrolmentDraft.class, "mentorId", json, validator);
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
                drafts.values(card.profile(), enrolled.get(card.id())));
    }

    @Override
    public List<InputError> faults(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        MentorDraft profile = drafts.profile(after);
        List<InputError> faults = new ArrayList<>(MentorRecords.faults(profile));
        faults.addAll(drafts.faults(profile));
        if (after.containsKey(Values.ENROLLED)) {
            MentorEnrolmentDraft enrolment = drafts.enrolment(after);
            faults.addAll(EnrolmentRecords.faults(enrolment));
            faults.addAll(drafts.faults(enrolment));
        }
        return faults;
    }

    @Override
    public Map<String, JsonNode> complete(Map<String, JsonNode> values) {
        return drafts.complete(values);
    }

    @Override
    public boolean isEnrolment(String field) {
        return drafts.isEnrolment(field);
    }

    @Override
    public UUID create(Map<String, JsonNode> values) {
        UUID id = records.add(drafts.profile(values));
        if (values.containsKey(Values.ENROLLED)) {
            enrolments.record(drafts.enrolment(id, values));
        }
        return id;
    }

    @Override
    public void update(Person person, Map<String, JsonNode> values) {
        MentorDraft profile = drafts.profile(values);
        if (!profile.equals(drafts.profile(person.values()))) {
            records.describe(person.id(), profile);
        }
        if (!values.containsKey(Values.ENROLLED)) {
            return;
        }
        MentorEnrolmentDraft enrolment = drafts.enrolment(person.id(), values);
        if (!enrolment.equals(enrolled.get(person.id()))) {
            enrolments.record(enrolment);
        }
    }

    @Override
    public void withdraw(Set<UUID> ids) {
        if (enrolments != null) {
            enrolments.withdrawMentors(ids);
        }
    }

    @Override
    public void delete(Set<UUID> ids) {
        withdraw(ids);
        records.delete(ids);
    }

    @Override
    public Set<UUID> used(Set<UUID> ids) {
        return used.mentors(ids, cycleId);
    }
}
