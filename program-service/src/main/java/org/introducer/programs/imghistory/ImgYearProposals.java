package org.introducer.programs.imghistory;

import static org.introducer.programs.ProgramsProblem.PROPOSAL_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
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
import org.introducer.platform.problem.ProblemException;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.factbook.Decisions;
import org.introducer.programs.factbook.SourceEvidence;

/** Proposed counts: those of the caller's tenant, and for a curator's decision, without their authors, those of everybody. */
@ApplicationScoped
public class ImgYearProposals {

    private static final Listing<ImgYearProposal> LISTING = Listing.of(ImgYearProposal.class)
            .filter("programId", UUID.class)
            .filter("season", Integer.class)
            .filter("state", Fact.State.class);

    private final Rows rows;
    private final ImgYears years;
    private final Caller caller;
    private final Lists lists;
    private final Clock clock;

    ImgYearProposals(Rows rows, ImgYears years, Caller caller, Lists lists, Clock clock) {
        this.rows = rows;
        this.years = years;
        this.caller = caller;
        this.lists = lists;
        this.clock = clock;
    }

    /** Proposes the counts of a year for another feature. @return the id of the proposal */
    public UUID propose(UUID programId, int season, ImgCounts counts, SourceEvidence evidence) {
        ImgYearProposal proposal = new ImgYearProposal(
                caller.tenant(), caller.sub(), programId, season, counts, evidence, Instant.now(clock));
        rows.persist(proposal);
        return proposal.id();
    }

    /** Closes a proposal of the caller's tenant, if nobody has decided it. */
    public void takeBack(UUID id, String why) {
        if (states(List.of(id)).get(id) == Fact.State.PROPOSED) {
            decide(id, Fact.State.REJECTED, why);
        }
    }

    /** What became of those of these proposals that are counts, and of the caller's tenant. */
    public Map<UUID, Fact.State> states(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(ImgYearProposal::id, ImgYearProposal::state));
    }

    ImgYearProposalView require(UUID id) {
        return rows.find("id = ?1", id)
                .firstResultOptional()
                .map(ImgYearProposalView::of)
                .orElseThrow(() -> unknown(id));
    }

    Page<ImgYearProposalView> page(ListQuery query) {
        return lists.page(LISTING, query, ListScope.live()).map(ImgYearProposalView::of);
    }

    /** Open proposals of all tenants, oldest first. */
    List<ImgYearProposalView> open(int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.getEntityManager()
                .createNativeQuery(
                        "select p.*, cast(p.observed_on as text) as day from open_img_year_proposals(:most) p",
                        Tuple.class)
                .setParameter("most", most)
                .getResultList();
        return found.stream()
                .map(row -> ImgYearProposalView.of(row, Fact.State.PROPOSED, null))
                .toList();
    }

    /** The counts become those that residents report of the year. */
    ImgSeason accept(UUID id) {
        ImgYearProposalView accepted = decide(id, Fact.State.ACCEPTED, null);
        UUID program = accepted.programId();
        return years.put(program, years.held(program, accepted.counted().season()), accepted.counted())
                .season();
    }

    /** Closes an open proposal of whatever tenant. */
    ImgYearProposalView decide(UUID id, Fact.State verdict, String why) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.getEntityManager()
                .createNativeQuery(
                        "select p.*, cast(p.observed_on as text) as day"
                                + " from decide_img_year_proposal(:id, :verdict, cast(:why as text)) p",
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("verdict", verdict.name())
                .setParameter("why", why)
                .getResultList();
        if (found.isEmpty()) {
            throw Decisions.notOpen(rows.getEntityManager(), "img_year_proposal_decision", id);
        }
        return ImgYearProposalView.of(found.getFirst(), verdict, why);
    }

    private static ProblemException unknown(UUID id) {
        return PROPOSAL_NOT_FOUND.because("There is no proposal %s.", id);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ImgYearProposal, UUID> {}
}
