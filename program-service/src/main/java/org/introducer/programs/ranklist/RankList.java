package org.introducer.programs.ranklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.tenancy.TenantEntity;
import org.introducer.programs.ranklist.order.RankOrder;
import org.introducer.programs.track.TrackType;

/** An applicant's rank order list of a season: criteria, positions and moves; the order follows from them. */
@Entity
@Table(name = "rank_lists")
class RankList extends TenantEntity {

    @Column(name = "applicant_id", updatable = false)
    private UUID applicantId;

    @Column(updatable = false)
    private int season;

    @JdbcTypeCode(SqlTypes.JSON)
    private Content content;

    /** What the order follows from. */
    @StoredForm
    record Content(List<RankListDraft.Criterion> criteria, List<RankListDraft.Entry> entries, List<Moved> moves) {}

    /** A move that was made. */
    @StoredForm
    record Moved(UUID applicationId, TrackType track, int to, String reason, Instant at, UUID by) {

        RankOrder.Key key() {
            return new RankOrder.Key(applicationId, track);
        }
    }

    protected RankList() {}

    RankList(UUID tenantId, UUID applicantId, RankListDraft draft, Instant now) {
        super(tenantId, now);
        this.applicantId = applicantId;
        this.season = draft.season();
        this.content = new Content(draft.weights(), draft.entries(), List.of());
    }

    /** Moves of positions that are not there any more go with them. */
    void describe(RankListDraft draft) {
        Set<RankOrder.Key> keys =
                draft.entries().stream().map(RankListDraft.Entry::key).collect(Collectors.toSet());
        content = new Content(
                draft.weights(),
                draft.entries(),
                content.moves().stream()
                        .filter(move -> keys.contains(move.key()))
                        .toList());
    }

    void move(Moved move) {
        List<Moved> moves = new ArrayList<>(content.moves());
        moves.add(move);
        content = new Content(content.criteria(), content.entries(), List.copyOf(moves));
    }

    void revertMove() {
        List<Moved> moves = content.moves();
        content = new Content(content.criteria(), content.entries(), List.copyOf(moves.subList(0, moves.size() - 1)));
    }

    UUID applicantId() {
        return applicantId;
    }

    int season() {
        return season;
    }

    Content content() {
        return content;
    }

    RankListDraft draft() {
        return new RankListDraft(season, content.criteria(), content.entries());
    }

    List<RankOrder.Placed> order() {
        return RankOrder.of(
                content.criteria().stream()
                        .map(one -> new RankOrder.Criterion(one.name(), one.weight()))
                        .toList(),
                content.entries().stream()
                        .map(entry -> new RankOrder.Entry(entry.key(), entry.scored()))
                        .toList(),
                content.moves().stream()
                        .map(move -> new RankOrder.Move(move.key(), move.to(), move.reason()))
                        .toList());
    }
}
