package org.introducer.contacts.outreach;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.introducer.contacts.applicant.ApplicantDraft;
import org.introducer.contacts.contact.ContactDraft;

/** What stands for merge fields: facts of the contact and the applicant, and values that are given when a message is made. */
final class MergeFields {

    /** How the names begin that a value is given for when a message is made. */
    static final String VALUES = "values.";

    private static final String CUSTOM = "contact.fields.";
    private static final Set<String> NAMES = Set.of(
            "contact.name",
            "contact.role",
            "contact.title",
            "contact.credentials",
            "contact.institution",
            "contact.department",
            "applicant.givenName",
            "applicant.familyName",
            "applicant.graduationYear",
            "applicant.elevatorPitch",
            "today");

    private MergeFields() {}

    /** All that can be named, but for values. */
    static Set<String> known(Set<String> customFields) {
        Set<String> known = new TreeSet<>(NAMES);
        customFields.forEach(key -> known.add(CUSTOM + key));
        return known;
    }

    static boolean isValue(String field) {
        return field.startsWith(VALUES) && field.length() > VALUES.length() && field.indexOf('.', VALUES.length()) < 0;
    }

    /** What is known, by the names of the fields. */
    static Map<String, String> of(ContactDraft contact, ApplicantDraft applicant, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("contact.name", contact.name());
        values.put("contact.role", contact.role().label());
        values.put("contact.title", contact.title());
        values.put("contact.credentials", contact.credentials());
        values.put("contact.institution", contact.institution());
        values.put("contact.department", contact.department());
        contact.fields().forEach((key, value) -> values.put(CUSTOM + key, value));
        if (applicant != null) {
            values.put("applicant.givenName", applicant.givenName());
            values.put("applicant.familyName", applicant.familyName());
            values.put("applicant.graduationYear", applicant.graduationYear());
            values.put("applicant.elevatorPitch", applicant.elevatorPitch());
        }
        values.put("today", today);
        values.values().removeIf(Objects::isNull);
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }
}
