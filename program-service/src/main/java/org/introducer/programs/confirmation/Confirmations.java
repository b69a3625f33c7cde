package org.introducer.programs.confirmation;

import static org.introducer.programs.ProgramsProblem.CONFIRMATION_NOT_FOUND;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Listing;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.program.Programs;

/** The confirmations of the caller's tenant. */
@Singleton
class Confirmations extends OwnedRows<Confirmation> {

    private static final Listing<Confirmation> LISTING = Listing.of(Confirmation.class)
            .filter("season", Integer.class)
            .filter("programId", UUID.class)
            .filter("field", FactField.class)
            .filter("form", ConfirmationForm.class);

    private final Programs programs;
    private final Caller caller;
    private final Clock clock;

    Confirmations(Ownership ownership, Programs programs, Caller caller, Clock clock) {
        super(ownership, LISTING, Confirmation::applicantId, "applicantId", _ -> CONFIRMATION_NOT_FOUND.because(null));
        this.programs = programs;
        this.caller = caller;
        this.clock = clock;
    }

    Confirmation add(UUID applicantId, ConfirmationDraft draft) {
        programs.requireNamed(draft.programId(), "/programId");
        FactValue confirmed = draft.check(LocalDate.now(clock).plusDays(1));
        Confirmation confirmation =
                new Confirmation(caller.tenant(), applicantId, draft, confirmed, Instant.now(clock));
        persist(confirmation);
        return confirmation;
    }

    /** All of a season, in the order in which they were recorded. */
    List<Confirmation> of(UUID applicantId, int season) {
        return list(
                "applicantId = ?1 and season = ?2 and deletedAt is null order by createdAt, id", applicantId, season);
    }
}
