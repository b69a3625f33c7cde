package org.introducer.programs;

import org.introducer.platform.problem.Problem;

/** Every failure that is program-service's own. */
public enum ProgramsProblem implements Problem {
    PROGRAM_NOT_FOUND(404, "There is no such program."),
    PROGRAM_EXISTS(409, "A program with this ACGME code exists."),
    PROGRAM_RETIRED(409, "The program is retired already."),
    PROGRAM_NOT_RETIRED(409, "The program is not retired."),
    MERGE_CONFLICT(409, "These two programs cannot be made one."),
    TRACK_NOT_FOUND(404, "The program has no such track."),
    TRACK_EXISTS(409, "The program has such a track."),
    POSITIONS_NOT_FOUND(404, "Nothing is known of this track's positions in this season."),
    PGY1_OPTION_NOT_FOUND(404, "The track has no such PGY-1 option."),
    FACT_NOT_FOUND(404, "There is no such fact, or it is not yours to see."),
    FACT_NOT_ACCEPTED(409, "The fact is not one that counts now."),
    PROPOSAL_NOT_FOUND(404, "There is no such proposal."),
    PROPOSAL_DECIDED(409, "The proposal has been decided."),
    IMG_YEAR_EXISTS(409, "This year of the program is counted already."),
    CITY_PLACE_NOT_FOUND(404, "There is no such city place."),
    CITY_PLACE_EXISTS(409, "The place of this city is known."),
    SEARCH_NOT_FOUND(404, "There is no such saved search, or it is not yours to see."),
    SEARCH_EXISTS(409, "You have a saved search of this name."),
    SHORTLIST_NOT_FOUND(404, "There is no such shortlist, or it is not yours to see."),
    ALIAS_NOT_FOUND(404, "There is no such employer alias."),
    ALIAS_EXISTS(409, "The same alias is proposed or confirmed already."),
    ALIAS_DECIDED(409, "The alias is not in the state from which this can be done."),
    PROGRAM_UNKNOWN(422, "The request names a program or an institution that is not in the directory."),
    IMG_YEAR_NOT_FOUND(404, "Nobody has counted this year of the program."),
    POLICY_RULE_NOT_FOUND(404, "There is no such rule of the policy."),
    POLICY_RULE_EXISTS(409, "A rule of the policy has this code, or decides the same."),
    POLICY_RULE_NEEDED(409, "This rule of the policy can be changed, but not withdrawn."),
    IMPORT_NOT_FOUND(404, "There is no such import, or it is not yours to see."),
    WRONG_FILE(422, "The file is not of the kind that was announced; nothing of it was taken.");

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
