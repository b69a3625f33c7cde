package org.introducer.programs.rotation;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;
import static org.introducer.programs.ProgramsProblem.ROTATION_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.programs.fact.FactKind;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.FreshnessPolicy;
import org.introducer.programs.program.Programs;
import org.jspecify.annotations.Nullable;

/** The observerships and electives of the directory. */
@ApplicationScoped
public class RotationOffers {

    private static final Listing<RotationOffer> LISTING = Listing.bare(RotationOffer.class)
            .filter("id", UUID.class)
            .filter("kind", RotationKind.class)
            .filter("programId", UUID.class)
            .filter("institution", String.class)
            .filter("state", "e.institutionState", String.class)
            .filter("createdAt", Instant.class)
            .sort("createdAt", Instant.class)
            .defaultSort("createdAt");

    private final Rows rows;
    private final Programs programs;
    private final Lists lists;
    private final Clock clock;

    RotationOffers(Rows rows, Programs programs, Lists lists, Clock clock) {
        this.rows = rows;
        this.programs = programs;
        this.lists = lists;
        this.clock = clock;
    }

    RotationOffer add(RotationDraft draft) {
        draft.check(today());
        if (draft.programId() != null) {
            programs.requireNamed(draft.programId(), "/programId");
        }
        RotationOffer offer = new RotationOffer(draft, null, Instant.now(clock));
        rows.persist(offer);
        return offer;
    }

    RotationOffer change(RotationOffer offer, RotationDraft draft) {
        RotationDraft before = offer.draft();
        List<InputError> faults = new ArrayList<>();
        same(before.kind(), draft.kind(), "/kind", faults);
        same(before.programId(), draft.programId(), "/programId", faults);
        same(before.institution(), draft.institution(), "/institution", faults);
        same(before.state(), draft.state(), "/state", faults);
        INVALID_INPUT.throwIfAny(faults);
        draft.check(today());
        offer.describe(draft);
        return offer;
    }

    private static void same(Object before, Object now, String at, List<InputError> faults) {
        if (!Objects.equals(before, now)) {
            faults.add(InputError.at(at, "cannot be changed"));
        }
    }

    RotationView view(RotationOffer offer) {
        return RotationView.of(
                offer,
                FreshnessPolicy.CURRENT.byAge(
                        FactKind.STANDING, offer.draft().evidence().observedOn(), today()));
    }

    RotationOffer require(UUID id) {
        return rows.findByIdOptional(id).orElseThrow(() -> ROTATION_NOT_FOUND.because("There is no rotation %s.", id));
    }

    /** One that is not withdrawn. */
    RotationOffer requireOffered(UUID id) {
        RotationOffer offer = require(id);
        if (offer.withdrawnAt() != null) {
            throw ROTATION_NOT_FOUND.because("The rotation %s is withdrawn.", id);
        }
        return offer;
    }

    void withdraw(RotationOffer offer) {
        offer.withdraw(Instant.now(clock));
    }

    Page<RotationOffer> page(ListQuery query) {
        return lists.page(LISTING, query, ListScope.all().and("e.withdrawnAt is null"));
    }

    /** What a program and its institution offer. */
    Page<RotationOffer> of(UUID programId, ListQuery query) {
        programs.requireKnown(programId);
        return lists.page(
                LISTING,
                query,
                ListScope.all().and("e.withdrawnAt is null").and("e.id in (:ids)", "ids", idsAt(programId)));
    }

    /** A rotation that a program offers, in short. */
    @Schema(name = "RotationInShort")
    public record Offered(
            @Schema(description = "id of the offer") UUID id,
            RotationKind kind,
            @Schema(description = "name of the offer") String title,
            @Nullable String department,

            @Schema(description = "absent: not said") @Nullable
            Set<RotationVisitor> takes,

            @Schema(description = "by the age of the evidence: confirm what is STALE")
            Freshness freshness) {}

    /** What a program and its institution offer, the latest first. */
    public List<Offered> offered(UUID programId, int most) {
        return rows
                .find("id in ?1 and withdrawnAt is null order by createdAt desc, id", idsAt(programId))
                .page(0, most)
                .list()
                .stream()
                .map(this::view)
                .map(one ->
                        new Offered(one.id(), one.kind(), one.title(), one.department(), one.takes(), one.freshness()))
                .toList();
    }

    private List<UUID> idsAt(UUID programId) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.getEntityManager()
                .createNativeQuery("""
                        select o.id from rotation_offers o join programs p on p.id = :program
                        where coalesce((select merged_into from programs m where m.id = o.program_id), o.program_id) = p.id
                           or o.institution_key = p.institution_key
                              and (o.institution_state is null or p.state is null or p.state = o.institution_state)""", Tuple.class)
                .setParameter("program", programId)
                .getResultList();
        return found.stream().map(row -> row.get("id", UUID.class)).toList();
    }

    /** Enters those that never came before, by their keys; what curators made of the others stays. */
    @Transactional
    public int load(Map<String, RotationDraft> shipped) {
        Instant now = Instant.now(clock);
        int added = 0;
        for (Map.Entry<String, RotationDraft> offer : shipped.entrySet()) {
            if (rows.count("referenceKey", offer.getKey()) == 0) {
                offer.getValue().check(today());
                rows.persist(new RotationOffer(offer.getValue(), offer.getKey(), now));
                added++;
            }
        }
        return added;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RotationOffer, UUID> {}
}
