package org.introducer.programs.personal;

import static org.introducer.platform.personal.PersonalTable.nobodys;
import static org.introducer.platform.personal.PersonalTable.of;
import static org.introducer.platform.personal.PersonalTable.shared;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.introducer.platform.personal.PersonalTable;
import org.introducer.platform.personal.PersonalTables;

/** What program-service keeps of a person. */
@Singleton
class ProgramsTables implements PersonalTables {

    private static final String OF_APPLICANT = "r.applicant_id = :person";
    private static final String OF_SUB = "r.sub in (:person, :sub)";

    /** Of a note that was ever published, its author counts in a group for good. */
    private static final String OF_COLLEAGUES = "r.visibility = 'ORGANISATION' and r.published_at is not null";

    private static final String DIRECTORY = "the directory, shared by all tenants: it is about programs and employers";
    private static final String FILES = "files about the directory, which curators import; no applicant is in them";

    @Override
    public List<PersonalTable> tables() {
        return Stream.of(
                        Stream.of(
                                of("shortlists", OF_APPLICANT).without("sub"),
                                of("shortlist_entries", """
                                        r.shortlist_id in (select s.id from shortlists s
                                            where s.tenant_id = :tenant and s.applicant_id = :person)"""),
                                of("applications", OF_APPLICANT),
                                of("rank_lists", OF_APPLICANT),
                                of("signal_plans", OF_APPLICANT),
                                of("confirmations", OF_APPLICANT),
                                of("resident_answers", OF_APPLICANT),
                                of("saved_searches", OF_SUB),
                                of("fact_proposals", OF_SUB),
                                of("img_year_proposals", OF_SUB),
                                notes("not (" + OF_COLLEAGUES + ")"),
                                notes(OF_COLLEAGUES).stays("""
                                        notes for the colleagues in the tenant, shown to them in whole groups and without author"""),
                                shared("facts", "r.reporter in (cast(:person as text), cast(:sub as text))")
                                        .changed(
                                                "reporter = 'erased'",
                                                "facts about programs, without who reported them"),
                                of("fact_dispute_filers", OF_SUB),
                                // After the filers, so that an erasure, which goes from last to first, still finds
                                // them.
                                shared("fact_disputes", """
                                        r.id in (select f.dispute_id from fact_dispute_filers f
                                            where f.tenant_id = :tenant and f.sub in (:person, :sub))""")
                                        .kept("what was said about facts of programs; who filed it is deleted")),
                        nobodysWith(FILES, "import_blocks", "import_rows", "import_sources"),
                        nobodysWith(
                                DIRECTORY,
                                "city_places",
                                "employer_aliases",
                                "employer_petitions",
                                "img_years",
                                "labor_filings",
                                "nrmp_institutions",
                                "pgy1_options",
                                "policy_rule_versions",
                                "policy_rules",
                                "policy_state",
                                "program_changes",
                                "program_codes",
                                "program_demand",
                                "program_names",
                                "program_sources",
                                "program_statements",
                                "program_tracks",
                                "programs",
                                "reference_facts",
                                "reference_programs",
                                "resident_origins",
                                "rotation_offers",
                                "track_positions"))
                .flatMap(tables -> tables)
                .toList();
    }

    private static PersonalTable notes(String which) {
        return of("program_notes", OF_SUB + " and " + which)
                .without("decision_id", "published_at")
                .changed("""
                        sub = gen_random_uuid(), text = 'erased', reason = null,
                        deleted_at = coalesce(r.deleted_at, :now)""", "without author and text, so that notes of others stay in whole groups");
    }

    private static Stream<PersonalTable> nobodysWith(String why, String... names) {
        return Stream.of(names).map(name -> nobodys(name, why));
    }
}
