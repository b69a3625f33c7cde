package org.introducer.programs.resident;

import static org.introducer.programs.ProgramsProblem.RESIDENT_ANSWER_NOT_FOUND;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
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
import org.introducer.programs.factbook.FactProposals;
import org.introducer.programs.imghistory.ImgYearProposals;
import org.jspecify.annotations.Nullable;

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
    private final ImgYearProposals imgYears;
    private final Caller caller;

    ResidentAnswers(Ownership ownership, FactProposals proposals, ImgYearProposals imgYears, Caller caller) {
        super(
                ownership,
                LISTING,
                ResidentAnswer::applicantId,
                "applicantId",
                _ -> RESIDENT_ANSWER_NOT_FOUND.because(null));
        this.proposals = proposals;
        this.imgYears = imgYears;
        this.caller = caller;
    }

    /** Records the answer, and proposes the fact or the counts that follow from it. */
    ResidentAnswer add(UUID applicantId, ResidentAnswerDraft draft, Instant now) {
        UUID proposal = draft.imgCounts() == null
                ? proposals.propose(draft.programId(), draft.claim())
                : imgYears.propose(draft.programId(), draft.season(), draft.imgCounts(), draft.evidence());
        ResidentAnswer answer = new ResidentAnswer(caller.tenant(), applicantId, draft, proposal, now);
        persist(answer);
        return answer;
    }

    /** Takes an answer back; a proposal that nobody has decided goes with it. */
    void withdraw(ResidentAnswer answer) {
        proposals.takeBack(answer.proposalId(), WITHDRAWN);
        imgYears.takeBack(answer.proposalId(), WITHDRAWN);
        remove(answer);
    }

    ResidentAnswerView view(ResidentAnswer answer) {
        return view(answer, states(List.of(answer)));
    }

    Page<ResidentAnswerView> views(Readable applicant, ListQuery query) {
        Page<ResidentAnswer> page = page(applicant, query);
        Map<UUID, Fact.State> states = states(page.items());
        return page.map(answer -> view(answer, states));
    }

    private Map<UUID, Fact.State> states(List<ResidentAnswer> answers) {
        List<UUID> ids = answers.stream().map(ResidentAnswer::proposalId).toList();
        Map<UUID, Fact.State> states = new HashMap<>(proposals.states(ids));
        states.putAll(imgYears.states(ids));
        return states;
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
                        "applicantId = ?1 and programId in ?2 and season = ?3 and field is not null and deletedAt is null"
                                + " order by answeredOn",
                        applicantId,
                        programIds,
                        season)
                .forEach(answer -> last.put(answer.field(), answer.answeredOn()));
        return last;
    }

    /** The day of the last answer about IMGs who started in one of these match years; null when there is none. */
    @Nullable
    LocalDate lastCount(UUID applicantId, Collection<UUID> programIds, int from, int to) {
        return list(
                        "applicantId = ?1 and programId in ?2 and season between ?3 and ?4 and field is null and deletedAt is null",
                        applicantId,
                        programIds,
                        from,
                        to)
                .stream()
                .map(ResidentAnswer::answeredOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
