package org.introducer.programs.shortlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.tenancy.TenantEntity;
import org.introducer.programs.prospect.AssumptionsDraft;
import org.introducer.programs.ranking.Criterion;
import org.introducer.programs.ranking.Ranked;

/** A ranked list as it was made; its ranks are never changed, only made anew. */
@Entity
@Table(name = "shortlists")
class Shortlist extends TenantEntity {

    @Column(name = "applicant_id", updatable = false)
    private UUID applicantId;

    @Column(updatable = false)
    private UUID sub;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private int season;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Making making;

    /**
     * How it was made.
     *
     * @param assumptions those of planning that differed from the policy's, null: none
     * @param programs how many programs the directory had
     * @param matching how many of them the filters left
     * @param tiers how many of these are in each tier; a tier that is missing was not counted
     * @param unavailable the services that could not be asked
     * @param policy version of the policy that ranked
     * @param visaPolicy version of the policy that the verdicts were made with; null in older lists
     * @param visaPolicyReviewedOn when that was last reviewed; null in older lists
     */
    @StoredForm
    record Making(
            Map<Criterion, Integer> weights,
            ShortlistDraft.Filters filters,
            ShortlistDraft.Wish location,
            AssumptionsDraft assumptions,
            int limit,
            int programs,
            int matching,
            Map<Ranked.Tier, Long> tiers,
            boolean profileKnown,
            List<String> unavailable,
            String policy,
            String visaPolicy,
            LocalDate visaPolicyReviewedOn) {

        Making {
            weights = ordered(Criterion.class, weights);
            tiers = ordered(Ranked.Tier.class, tiers);
        }

        /** PostgreSQL orders the names in JSON by their length. */
        private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> type, Map<K, V> values) {
            Map<K, V> ordered = new EnumMap<>(type);
            ordered.putAll(values);
            return Collections.unmodifiableMap(ordered);
        }
    }

    protected Shortlist() {}

    Shortlist(UUID tenantId, UUID applicantId, UUID sub, String name, int season, Making making, Instant now) {
        super(tenantId, now);
        this.applicantId = applicantId;
        this.sub = sub;
        this.name = name;
        this.season = season;
        this.making = making;
    }

    UUID applicantId() {
        return applicantId;
    }

    String name() {
        return name;
    }

    int season() {
        return season;
    }

    Making making() {
        return making;
    }
}
