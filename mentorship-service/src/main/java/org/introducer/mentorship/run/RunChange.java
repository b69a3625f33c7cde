package org.introducer.mentorship.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.outcome.RunDiff;
import org.jspecify.annotations.Nullable;

/** What became of a mentee's pair of the previous run. */
@Entity
@Immutable
@Table(name = "run_changes")
class RunChange extends RunRow {

    @Column(name = "mentee_id")
    private UUID menteeId;

    @Enumerated(EnumType.STRING)
    private Kind change;

    @Column(name = "from_mentor_id")
    private UUID fromMentorId;

    @Column(name = "to_mentor_id")
    private UUID toMentorId;

    protected RunChange() {}

    /** How the pair differs. */
    @Schema(
            name = "RunChangeKind",
            description = "KEPT: the same mentor; MOVED: another one; ADDED: none before; REMOVED: none now")
    enum Kind {
        KEPT,
        MOVED,
        ADDED,
        REMOVED
    }

    /** What a run changed for one mentee, against the run before it. */
    @Schema(name = "RunChange")
    record View(
            MentorType type,
            UUID menteeId,
            Kind change,

            @Schema(description = "the mentor in the previous run; absent: none") @Nullable
            UUID fromMentorId,

            @Schema(description = "the mentor in this run; absent: none") @Nullable
            UUID toMentorId) {}

    /** What became of every mentee of the two matchings. */
    static List<View> views(RunDiff diff) {
        List<View> rows = new ArrayList<>();
        diff.moved()
                .forEach(moved ->
                        rows.add(new View(moved.type(), moved.mentee(), Kind.MOVED, moved.from(), moved.to())));
        diff.added().forEach(pair -> rows.add(new View(pair.type(), pair.mentee(), Kind.ADDED, null, pair.mentor())));
        diff.removed()
                .forEach(pair -> rows.add(new View(pair.type(), pair.mentee(), Kind.REMOVED, pair.mentor(), null)));
        diff.kept()
                .forEach(pair ->
                        rows.add(new View(pair.type(), pair.mentee(), Kind.KEPT, pair.mentor(), pair.mentor())));
        return rows;
    }

    View view() {
        return new View(type(), menteeId, change, fromMentorId, toMentorId);
    }
}
