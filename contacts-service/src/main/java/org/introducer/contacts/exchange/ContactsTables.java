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
    private static final String FOLLOWS = "follows from other tables";

    @Override
    public List<PersonalTable> tables() {
        return Stream.of(
                        Stream.of(
                                of("applicants", "r.id = :person"),
                                of("consents", OF_APPLICANT),
                                of("organisation_consents", OF_APPLICANT),
                                of("adviser_assignments", OF_APPLICANT),
                                of("advisers", "r.sub = :sub"),
                                of("tightenings", OF_APPLICANT),
                                of("erasures", OF_APPLICANT)
                                        .leftOut("orders to erase, which their address shows")
                                        .kept("this receipt: counts of rows, and a keyed digest of whose")),
                        Stream.of(
                                nobodys(
                                        "suppressed_addresses",
                                        "keyed digests of addresses of people who asked to be forgotten"),
                                nobodys(
                                        "forget_requests",
                                        "requests of people whom applicants noted, and their receipts")),
                        owned(
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
