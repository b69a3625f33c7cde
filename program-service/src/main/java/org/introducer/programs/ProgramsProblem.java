package org.introducer.programs;

import org.introducer.platform.problem.Problem;

/** Every failure that is program-service's own. */
public enum ProgramsProblem implements Problem {
    PROGRAM_NOT_FOUND(404, "There is no such program."),
    PROGRAM_EXISTS(409, "A program with this ACGME code exists."),
    PROGRAM_RETIRED(409, "The program is already retired."),
    PROGRAM_NOT_RETIRED(409, "The program is not retired."),
    MERGE_CONFLICT(409, "These two programs cannot be merged."),
    TRACK_NOT_FOUND(404, "The program has no such track."),
    TRACK_EXISTS(409, "The program already has such a track."),
    POSITIONS_NOT_FOUND(404, "There are no positions of this track in this season."),
    PGY1_OPTION_NOT_FOUND(404, "The track has no such PGY-1 option."),
    FACT_NOT_FOUND(404, "There is no such fact, or you may not see it."),
    FACT_NOT_ACCEPTED(409, "The fact is not an accepted one."),
    PROPOSAL_NOT_FOUND(404, "There is no such proposal."),
    PROPOSAL_DECIDED(409, "The proposal is already decided."),
    DISPUTE_NOT_FOUND(404, "There is no such dispute, or it is not yours to withdraw."),
    DISPUTE_EXISTS(409, "You already have an open dispute of this fact."),
    TOO_MANY_DISPUTES(409, "You have too many open disputes."),
    DISPUTE_DECIDED(409, "The dispute is no longer open."),
    IMG_YEAR_EXISTS(409, "Counts of this year of the program already exist."),
    ORIGINS_NOT_FOUND(404, "There are no such origins of residents."),
    ORIGINS_EXIST(409, "Origins of the residents of this season of the program already exist."),
    CITY_PLACE_NOT_FOUND(404, "There are no coordinates of this city."),
    CITY_PLACE_EXISTS(409, "Coordinates of this city already exist."),
    SEARCH_NOT_FOUND(404, "There is no such saved search, or you may not see it."),
    SEARCH_EXISTS(409, "You already have a saved search with this name."),
    SHORTLIST_NOT_FOUND(404, "There is no such shortlist, or you may not see it."),
    SHORTLIST_ENTRY_NOT_FOUND(404, "The shortlist has no such entry."),
    APPLICATION_NOT_FOUND(404, "There is no such application, or you may not see it."),
    APPLICATION_EXISTS(409, "There is already an application to this program in this season."),
    APPLICATION_STATE(409, "The application is not in a state that allows this."),
    APPLICATION_UNKNOWN(422, "The request refers to an application that the applicant does not have in this season."),
    RANK_LIST_NOT_FOUND(404, "There is no such rank order list, or you may not see it."),
    RANK_LIST_EXISTS(409, "There is already a rank order list of this season."),
    RANK_LIST_STATE(409, "The rank order list is not in a state that allows this."),
    SIGNAL_PLAN_NOT_FOUND(404, "There is no such plan of signals, or you may not see it."),
    SIGNAL_PLAN_EXISTS(409, "There is already a plan of signals of this season."),
    SIGNALS_SPENT(409, "There are more signals than the pool has in this season."),
    CONFIRMATION_NOT_FOUND(404, "There is no such confirmation, or you may not see it."),
    RESIDENT_ANSWER_NOT_FOUND(404, "There is no such answer of a resident, or you may not see it."),
    NOTE_NOT_FOUND(404, "There is no such note, or you may not see it."),
    NOTE_EXISTS(409, "You already have a note on this topic of the program."),
    NOTE_ELSEWHERE(409, "You already have a note on another program."),
    NOTE_DECIDED(409, "The note is not in a state that allows this."),
    ROTATION_NOT_FOUND(404, "There is no such observership or elective."),
    ALIAS_NOT_FOUND(404, "There is no such employer alias."),
    ALIAS_EXISTS(409, "The same alias is already proposed or confirmed."),
    ALIAS_DECIDED(409, "The alias is not in a state that allows this."),
    SEASON_OVER(422, "The match season that was asked for is over."),
    PROGRAM_UNKNOWN(422, "The request refers to a program or an institution that is not in the directory."),
    IMG_YEAR_NOT_FOUND(404, "There are no counts of this year of the program."),
    POLICY_RULE_NOT_FOUND(404, "There is no such policy rule."),
    POLICY_RULE_EXISTS(409, "A policy rule with this code, or with the same subject, already exists."),
    POLICY_RULE_NEEDED(409, "This policy rule can be updated, but not withdrawn."),
    IMPORT_NOT_FOUND(404, "There is no such import, or you may not see it."),
    WRONG_FILE(422, "The file is not of the kind that was declared; nothing is imported.");

    private final int status;
    private final String title;

    ProgramsProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
