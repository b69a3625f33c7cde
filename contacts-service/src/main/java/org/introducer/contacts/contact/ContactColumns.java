package org.introducer.contacts.contact;

/** How a {@link ContactDraft} that is JSON in the database becomes columns of {@code contacts}, for writes of many at once. */
public final class ContactColumns {

    /** The columns that a draft fills, in the order of {@link #from}. */
    public static final String NAMES = """
            name, role, kind, institution, department, title, credentials, program_id, mentor_id, emails, urls, phones, \
            orcid, npi, zone, country, notes, tags""";

    private ContactColumns() {}

    /** Their values, read from a JSON expression of SQL. */
    public static String from(String draft) {
        return """
                @ ->> 'name', @ ->> 'role', @ ->> 'kind', @ ->> 'institution', @ ->> 'department', @ ->> 'title', \
                @ ->> 'credentials', cast(@ ->> 'programId' as uuid), cast(@ ->> 'mentorId' as uuid), \
                coalesce(@ -> 'emails', '[]'), coalesce(@ -> 'urls', '[]'), coalesce(@ -> 'phones', '[]'), \
                @ ->> 'orcid', @ ->> 'npi', @ ->> 'zone', @ ->> 'country', @ ->> 'notes', coalesce(@ -> 'tags', '[]')""".replace("@", draft);
    }
}
