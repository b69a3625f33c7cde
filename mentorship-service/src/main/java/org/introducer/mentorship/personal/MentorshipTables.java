package org.introducer.mentorship.personal;

import static org.introducer.platform.personal.PersonalTable.nobodys;
import static org.introducer.platform.personal.PersonalTable.of;

import jakarta.inject.Singleton;
import java.util.List;
import org.introducer.platform.personal.PersonalTable;
import org.introducer.platform.personal.PersonalTables;

/**
 * What mentorship-service keeps of a person, as mentee and as mentor. A mentorship is of its mentee: with a mentee it goes, without its
 * mentor it stays as the mentee's history.
 */
@Singleton
class MentorshipTables implements PersonalTables {

    private static final String MENTEE =
            "(select m.id from mentees m where m.tenant_id = :tenant and m.applicant_id = :person)";
    private static final String MENTOR =
            "(select m.id from mentors m where m.tenant_id = :tenant and m.sub in (:person, :sub))";
    private static final String GROUP =
            "(select g.id from mentoring_groups g where g.tenant_id = :tenant and g.mentor_id in " + MENTOR + ")";
    private static final String AS_MENTEE =
            "(select s.id from mentorships s where s.tenant_id = :tenant and s.mentee_id in " + MENTEE + ")";
    private static final String MET_AS_MENTEE =
            "(select s.id from sessions s where s.tenant_id = :tenant and s.mentorship_id in " + AS_MENTEE + ")";

    private static final String AUTHOR = "r.author_sub in (:person, :sub)";
    private static final String BOTH = "r.mentee_id in " + MENTEE + " or r.mentor_id in " + MENTOR;
    private static final String OF_MENTORSHIP = "r.mentorship_id in " + AS_MENTEE;

    private static final String NAMED = """
            exists (select from mentees m where m.tenant_id = :tenant and m.applicant_id = :person
                and position(cast(m.id as text) in cast(r.people as text)) > 0)
            or exists (select from mentors m where m.tenant_id = :tenant and m.sub in (:person, :sub)
                and position(cast(m.id as text) in cast(r.people as text)) > 0)""";

    private static final String OTHERS =
            "said by somebody else about the person, in confidence and for their own protection";

    private static final String RESULT =
            "results of matching that others are part of; the ids in them lead to nobody any more";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("mentees", "r.applicant_id = :person"),
                of("mentors", "r.sub in (:person, :sub)"),
                of("coordinators", "r.sub in (:person, :sub)"),
                of("mentee_enrolments", "r.applicant_id = :person or r.mentee_id in " + MENTEE),
                of("mentor_enrolments", "r.mentor_id in " + MENTOR),
                of("locks", BOTH),
                of("do_not_matches", AUTHOR),
                of("do_not_matches", "not (" + AUTHOR + ") and (" + NAMED + ")")
                        .leftOut(OTHERS)
                        .kept(OTHERS),
                of("mentor_requests", BOTH),
                of("mentorships", "r.mentee_id in " + MENTEE),
                of("mentorships", "r.mentor_id in " + MENTOR)
                        .changed("mentor_reach = null", "the mentee's history, without how to reach the mentor"),
                of("sessions", OF_MENTORSHIP),
                of("session_notes", AUTHOR + " or r.session_id in " + MET_AS_MENTEE),
                of("commitments", OF_MENTORSHIP),
                of("agreements", OF_MENTORSHIP),
                of("survey_answers", OF_MENTORSHIP),
                of("concerns", AUTHOR),
                of("concerns", "not (" + AUTHOR + ") and (" + BOTH + ")")
                        .leftOut(OTHERS)
                        .kept(OTHERS),
                of("mentoring_groups", "r.mentor_id in " + MENTOR),
                of("mentoring_group_members", "r.mentee_id in " + MENTEE + " or r.group_id in " + GROUP),
                of("speed_participants", BOTH),
                of("import_rows", "r.person_id in " + MENTEE + " or r.person_id in " + MENTOR),
                of("run_groups", "r.mentee_id in " + MENTEE),
                of("run_pairs", BOTH).kept(RESULT),
                of("run_unmatched", "r.mentee_id in " + MENTEE).kept(RESULT),
                of("run_changes", "r.mentee_id in " + MENTEE).kept(RESULT),
                of("run_judgements", BOTH).kept(RESULT),
                of("run_seats", "r.mentor_id in " + MENTOR).kept(RESULT),
                of("run_inputs", """
                        exists (select from mentees m where m.tenant_id = :tenant and m.applicant_id = :person
                            and position(cast(m.id as text) in r.inputs) > 0)
                        or exists (select from mentors m where m.tenant_id = :tenant and m.sub in (:person, :sub)
                            and position(cast(m.id as text) in r.inputs) > 0)""")
                        .leftOut("what was matched, of everybody in it; `mentees` and `mentors` have one's own")
                        .changed(
                                "inputs = run_inputs_without(r.inputs, array" + MENTEE + " || array" + MENTOR + ")",
                                "without what the person said; the certificates of these runs can no longer be recomputed"),
                nobodys("cycles", "an organisation's rounds of matching"),
                nobodys("runs", "counts of a run, by the id of who asked for it"),
                nobodys("speed_events", "an organisation's events"),
                nobodys("speed_plans", "who sits where at an event, by ids of participants"));
    }
}
