package org.introducer.mentorship.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.json.StoredForm;

/**
 * Who meets whom, in which round and at which table, and what proves that no other choice grants more.
 *
 * @param fromRound the first round that was planned; earlier ones are kept from the plan before
 * @param tables of each mentor, counted from 1 over all rooms
 * @param unplaced meetings that were chosen and for which no round was found, because somebody is away
 * @param worth of the meetings planned, each below a floor counting more than all wishes together
 * @param bound no choice of meetings is worth more
 * @param prices of a seat, by mentor, and of a meeting, by mentee: what the bound follows from
 */
@Embeddable
public record PlanResult(
        @Column(name = "from_round") int fromRound,
        @JdbcTypeCode(SqlTypes.JSON) List<Slot> meetings,
        @JdbcTypeCode(SqlTypes.JSON) Map<UUID, Integer> tables,
        @JdbcTypeCode(SqlTypes.JSON) List<Shortfall> shortfalls,
        @JdbcTypeCode(SqlTypes.JSON) List<Couple> unplaced,
        @Column(name = "wishes_stated") int wishesStated,
        @Column(name = "wishes_granted") int wishesGranted,
        long worth,
        long bound,
        @JdbcTypeCode(SqlTypes.JSON) Map<UUID, Long> prices) {

    /** A meeting of one round. */
    @StoredForm
    record Slot(int round, UUID mentorId, UUID menteeId) {

        Couple couple() {
            return new Couple(mentorId, menteeId);
        }
    }

    /** A mentee who meets fewer mentors than the floor. */
    @StoredForm
    record Shortfall(UUID menteeId, int floor, int meetings) {}

    /** A mentor and a mentee. */
    @StoredForm
    record Couple(UUID mentorId, UUID menteeId) {}

    boolean proven() {
        return worth == bound;
    }
}
