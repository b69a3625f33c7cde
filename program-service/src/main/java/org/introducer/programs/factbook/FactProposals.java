package org.introducer.programs.factbook;

import static org.introducer.programs.ProgramsProblem.FACT_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.SourceType;

/** Proposals: those of the caller's tenant, and for a curator's decision, without their authors, those of everybody. */
@ApplicationScoped
public class FactProposals {

    private static final Listing<FactProposal> LISTING = Listing.of(FactProposal.class)
            .filter("programId", UUID.class)
            .filter("field", FactField.class)
            .filter("state", Fact.State.class);

    private final Rows rows;
    private final Caller caller;
    private final Lists lists;
    private final Clock clock;

    FactProposals(Rows rows, Caller caller, Lists lists, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.lists = lists;
        this.clock = clock;
    }

    FactProposal add(UUID programId, Claim claim) {
        FactProposal proposal = new FactProposal(caller.tenant(), caller.sub(), programId, claim, Instant.now(clock));
        rows.persist(proposal);
        return proposal;
    }

    /** Proposes a fact for another feature. @return the id of the proposal */
    public UUID propose(UUID programId, Claim claim) {
        return add(programId, claim).id();
    }

    /** Closes a proposal of the caller's tenant, if nobody has decided it. */
    public void takeBack(UUID id, String why) {
        if (states(List.of(id)).get(id) == Fact.State.PROPOSED) {
            decide(id, Fact.State.REJECTED, why);
        }
    }

    /** What became of these proposals of the caller's tenant. */
    public Map<UUID, Fact.State> states(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(
                                FactProposal::id, proposal -> proposal.fact().state()));
    }

    FactProposal require(UUID id) {
        return rows.find("id = ?1", id)
                .firstResultOptional()
                .orElseThrow(() -> FACT_NOT_FOUND.because("There is no proposal %s.", id));
    }

    Page<FactProposal> page(ListQuery query) {
        return lists.page(LISTING, query, ListScope.live());
    }

    List<FactProposal> of(UUID programId) {
        return rows.list("programId = ?1", programId);
    }

    /** Open proposals of all tenants, oldest first. */
    List<FactView> open(int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.getEntityManager()
                .createNativeQuery("select * from open_fact_proposals(:most)", Tuple.class)
                .setParameter("most", most)
                .getResultList();
        return found.stream()
                .map(row -> FactView.of(
                        new Fact(
                                row.get("id", UUID.class),
                                claim(row).field(),
                                claim(row).value(),
                                claim(row).evidence("proposal"),
                                Fact.State.PROPOSED),
                        row.get("program_id", UUID.class),
                        row.get("employer", String.class),
                        row.get("created_at", Instant.class),
                        0))
                .toList();
    }

    /** What was proposed of which program. */
    record Decided(UUID programId, Claim claim) {}

    /** Closes an open proposal of whatever tenant. */
    Decided decide(UUID id, Fact.State verdict, String why) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.getEntityManager()
                .createNativeQuery(
                        "select * from decide_fact_proposal(:id, :verdict, cast(:why as text), null)", Tuple.class)
                .setParameter("id", id)
                .setParameter("verdict", verdict.name())
                .setParameter("why", why)
                .getResultList();
        if (found.isEmpty()) {
            throw Decisions.notOpen(rows.getEntityManager(), "fact_proposal_decision", id);
        }
        return new Decided(found.getFirst().get("program_id", UUID.class), claim(found.getFirst()));
    }

    private static Claim claim(Tuple row) {
        FactField field = FactField.valueOf(row.get("field", String.class));
        return new Claim(
                field,
                FactValue.parse(field.type(), row.get("value", String.class)),
                row.get("employer", String.class),
                SourceType.valueOf(row.get("source_type", String.class)),
                row.get("reference", String.class),
                day(row.get("observed_on")),
                row.get("season", Integer.class),
                Confidence.valueOf(row.get("confidence", String.class)),
                null,
                new Evidence.Remarks(null, row.get("note", String.class), null));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<FactProposal, UUID> {}
}
