package org.introducer.mentorship.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.explanation.ScoreView;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RuleId;

/** A pair of a run with what speaks for it. */
@Entity
@Immutable
@Table(name = "run_pairs")
class RunPair extends RunRow {

    @Column(name = "mentee_id")
    private UUID menteeId;

    @Column(name = "mentor_id")
    private UUID mentorId;

    private boolean locked;
    private int choice;

    @Column(name = "conflict_disclosed")
    private boolean conflictDisclosed;

    private int total;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StoredPart> parts;

    protected RunPair() {}

    Pair pair() {
        return new Pair(menteeId, mentorId, type());
    }

    PairView view(List<RuleId> rules) {
        return new PairView(
                type(),
                menteeId,
                mentorId,
                locked,
                choice == 0 ? null : choice,
                conflictDisclosed,
                new ScoreView(total, parts.stream().map(StoredPart::view).toList()),
                rules);
    }
}
