package org.introducer.mentorship.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.introducer.mentorship.matching.MentorType;

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
    enum Kind {
        KEPT,
        MOVED,
        ADDED,
        REMOVED
    }

    /** A change as shown. */
    @Schema(name = "RunChange")
    record View(MentorType type, UUID menteeId, Kind change, UUID fromMentorId, UUID toMentorId) {}

    View view() {
        return new View(type(), menteeId, change, fromMentorId, toMentorId);
    }
}
