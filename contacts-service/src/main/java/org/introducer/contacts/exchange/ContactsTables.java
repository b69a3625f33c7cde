package org.introducer.contacts.exchange;

import static org.introducer.platform.personal.PersonalTable.nobodys;
import static org.introducer.platform.personal.PersonalTable.of;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.introducer.platform.personal.PersonalTable;
import org.introducer.platform.personal.PersonalTables;

/** What contacts-service keeps of an applicant, in the order of the export. */
@Singleton
class ContactsTables implements PersonalTables {

    private static final String OWNED = "r.owner_id = :person";
    private static final String OF_APPLICANT = "r.applicant_id = :person";
    /** Of others, whom the person advises. */
    private static final String ADVISED = "r.applicant_id <> :person and ";

    private static final String OF_ADVISED = "whose data the person may read as an adviser: of those applicants";
    private static final String PROVISIONED = "other applicants, whom the person provisioned for a platform";
    private static final String FOLLOWS = "follows from other tables";

    @Override
    public List<PersonalTable> tables() {
        return Stream.of(
                        Stream.of(
                                of("applicants", "r.id = :person").movedWith("""
                                                version = r.version + 1, external_id = null, invitation = null,
                                                provisioned_by = null"""),
                                of("applicants", "r.id <> :person and r.provisioned_by = :sub")
                                        .leftOut(PROVISIONED)
                                        .changed(
                                                "provisioned_by = null",
                                                "other applicants, without who provisioned them")
                                        .stays(PROVISIONED),
                                of("consents", OF_APPLICANT)
                                        .endsWithMove("consents to people of the tenant that was left"),
                                of("organisation_consents", OF_APPLICANT)
                                        .endsWithMove("consents to people of the tenant that was left"),
                                of("adviser_assignments", OF_APPLICANT)
                                        .endsWithMove("assignments of people of the tenant that was left"),
                                of("consents", ADVISED + "r.grantee = :sub")
                                        .leftOut(OF_ADVISED)
                                        .stays(OF_ADVISED),
                                of("adviser_assignments", ADVISED + "r.adviser = :sub")
                                        .leftOut(OF_ADVISED)
                                        .stays(OF_ADVISED),
                                of("advisers", "r.sub = :sub").stays("the organisation's list of its advisers"),
                                of("tightenings", OF_APPLICANT),
                                of("erasures", OF_APPLICANT)
                                        .leftOut("orders to erase, which their address shows")
                                        .kept("this receipt: counts of rows, and a keyed digest of whose")
                                        .stays("receipts: counts of rows, and a keyed digest of whose"),
                                of("moves", OF_APPLICANT)
                                        .leftOut("orders to move, which their address shows")
                                        .kept("receipts: counts of rows, and a keyed digest of whose")
                                        .stays("this receipt: counts of rows, and a keyed digest of whose"),
                                nobodys("move_invitations", "an organisation's invitations, by the digest of a code"),
                                of("custom_fields", OWNED),
                                of("contacts", OWNED)
                                        // Mentors are of the organisation that is left.
                                        .movedWith("""
                                                version = r.version + case when r.mentor_id is null then 0 else 1 end,
                                                mentor_id = null"""),
                                // Before the relationships, whose writes make one.
                                of("network_versions", OWNED)
                                        .leftOut(FOLLOWS)
                                        .endsWithMove("follows from the relationships")),
                        Stream.of(
                                nobodys(
                                        "suppressed_addresses",
                                        "keyed digests of addresses of people who asked to be forgotten"),
                                nobodys(
                                        "forget_requests",
                                        "requests of people whom applicants entered as contacts, and their receipts")),
                        owned(
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
                                "distinct_pairs"),
                        owned("due_spans", "contact_persons", "person_traits", "participations", "contact_keys")
                                .map(table -> table.leftOut(FOLLOWS)),
                        owned("import_files", "import_rows")
                                .map(table ->
                                        table.leftOut("files that were imported, for the days that they are kept")),
                        Stream.of(of("import_keys", """
                                        r.file_id in (select f.id from import_files f
                                            where f.tenant_id = :tenant and f.owner_id = :person)""").leftOut(FOLLOWS)),
                        owned("calendar_feeds").map(table -> table.leftOut("the secret of the calendar address")))
                .flatMap(tables -> tables)
                .toList();
    }

    private static Stream<PersonalTable> owned(String... names) {
        return Stream.of(names).map(name -> of(name, OWNED));
    }
}
