package org.introducer.mentorship.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.certificate.Certificate.NotBlocking.Reason;
import org.introducer.mentorship.matching.MentorType;
import org.jspecify.annotations.Nullable;

/** What the check found about one mentee in one type: every mentor whom the mentee could want instead, and why the pair does not block. */
@Entity
@Immutable
@Table(name = "run_judgements")
class RunJudgement extends RunRow {

    @Column(name = "mentee_id")
    private UUID menteeId;

    @Column(name = "mentor_id")
    private UUID mentorId;

    private Long price;

    @Column(name = "no_worse")
    private Integer noWorse;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StoredOption> options;

    protected RunJudgement() {}

    /** An acceptable pair with the tier that each side gives the other; smaller is better, equal is a tie. */
    @Schema(name = "CertifiedOption")
    record Option(
            UUID mentorId,

            @Schema(description = "tier that the mentee gives the mentor, the best the smallest")
            int menteeTier,

            @Schema(description = "tier that the mentor gives the mentee, the best the smallest")
            long mentorTier,

            @Schema(description = "worth of the pair; absent in STABLE")
            Long worth,

            @Schema(description = "STABLE: why the pair does not block; absent: the pair was matched") @Nullable
            Reason reason) {}

    /** A mentee in the proof of a run, with the mentor that the mentee has and those that the mentee could have had. */
    @Schema(name = "CertifiedMentee")
    record View(
            MentorType type,
            UUID menteeId,

            @Schema(description = "the mentor with whom the mentee was matched; absent: unmatched") @Nullable
            UUID mentorId,

            @Schema(
                    description =
                            "dual price; together with the price of the mentor's seat at least the worth of each option; "
                                    + "absent in STABLE")
            Long price,

            @Schema(
                    description =
                            "STABLE: acceptable mentors who are not listed, because the mentee ranks none of them above the "
                                    + "match: none of these pairs can block; absent: every acceptable mentor is listed")
            Integer noWorse,

            @Schema(
                    description =
                            "acceptable mentors, in the mentee's order; in STABLE, of a matched mentee, the match and the mentors "
                                    + "ranked above it")
            List<Option> options) {}

    View view() {
        return new View(
                type(),
                menteeId,
                mentorId,
                price,
                noWorse,
                options.stream().map(StoredOption::view).toList());
    }
}
