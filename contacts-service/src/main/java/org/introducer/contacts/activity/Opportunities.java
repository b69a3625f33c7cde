package org.introducer.contacts.activity;

import static org.introducer.contacts.ContactsProblem.OPPORTUNITY_NOT_FOUND;
import static org.introducer.contacts.ContactsProblem.OPPORTUNITY_STATE;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Readable;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;

/** The opportunities that the caller may see. */
@Singleton
class Opportunities extends OwnedRows<Opportunity> {

    private static final Listing<Opportunity> LISTING = Listing.of(Opportunity.class)
            .filter("kind", "e.entry.kind", OpportunityKind.class)
            .filter("organisation", "e.entry.organisation", String.class)
            .filter("deadline", "e.entry.deadline", LocalDate.class)
            .filter("state", OpportunityState.class)
            .sort("deadline", "e.deadlineKey", LocalDate.class);

    private final Caller caller;
    private final Applicants applicants;
    private final Clock clock;

    Opportunities(Ownership ownership, Caller caller, Applicants applicants, Clock clock) {
        super(
                ownership,
                LISTING,
                Opportunity::ownerId,
                "ownerId",
                id -> OPPORTUNITY_NOT_FOUND.because("There is no opportunity %s.", id));
        this.caller = caller;
        this.applicants = applicants;
        this.clock = clock;
    }

    Page<OpportunityView> of(Readable owner, ListQuery query) {
        Judge judge = judge(owner.id());
        return page(owner, query).map(judge::view);
    }

    /** What is still to be sent and closes in the days of each owner, by the day. */
    Map<UUID, List<Opportunity>> closing(Collection<Days> owners, int most) {
        return firstOfEach(
                Opportunity.class,
                "opportunities",
                owners,
                "e.deadline_key between o.first and o.last and e.state in ('%s', '%s')"
                        .formatted(OpportunityState.NOTED, OpportunityState.PLANNED),
                "e.deadline_key",
                most);
    }

    OpportunityView view(Opportunity opportunity) {
        return judge(opportunity.ownerId()).view(opportunity);
    }

    Opportunity add(Writable owner, OpportunityEntry entry) {
        check(owner.id(), entry);
        Opportunity opportunity =
                new Opportunity(caller.tenant(), owner.id(), Instant.now(clock), applicants.today(owner.id()), entry);
        persist(opportunity);
        return opportunity;
    }

    Opportunity change(Opportunity opportunity, OpportunityEntry entry) {
        check(opportunity.ownerId(), entry);
        opportunity.describe(entry);
        return opportunity;
    }

    /** 409 where it cannot come to the state from its present one. */
    Opportunity become(Opportunity opportunity, OpportunityChange change) {
        if (!opportunity.state().mayBecome(change.state(), opportunity.entry().kind())) {
            throw OPPORTUNITY_STATE.because("%s cannot become %s.", opportunity.state(), change.state());
        }
        LocalDate today = applicants.today(opportunity.ownerId());
        LocalDate on = change.on() == null ? today : change.on();
        if (on.isAfter(today)) {
            throw INVALID_INPUT.at("/on", "lies in the future");
        }
        if (opportunity.submittedOn() != null && on.isBefore(opportunity.submittedOn())) {
            throw INVALID_INPUT.at("/on", "is before the day on which it was submitted");
        }
        opportunity.become(change.state(), on);
        return opportunity;
    }

    private Judge judge(UUID ownerId) {
        LocalDate today = applicants.today(ownerId);
        Set<String> memberships = list(
                        "ownerId = ?1 and state = ?2 and entry.kind = ?3 and deletedAt is null",
                        ownerId,
                        OpportunityState.ACCEPTED,
                        OpportunityKind.SOCIETY_MEMBERSHIP)
                .stream()
                .map(Opportunity::entry)
                .filter(entry -> entry.renewsOn() == null || !entry.renewsOn().isBefore(today))
                .map(OpportunityEntry::organisation)
                .filter(Objects::nonNull)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Judge(applicants.profileOf(ownerId).orElse(null), memberships, today);
    }

    private void check(UUID ownerId, OpportunityEntry entry) {
        List<InputError> faults = OpportunityRules.faults(entry, applicants.today(ownerId));
        INVALID_INPUT.throwIfAny(faults);
    }
}
