package org.introducer.mentorship.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.group.OpenGroups;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.outcome.MatchResult.Unmatched.Cause;

/** A mentee whom a run left over in a type. */
@Entity
@Immutable
@Table(name = "run_unmatched")
class RunUnmatched extends RunRow {

    @Column(name = "mentee_id")
    private UUID menteeId;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RuleId> rules;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StoredChange> changes;

    protected RunUnmatched() {}

    UUID menteeId() {
        return menteeId;
    }

    private UnmatchedView view(OpenGroups.Counts groups) {
        return new UnmatchedView(
                type(),
                menteeId,
                cause,
                rules,
                changes.stream().map(StoredChange::view).toList(),
                groups);
    }

    UnmatchedView view(OpenGroups.OfCycle groups) {
        return view(groups.of(menteeId, type()));
    }

    CycleRuns.LeftOver leftOver() {
        return new CycleRuns.LeftOver(type(), menteeId, cause, rules);
    }

    /** The cause as the mentee may read it, or null. */
    Cause openCause() {
        return view(new OpenGroups.Counts(0, 0)).open().cause();
    }
}
