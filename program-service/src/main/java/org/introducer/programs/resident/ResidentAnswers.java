package org.introducer.programs.resident;

import static org.introducer.programs.ProgramsProblem.RESIDENT_ANSWER_NOT_FOUND;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Readable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Page;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.factbook.Claim;
import org.introducer.programs.factbook.FactProposals;

/** What residents told the applicants of the caller's tenant. */
@Singleton
class ResidentAnswers extends OwnedRows<ResidentAnswer> {

    private static final Listing<ResidentAnswer> LISTING = Listing.of(ResidentAnswer.class)
            .filter("season", Integer.class)
            .filter("programId", UUID.class)
            .filter("field", FactField.class)
            .filter("role", ResidentRole.class);

    private static final String WITHDRAWN = "Withdrawn by the applicant to whom it was said.";

    private final FactProposals proposals;
    private final Caller caller;

    ResidentAnswers(Ownership ownership, FactProposals proposals, Caller caller) {
        super(
                ownership,
                LISTING,
                ResidentAnswer::applicantId,
                "applicantId",
                _ -> RESIDENT_ANSWER_NOT_FOUND.because(null));
        this.proposals = proposals;
        this.caller = caller;
    }

    /** Records the answer, and proposes the fact that follows from it. */
    ResidentAnswer add(UUID applicantId, ResidentAnswerDraft draft, Claim claim, Instant now) {
        UUID proposal = proposals.propose(draft.programId(), claim);
        ResidentAnswer answer = new ResidentAnswer(caller.tenant(), applicantId, draft, claim, proposal, now);
        persist(answer);
        return answer;
    }

    /** Takes an answer back; a proposal that nobody has decided goes with it. */
    void withdraw(ResidentAnswer answer) {
        proposals.takeBack(answer.proposalId(), WITHDRAWN);
        remove(answer);
    }

    ResidentAnswerView view(ResidentAnswer answer) {
        return view(answer, proposals.states(List.of(answer.proposalId())));
    }

    Page<ResidentAnswerView> views(Readable applicant, ListQuery query) {
        Page<ResidentAnswer> page = page(applicant, query);
        Map<UUID, Fact.State> states = proposals.states(
                page.items().stream().map(ResidentAnswer::proposalId).toList());
        return page.map(answer -> view(answer, states));
    }

    private ResidentAnswerView view(ResidentAnswer answer, Map<UUID, Fact.State> states) {
        return ResidentAnswerView.of(
                answer,
                states.getOrDefault(answer.proposalId(), Fact.State.PROPOSED),
                answer.applicantId().equals(caller.applicantId()));
    }

    /** The day of the last answer to each field that was answered. */
    Map<FactField, LocalDate> lastOf(UUID applicantId, Collection<UUID> programIds, int season) {
        Map<FactField, LocalDate> last = new EnumMap<>(FactField.class);
        list(
                        "applicantId = ?1 and programId in ?2 and season = ?3 and deletedAt is null order by answeredOn",
                        applicantId,
                        programIds,
                        season)
                .forEach(answer -> last.put(answer.field(), answer.answeredOn()));
        return last;
    }
}
