package org.introducer.programs.calendar;

import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happens once in a season, on a day that a source has to say. */
@Schema(name = "SeasonEvent", description = "what happens once in a season, on a day that a source has to say")
public enum SeasonEvent {
    ERAS_OPENS(Group.ERAS, "ERAS opens to applicants"),
    ERAS_SUBMISSION(Group.ERAS, "Applications can be submitted in MyERAS"),
    ERAS_REVIEW(Group.ERAS, "Programs begin to review applications"),
    ERAS_CLOSES(Group.ERAS, "The ERAS season closes"),
    ECFMG_PATHWAYS_OPEN(Group.ECFMG, "The ECFMG Pathways of the season open"),
    ECFMG_PATHWAYS_FOR_MATCH(Group.ECFMG, "Last day of a Pathways application that counts for the Match"),
    ECFMG_PATHWAYS_CLOSE(Group.ECFMG, "The ECFMG Pathways of the season close"),
    NRMP_REGISTRATION(Group.NRMP, "Registration for the Main Match opens"),
    NRMP_VERIFICATION(Group.NRMP, "ECFMG's verification of international graduates for the Match ends"),
    INTERVIEWS(Group.NRMP, "Interviews for the Main Match"),
    RANKING_OPENS(Group.NRMP, "Rank order lists can be entered"),
    RANK_LIST_DEADLINE(Group.NRMP, "Last day to certify the rank order list"),
    MATCH_WEEK(Group.NRMP, "Match Week"),
    SOAP(Group.NRMP, "SOAP, the supplemental offers to the unmatched"),
    MATCH_DAY(Group.NRMP, "Match Day"),
    INDEPENDENT_INTERVIEWS(Group.NRMP, "Interviews for independent IR"),
    INDEPENDENT_RANKING(Group.NRMP, "Ranking for the independent IR match"),
    INDEPENDENT_MATCH_DAY(Group.NRMP, "Match Day of independent IR"),
    TRAINING_STARTS(Group.TRAINING, "Training starts"),
    SIR_ABSTRACTS(Group.MEETING, "SIR: last day of abstracts"),
    SIR_MEETING(Group.MEETING, "SIR annual meeting"),
    CIRSE_ABSTRACTS(Group.MEETING, "CIRSE: last day of abstracts"),
    CIRSE_MEETING(Group.MEETING, "CIRSE annual congress"),
    RSNA_ABSTRACTS(Group.MEETING, "RSNA: last day of abstracts"),
    RSNA_MEETING(Group.MEETING, "RSNA annual meeting"),
    ARRS_ABSTRACTS(Group.MEETING, "ARRS: last day of abstracts"),
    ARRS_MEETING(Group.MEETING, "ARRS annual meeting");

    /** Who sets the day. */
    @Schema(name = "SeasonEventGroup", description = "who sets the day")
    public enum Group {
        ERAS,
        ECFMG,
        NRMP,
        TRAINING,
        MEETING
    }

    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    private final Group group;
    private final String label;

    SeasonEvent(Group group, String label) {
        this.group = group;
        this.label = label;
    }

    public Group group() {
        return group;
    }

    public String label() {
        return label;
    }

    /** The zone of its days where the source names none: ERAS and NRMP keep Eastern Time, a meeting that of its city. */
    Optional<ZoneId> zone() {
        return group == Group.ERAS || group == Group.NRMP ? Optional.of(EASTERN) : Optional.empty();
    }
}
