package org.introducer.mentorship.matching.unmatched;

import java.util.List;
import java.util.Optional;
import org.introducer.mentorship.matching.Change;
import org.introducer.mentorship.matching.solve.SolvedMarket;

/** Changes inside one market that match a mentee who is left over; each is known to do so, whatever else the run decides. */
interface SmallChanges {

    static SmallChanges of(SolvedMarket solved) {
        return solved.optimum().isPresent() ? new OptimalChanges(solved) : new StableChanges(solved);
    }

    /** A mentor outside the list who would take the mentee: one with a free seat before one who would send somebody on. */
    Optional<Change.ListMentor> listOneMore(int mentee);

    /** The fewest further seats at one mentor that were found; empty when the mentee has nobody to list. */
    List<Change> moreSeats(int mentee);

    /** Whether it is enough that the mentee agrees to disclosed conflicts of interest. */
    boolean consentIsEnough(int mentee);

    /** The market solved again as if the mentee agreed to disclosed conflicts of interest; empty when that is beyond the bounds. */
    Optional<SolvedMarket> consented(int mentee);
}
