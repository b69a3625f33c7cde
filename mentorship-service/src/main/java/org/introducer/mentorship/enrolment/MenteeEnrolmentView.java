package org.introducer.mentorship.enrolment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.mentee.MenteeDraft;
import org.introducer.platform.write.Writes;
import org.jspecify.annotations.Nullable;

/** How a mentee takes part in a cycle: whole for the mentee and for coordinators, without the wishes for the mentors of the cycle. */
@Schema(name = "MenteeEnrolment")
record MenteeEnrolmentView(
        UUID cycleId,
        UUID menteeId,

        @Schema(
                description =
                        "ranking of mentors by type in tiers, best first; mentors of one tier are equal. Not shown to "
                                + "mentors; absent: to them, or none were given")
        @Nullable
        Map<MentorType, List<List<UUID>>> wishes,

        @Schema(description = "accepts a mentor with a disclosed conflict of interest")
        Boolean conflictConsent,

        @Schema(description = "groups in which the mentee wishes to be counted in fairness reports; to the mentee only")
        @Nullable
        Map<CountedGroup, String> countedBy,

        @Schema(description = "answers to the questions of the cycle; to the mentee and to coordinators") @Nullable
        Map<String, String> answers,

        @Schema(description = "whether applications were closed when the mentee was enrolled")
        boolean late,

        @Schema(description = "who last recorded it on behalf of the mentee; absent: the mentee did") @Nullable
        UUID recordedBy,

        @Schema(description = "only with `expand=profile`") @Nullable
        MenteeDraft profile,

        Instant createdAt,
        @JsonIgnore long version)
        implements Writes.Created {

    /** The address of an enrolment names the mentee. */
    @Override
    @JsonIgnore
    public UUID id() {
        return menteeId;
    }

    /** @param own whether the mentee asks */
    static MenteeEnrolmentView whole(MenteeEnrolment enrolment, boolean own, boolean late, MenteeDraft profile) {
        MenteeEnrolmentDraft draft = enrolment.draft();
        return new MenteeEnrolmentView(
                enrolment.cycleId(),
                enrolment.menteeId(),
                draft.wishes(),
                draft.conflictConsent(),
                own ? draft.countedBy() : null,
                draft.answers(),
                late,
                enrolment.recordedBy(),
                profile,
                enrolment.createdAt(),
                enrolment.version());
    }

    static MenteeEnrolmentView open(MenteeEnrolment enrolment, boolean late, MenteeDraft profile) {
        return new MenteeEnrolmentView(
                enrolment.cycleId(),
                enrolment.menteeId(),
                null,
                null,
                null,
                null,
                late,
                null,
                profile == null ? null : profile.open(),
                enrolment.createdAt(),
                enrolment.version());
    }
}
