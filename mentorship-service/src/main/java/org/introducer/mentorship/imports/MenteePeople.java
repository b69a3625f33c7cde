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
import org.introducer.mentorship.cycle.CycleDraft;
import org.introducer.mentorship.enrolment.EnrolmentRecords;
import org.introducer.mentorship.enrolment.MenteeEnrolmentDraft;
import org.introducer.mentorship.mentee.MenteeCard;
import org.introducer.mentorship.mentee.MenteeDraft;
import org.introducer.mentorship.mentee.MenteeRecords;
import org.introducer.platform.problem.InputError;

/** Mentees, and their enrolment in a cycle. Groups of the fairness report are the mentee's alone: they are not read, and stay. */
final class MenteePeople implements People {

    static final String APPLICANT = "applicantId";

    private final MenteeRecords records;
    private final EnrolmentRecords.Recorder enrolments;
    private final Drafts<MenteeDraft, MenteeEnrolmentDraft> drafts;
    private final UsedPeople used;
    private final UUID cycleId;
    private final CycleDraft cycle;
    private final Map<UUID, MenteeEnrolmentDraft> enrolled;
    private final Map<UUID, MenteeCard> cards;

    /** @param cycleId null when the import has none, and then the cycle too */
    MenteePeople(
            UUID cycleId,
            CycleDraft cycle,
            MenteeRecords records,
            EnrolmentRecords enrolments,
            ObjectMapper json,
            Validator validator,
            UsedPeople used) {
        this.records = records;
        this.enrolments = cycleId == null ? null : enrolments.in(cycleId);
        this.enrolled = cycleId == null ? Map.of() : enrolments.mentees(cycleId);
        this.cards = records.all();
        this.drafts = new Drafts<>(MenteeDraft.class, MenteeEnrolmentDraft.class, "menteeId", json, validator);
        this.used = used;
        this.cycleId = cycleId;
        this.cycle = cycle;
    }

    @Override
    public Collection<Person> all() {
        return cards.values().stream().map(this::person).toList();
    }

    private Person person(MenteeCard card) {
        return new Person(
                card.id(),
                card.applicantId(),
                card.profile().name(),
                Person.emails(card.profile().reachBy()),
                drafts.values(card.profile(), enrolled.get(card.id())));
    }

    @Override
    public List<InputError> faults(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        MenteeDraft profile = drafts.profile(after);
        List<InputError> faults = new ArrayList<>(drafts.faults(profile));
        if (after.containsKey(Values.ENROLLED)) {
            MenteeEnrolmentDraft enrolment = drafts.enrolment(after);
            boolean answersAnew = before.isEmpty()
                    || !enrolment.answers().equals(drafts.enrolment(before).answers());
            faults.addAll(EnrolmentRecords.faults(cycle, enrolment, answersAnew));
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
        JsonNode applicant = values.get(APPLICANT);
        MenteeCard mentee = records.add(
                applicant == null ? UUID.randomUUID() : UUID.fromString(applicant.asText()), drafts.profile(values));
        if (values.containsKey(Values.ENROLLED)) {
            enrolments.record(mentee, drafts.enrolment(mentee.id(), values));
        }
        return mentee.id();
    }

    @Override
    public void update(Person person, Map<String, JsonNode> values) {
        MenteeDraft profile = drafts.profile(values);
        if (!profile.equals(drafts.profile(person.values()))) {
            records.describe(person.id(), profile);
        }
        if (!values.containsKey(Values.ENROLLED)) {
            return;
        }
        MenteeEnrolmentDraft enrolment = drafts.enrolment(person.id(), values);
        if (!enrolment.equals(enrolled.get(person.id()))) {
            enrolments.record(cards.get(person.id()), enrolment);
        }
    }

    @Override
    public void withdraw(Set<UUID> ids) {
        if (enrolments != null) {
            enrolments.withdrawMentees(ids);
        }
    }

    @Override
    public void delete(Set<UUID> ids) {
        withdraw(ids);
        records.delete(ids);
    }

    @Override
    public Set<UUID> used(Set<UUID> ids) {
        return used.mentees(ids, cycleId);
    }
}
