package org.introducer.contacts.exchange;

import java.util.List;
import java.util.Set;

/**
 * What an export of everything has of the database: the rows of an applicant in these tables, each column as a property. A test fails for a
 * table with rows of applicants that is neither here nor said to be left out.
 */
final class ExportedTables {

    /** The profile is the only row that has the applicant's own id. */
    static final String PROFILE = "applicants";

    /** In the order in which they are written. */
    static final List<String> TABLES = List.of(
            PROFILE,
            "consents",
            "tightenings",
            "custom_fields",
            "contacts",
            "do_not_contacts",
            "attentions",
            "cadence_rules",
            "interactions",
            "commitments",
            "outreach_overrides",
            "events",
            "relationships",
            "introduction_requests",
            "supervisions",
            "letters",
            "message_templates",
            "opportunities",
            "projects",
            "presences",
            "documents",
            "merges",
            "distinct_pairs");

    /**
     * What follows from the tables above, or is of the service's own working: the due queue, who is the same person, parts in interactions,
     * keys, files that were imported (for the days that they are kept), jobs, answers kept for repetition, the audit log, events,
     * the secret of the calendar address.
     */
    static final Set<String> LEFT_OUT = Set.of(
            "due_spans",
            "contact_persons",
            "person_traits",
            "participations",
            "contact_keys",
            "import_files",
            "import_rows",
            "jobs",
            "audit_entries",
            "outbox_events",
            "calendar_feeds");

    /** Columns that are of the service's own working; those that end in {@code _key} only sort. */
    static final Set<String> WITHOUT = Set.of("tenant_id", "version");

    private ExportedTables() {}

    /** The column that names the applicant. */
    static String ownerOf(String table) {
        return switch (table) {
            case PROFILE -> "id";
            case "consents", "tightenings" -> "applicant_id";
            default -> "owner_id";
        };
    }
}
