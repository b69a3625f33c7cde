package org.introducer.mentorship.personal;

import static org.introducer.platform.personal.PersonalTable.nobodys;
import static org.introducer.platform.personal.PersonalTable.of;

import jakarta.inject.Singleton;
import java.util.List;
import org.introducer.platform.personal.PersonalTable;
import org.introducer.platform.personal.PersonalTables;

/**
 * What mentorship-service keeps of a person, as mentee and as mentor. A mentorship is of its mentee: with a mentee it goes, without its
 * mentor it stays as the mentee's history. An export has of it what the API shows to the same person: not what the other side, somebody else
 * or a coordinator said in confidence.
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
    private static final String AS_MENTOR =
            "(select s.id from mentorships s where s.tenant_id = :tenant and s.mentor_id in " + MENTOR + ")";
    private static final String MET_AS_MENTEE =
            "(select s.id from sessions s where s.tenant_id = :tenant and s.mentorship_id in " + AS_MENTEE + ")";
    private static final String MET_AS_MENTOR =
            "(select s.id from sessions s where s.tenant_id = :tenant and s.mentorship_id in " + AS_MENTOR + ")";

    private static final String AUTHOR = "r.author_sub in (:person, :sub)";
    private static final String BOTH = "r.mentee_id in " + MENTEE + " or r.mentor_id in " + MENTOR;
    private static final String OF_MENTEE = "r.mentee_id in " + MENTEE;
    private static final String OF_MENTOR = "r.mentor_id in " + MENTOR;
    private static final String OF_MENTORSHIP = "r.mentorship_id in " + AS_MENTEE;
    private static final String OF_MENTORS_MENTORSHIP = "r.mentorship_id in " + AS_MENTOR;

    /** What the other side wrote is seen when it is shared, until it is deleted. */
    private static final String SEEN_NOTE = AUTHOR + " or r.shared and r.deleted_at is null";

    /** A request that a do-not-match keeps from the mentor is not theirs. */
    private static final String NOT_APART = """
            not r.withheld and not exists (select from do_not_matches d where d.tenant_id = :tenant
                and d.deleted_at is null and (d.cycle_id is null or d.cycle_id = r.cycle_id)
                and jsonb_exists(d.people, cast(r.mentor_id as text)) and jsonb_exists(d.people, cast(r.mentee_id as text)))""";

    private static final String IN_FORCE = """
            exists (select from runs u where u.tenant_id = :tenant and u.id = r.run_id and u.state = 'PUBLISHED')""";

    /** A pair of a run that another took the place of is seen when something came of it. */
    private static final String SEEN_PAIR = IN_FORCE + """
             or exists (select from runs u join mentorships s on s.tenant_id = u.tenant_id and s.run_id = u.id
                where u.tenant_id = :tenant and u.id = r.run_id and u.state = 'WITHDRAWN' and s.mentee_id = r.mentee_id
                    and s.mentor_id = r.mentor_id and s.type = r.type and s.state in ('ACTIVE', 'ENDED'))""";

    private static final String NAMED = """
            exists (select from mentees m where m.tenant_id = :tenant and m.applicant_id = :person
                and position(cast(m.id as text) in cast(r.people as text)) > 0)
            or exists (select from mentors m where m.tenant_id = :tenant and m.sub in (:person, :sub)
                and position(cast(m.id as text) in cast(r.people as text)) > 0)""";

    private static final String OTHERS =
            "said by somebody else about the person, in confidence and for their own protection";

    private static final String COORDINATORS = "how coordinators match, of others too; shown to coordinators only";

    private static final String HISTORY = "what both agreed on, kept as the mentee's history";

    private static final String MENTORING = "mentoring in the organisation that was left, which others are part of";

    private static final String RESULT =
            "results of matching that others are part of; the ids in them no longer lead to anybody";

    /**
     * The profile of a mentee goes along. All else is of mentoring in the organisation, and of others too: mentorships end and stay as the
     * history of both sides.
     */
    @Override
    public List<PersonalTable> tables() {
        return kept().stream()
                .map(table -> switch (table.name()) {
                    case "mentees" -> table;
                    case "coordinators" -> table.endsWithMove("who coordinates in the organisation that was left");
                    case "do_not_matches", "concerns" ->
                        table.stays("said for protection in the organisation that was left");
                    default -> table.stays(MENTORING);
                })
                .toList();
    }

    private static List<PersonalTable> kept() {
        return List.of(
                of("mentees", "r.applicant_id = :person"),
                of("mentors", "r.sub in (:person, :sub)"),
                of("coordinators", "r.sub in (:person, :sub)"),
                of("mentee_enrolments", "r.applicant_id = :person or r.mentee_id in " + MENTEE),
                of("mentor_enrolments", "r.mentor_id in " + MENTOR),
                of("locks", BOTH).leftOut(COORDINATORS),
                of("do_not_matches", AUTHOR),
                of("do_not_matches", "not (" + AUTHOR + ") and (" + NAMED + ")")
                        .leftOut(OTHERS)
                        .kept(OTHERS),
                of("mentor_requests", OF_MENTEE)
                        .without("withheld", "author_sub", "opened_at", "first_reaction_at", "remind_at"),
                of("mentor_requests", "not (" + OF_MENTEE + ") and " + OF_MENTOR)
                        .exported(NOT_APART)
                        .without(
                                "withheld",
                                "author_sub",
                                "opened_at",
                                "first_reaction_at",
                                "remind_at",
                                "then_mentor_ids",
                                "previous_request_id")
                        .changed("""
                                version = r.version + 1, messages = coalesce((select jsonb_agg(m.said order by m.place)
                                    from jsonb_array_elements(r.messages) with ordinality as m (said, place)
                                    where m.said ->> 'from' <> 'MENTOR'), '[]')""", "what mentees asked, without the mentor's messages"),
                of("mentorships", OF_MENTEE).without("mentor_fit", "mentor_reach", "note", "overridden_rules"),
                of("mentorships", "not (" + OF_MENTEE + ") and " + OF_MENTOR)
                        .without("mentee_fit", "mentee_reach", "note", "overridden_rules")
                        .changed(
                                "mentor_reach = null, mentor_fit = null",
                                "the mentee's history, without how to reach the mentor and what the mentor said of it"),
                of("sessions", OF_MENTORSHIP),
                of("sessions", "not (" + OF_MENTORSHIP + ") and " + OF_MENTORS_MENTORSHIP)
                        .changed(
                                "version = r.version + 1, place = null, by_mentor = r.by_mentor - 'reason'",
                                "the mentee's history, without the place and what the mentor wrote"),
                of("session_notes", AUTHOR + " or r.session_id in " + MET_AS_MENTEE)
                        .exported(SEEN_NOTE),
                of(
                                "session_notes",
                                "not (" + AUTHOR + " or r.session_id in " + MET_AS_MENTEE + ") and r.session_id in "
                                        + MET_AS_MENTOR)
                        .exported(SEEN_NOTE)
                        .kept("the mentee's own notes"),
                of("commitments", OF_MENTORSHIP),
                of("commitments", "not (" + OF_MENTORSHIP + ") and " + OF_MENTORS_MENTORSHIP)
                        .kept(HISTORY),
                of("agreements", OF_MENTORSHIP),
                of("agreements", "not (" + OF_MENTORSHIP + ") and " + OF_MENTORS_MENTORSHIP)
                        .kept(HISTORY),
                of("survey_answers", OF_MENTORSHIP).exported("r.side = 'MENTEE'"),
                of("survey_answers", "r.side = 'MENTOR' and not (" + OF_MENTORSHIP + ") and " + OF_MENTORS_MENTORSHIP),
                of("concerns", AUTHOR).without("resolution", "resolved_by"),
                of("concerns", "not (" + AUTHOR + ") and (" + BOTH + ")")
                        .leftOut(OTHERS)
                        .kept(OTHERS),
                of("mentoring_groups", OF_MENTOR),
                of("mentoring_group_members", OF_MENTEE + " or r.group_id in " + GROUP)
                        .exported(OF_MENTEE + " or r.deleted_at is null"),
                of("speed_participants", BOTH),
                of("reported_meetings", BOTH)
                        .leftOut("follows from the timetable and the check-in; the applicant's interactions have it"),
                of("import_rows", "r.person_id in " + MENTEE + " or r.person_id in " + MENTOR)
                        .leftOut("files that coordinators imported, for the days that they are kept"),
                of("run_groups", OF_MENTEE).exported(IN_FORCE),
                of("run_pairs", OF_MENTEE)
                        .exported(SEEN_PAIR)
                        .without("place", "total", "parts")
                        .kept(RESULT),
                of("run_pairs", "not (" + OF_MENTEE + ") and " + OF_MENTOR)
                        .exported(SEEN_PAIR)
                        .without("place", "total", "parts", "choice")
                        .kept(RESULT),
                of("run_unmatched", OF_MENTEE)
                        .exported(IN_FORCE)
                        .without("place", "cause", "rules", "changes")
                        .kept(RESULT),
                of("run_changes", OF_MENTEE).leftOut(COORDINATORS).kept(RESULT),
                of("run_judgements", BOTH).leftOut(COORDINATORS).kept(RESULT),
                of("run_seats", OF_MENTOR).leftOut(COORDINATORS).kept(RESULT),
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
                nobodys("runs", "counts of a run, by the id of the person who asked for it"),
                nobodys("speed_events", "an organisation's events"),
                nobodys("speed_plans", "who sits where at an event, by ids of participants"));
    }
}
