package org.introducer.contacts.imports.file;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person as a file describes them; what the file does not say is null or empty.
 *
 * @param rowKey recognises this row when the same source is read again, for people without any other key
 * @param role a {@code ContactRole} by name; from the title where the file has no roles
 * @param title position as the person states it
 * @param credentials degrees and memberships split off the name, such as {@code MD, FSIR}
 * @param fields custom fields by their keys
 * @param doNotContact null: the file does not say so
 */
public record ImportedContact(
        String rowKey,
        UUID id,
        String name,
        String role,
        String kind,
        String institution,
        String department,
        String title,
        String credentials,
        UUID programId,
        UUID mentorId,
        List<String> emails,
        List<String> urls,
        List<String> phones,
        String orcid,
        String npi,
        String zone,
        String country,
        String notes,
        List<String> tags,
        Map<String, Object> fields,
        DoNotContactMark doNotContact) {}
