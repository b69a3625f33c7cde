package org.introducer.contacts.interaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.contact.NamedContacts;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputRules;
import org.introducer.platform.time.OrdinaryDay;

/** What a draft may not say, field against field; what it says about etiquette is never a reason to refuse it. */
final class InteractionRules extends InputRules {

    /** Tolerates a client clock that is slightly ahead. */
    private static final int LEEWAY_MINUTES = 10;

    private final InteractionDraft draft;

    private InteractionRules(InteractionDraft draft) {
        this.draft = draft;
    }

    /** Everything that is wrong; empty when it may be stored. */
    static List<InputError> faults(InteractionDraft draft, Instant now) {
        InteractionRules rules = new InteractionRules(draft);
        rules.direction();
        rules.outgoing();
        rules.answers();
        rules.people();
        rules.days(now);
        rules.daysNamed();
        rules.event();
        return rules.faults();
    }

    /** The places of ids that name no contact of this applicant. */
    static List<InputError> unknown(InteractionDraft draft, Set<UUID> known) {
        InteractionRules rules = new InteractionRules(draft);
        rules.require("/contactIds", draft.contactIds(), known);
        rules.require("/ccContactIds", draft.ccContactIds(), known);
        rules.require("/onBehalfOf", draft.onBehalfOf(), known);
        if (draft.referredTo() != null && draft.referredTo().contactId() != null) {
            rules.refuse(
                    !known.contains(draft.referredTo().contactId()), "/referredTo/contactId", NamedContacts.UNKNOWN);
        }
        return rules.faults();
    }

    private void direction() {
        refuse(draft.direction() == null, "/direction", "must say who wrote or spoke");
        refuse(
                draft.status() != InteractionStatus.SENT && draft.direction() != Direction.OUTGOING,
                "/status",
                "only what goes out can be a draft or bounce");
    }

    private void outgoing() {
        boolean message =
                draft.direction() == Direction.OUTGOING && draft.kind().isMessage();
        refuse(!message && draft.purpose() != null, "/purpose", "only an outgoing message has a purpose");
        refuse(!message && draft.expectsReply() != null, "/expectsReply", "only an outgoing message expects a reply");
        refuse(!message && draft.templateId() != null, "/templateId", "only an outgoing message is made of one");
        refuse(message && draft.passive(), "/passive", "an outgoing message is no passive sign");
    }

    private void answers() {
        boolean outgoing = draft.direction() == Direction.OUTGOING;
        refuse(outgoing && draft.reaction() != null, "/reaction", "an outgoing message is no reaction");
        refuse(draft.passive() && draft.reaction() != null, "/reaction", "a passive sign is no reaction");
        refuse(outgoing && draft.notBefore() != null, "/notBefore", "is what they said, not what you plan");
        refuse(
                draft.returnsOn() != null && draft.reaction() != Reaction.OUT_OF_OFFICE,
                "/returnsOn",
                "belongs to OUT_OF_OFFICE");
        refuse(
                draft.referredTo() != null && draft.reaction() != Reaction.REFERRAL,
                "/referredTo",
                "belongs to REFERRAL");
        refuse(
                !draft.onBehalfOf().isEmpty() && draft.direction() != Direction.INCOMING,
                "/onBehalfOf",
                "only an answer speaks for others");
    }

    private void people() {
        refuse(
                draft.ccContactIds().stream().anyMatch(draft.contactIds()::contains),
                "/ccContactIds",
                "somebody addressed is not also copied");
        refuse(
                draft.onBehalfOf().stream().anyMatch(draft.contactIds()::contains),
                "/onBehalfOf",
                "somebody who answered speaks for themselves");
    }

    private void days(Instant now) {
        boolean future = draft.occurredAt().isAfter(now.plus(LEEWAY_MINUTES, ChronoUnit.MINUTES));
        refuse(future && draft.status() != InteractionStatus.DRAFT, "/occurredAt", "has not happened yet");
        LocalDate day = LocalDate.ofInstant(bounded(draft.occurredAt()), ZoneOffset.UTC);
        refuse(!OrdinaryDay.Check.holds(day), "/occurredAt", "lies outside 1950 to 2200");
    }

    /** The day of what happened, where on earth it was the earliest. */
    private LocalDate earliestDay() {
        return LocalDate.ofInstant(bounded(draft.occurredAt()), ZoneOffset.ofHours(-12));
    }

    private void daysNamed() {
        LocalDate day = earliestDay();
        refuse(
                draft.direction() != Direction.OUTGOING
                        && draft.notBefore() != null
                        && draft.notBefore().isBefore(day),
                "/notBefore",
                "is before the day on which they said so");
        refuse(
                draft.reaction() == Reaction.OUT_OF_OFFICE
                        && draft.returnsOn() != null
                        && draft.returnsOn().isBefore(day),
                "/returnsOn",
                "is before the day of the notice");
    }

    /** A meeting is within the days of its event: else the window after it would open before they met. */
    private void event() {
        EventDraft event = draft.event();
        if (event == null || draft.direction() != Direction.MUTUAL || draft.passive()) {
            return;
        }
        LocalDate met = LocalDate.ofInstant(bounded(draft.occurredAt()), ZoneId.of(event.zone()));
        refuse(event.lastDay().isBefore(met), "/event/lastDay", "is before the day on which you met, " + met);
    }

    private static Instant bounded(Instant instant) {
        Instant most = Instant.parse("9999-01-01T00:00:00Z");
        Instant least = Instant.parse("0001-01-01T00:00:00Z");
        return instant.isAfter(most) ? most : instant.isBefore(least) ? least : instant;
    }

    private void require(String pointer, Collection<UUID> ids, Set<UUID> known) {
        int i = 0;
        for (UUID id : ids) {
            refuse(!known.contains(id), pointer + "/" + i++, NamedContacts.UNKNOWN);
        }
    }
}
