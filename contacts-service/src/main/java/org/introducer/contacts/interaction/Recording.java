package org.introducer.contacts.interaction;

import static org.introducer.contacts.ContactsProblem.REFERENCE_UNKNOWN;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.introducer.contacts.commitment.CommitmentView;
import org.introducer.contacts.commitment.Commitments;
import org.introducer.contacts.commitment.PromiseDraft;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.Promise;
import org.introducer.contacts.etiquette.Touch;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.FollowUps;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.followup.ProgramRulebook;
import org.introducer.contacts.followup.check.OutreachFacts;
import org.introducer.contacts.outreach.KnownTemplates;
import org.introducer.contacts.suppression.SuppressedAddresses;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.InputErrorCode;
import org.introducer.platform.problem.Problem;

/** Recording, changing and deleting what happened, with everything that follows from it in the same transaction. */
@ApplicationScoped
class Recording {

    private final Interactions interactions;
    private final Participations participations;
    private final Commitments commitments;
    private final Contacts contacts;
    private final FollowUps followUps;
    private final OutreachFacts facts;
    private final ProgramRulebook programs;
    private final EventCalendar events;
    private final SuppressedAddresses suppressed;
    private final KnownTemplates templates;
    private final Caller caller;
    private final Clock clock;

    Recording(
            Interactions interactions,
            Participations participations,
            Commitments commitments,
            Contacts contacts,
            FollowUps followUps,
            OutreachFacts facts,
            ProgramRulebook programs,
            EventCalendar events,
            SuppressedAddresses suppressed,
            KnownTemplates templates,
            Caller caller,
            Clock clock) {
        this.interactions = interactions;
        this.participations = participations;
        this.commitments = commitments;
        this.contacts = contacts;
        this.followUps = followUps;
        this.facts = facts;
        this.programs = programs;
        this.events = events;
        this.suppressed = suppressed;
        this.templates = templates;
        this.caller = caller;
        this.clock = clock;
    }

    /** Refuses what cannot be stored, and asks for the rules of the recipients' programs: to be called before the transaction. */
    ProgramRulebook.Rules check(UUID ownerId, InteractionDraft draft) {
        return check(ownerId, draft, Set.of());
    }

    /** As {@link #check(UUID, InteractionDraft)} for a change: who was named before may have been deleted since and stays named. */
    ProgramRulebook.Rules check(Interaction current, InteractionDraft draft) {
        if (current.id().equals(draft.answersId())) {
            throw INVALID_INPUT.at("/answersId", "is the interaction itself");
        }
        InteractionDraft before = current.draft(List.of());
        Set<UUID> namedBefore = named(before);
        if (before.answersId() != null) {
            namedBefore.add(before.answersId());
        }
        if (before.templateId() != null) {
            namedBefore.add(before.templateId());
        }
        return check(current.ownerId(), draft, namedBefore);
    }

    private ProgramRulebook.Rules check(UUID ownerId, InteractionDraft draft, Set<UUID> namedBefore) {
        List<InputError> faults = new ArrayList<>(InteractionRules.faults(draft, Instant.now(clock)));
        Map<UUID, ContactCard> cards = contacts.cards(ownerId, named(draft));
        Set<UUID> known = new TreeSet<>(cards.keySet());
        known.addAll(namedBefore);
        List<InputError> unknown = new ArrayList<>(InteractionRules.unknown(draft, known));
        if (draft.answersId() != null
                && !namedBefore.contains(draft.answersId())
                && !interactions.knows(ownerId, draft.answersId())) {
            unknown.add(
                    InputError.at("/answersId", InputErrorCode.UNKNOWN_REFERENCE, "is not one of your interactions"));
        }
        if (draft.templateId() != null
                && !namedBefore.contains(draft.templateId())
                && !templates.has(ownerId, draft.templateId())) {
            unknown.add(InputError.at(
                    "/templateId", InputErrorCode.UNKNOWN_REFERENCE, "is not one of your message templates"));
        }
        boolean onlyUnknown = faults.isEmpty();
        faults.addAll(unknown);
        if (!faults.isEmpty()) {
            Problem problem = onlyUnknown ? REFERENCE_UNKNOWN : INVALID_INPUT;
            throw problem.at(faults);
        }
        return programs.of(
                draft.purposeOrDefault() == null
                        ? List.of()
                        : draft.contactIds().stream()
                                .map(cards::get)
                                .filter(Objects::nonNull)
                                .map(ContactCard::programId)
                                .toList());
    }

    private static Set<UUID> named(InteractionDraft draft) {
        Set<UUID> named = new TreeSet<>(Interaction.people(draft));
        if (draft.referredTo() != null && draft.referredTo().contactId() != null) {
            named.add(draft.referredTo().contactId());
        }
        return named;
    }

    Interaction add(Writable owner, InteractionDraft draft, ProgramRulebook.Rules rules) {
        Interaction interaction = new Interaction(caller.tenant(), owner.id(), caller.sub(), Instant.now(clock));
        return write(interaction, draft, rules, Interaction.people(draft), Set.of());
    }

    /** What is no message of the applicant: no program is asked about. Answers the interaction's id. */
    UUID recordEncounter(UUID ownerId, InteractionDraft draft) {
        ProgramRulebook.Rules rules = check(ownerId, draft);
        Interaction interaction = new Interaction(caller.tenant(), ownerId, caller.sub(), Instant.now(clock));
        return write(interaction, draft, rules, Interaction.people(draft), Set.of())
                .id();
    }

    /** As {@link #recordEncounter} for one that is recorded already. */
    void changeEncounter(Interaction interaction, InteractionDraft draft) {
        change(interaction, draft, check(interaction, draft));
    }

    Interaction change(Interaction interaction, InteractionDraft draft, ProgramRulebook.Rules rules) {
        Set<UUID> before = Interaction.people(interaction.draft(List.of()));
        Set<UUID> people = new TreeSet<>(before);
        people.addAll(Interaction.people(draft));
        return write(interaction, draft, rules, people, before);
    }

    private Interaction write(
            Interaction interaction,
            InteractionDraft said,
            ProgramRulebook.Rules rules,
            Set<UUID> people,
            Set<UUID> before) {
        UUID ownerId = interaction.ownerId();
        InteractionDraft draft = dated(ownerId, said);
        if (draft.referredTo() != null && draft.referredTo().email() != null) {
            suppressed.requireNone(List.of(draft.referredTo().email()), _ -> "/referredTo/email");
        }
        Map<UUID, Known> known = followUps.locked(ownerId, people);
        requireThere(draft, known.keySet(), before);
        UUID id = interaction.id();
        interaction.describe(draft, warnings(id, draft, rules, known, ownerId));
        interactions.persist(interaction);
        participations.follow(interaction, draft);
        List<Promise> promises = commitments.replace(ownerId, interaction.id(), draft.contactIds(), draft.promises());
        List<Known> after = known.values().stream()
                .map(one ->
                        one.with(interaction.id(), Interaction.touch(interaction.id(), draft, one.person(), promises)))
                .toList();
        followUps.store(ownerId, people, after);
        return interaction;
    }

    /** Refuses whoever was merged or deleted since the check: the interaction would be in nobody's timeline. */
    private static void requireThere(InteractionDraft draft, Set<UUID> known, Set<UUID> before) {
        Set<UUID> there = new TreeSet<>(known);
        there.addAll(before);
        if (draft.referredTo() != null && draft.referredTo().contactId() != null) {
            there.add(draft.referredTo().contactId());
        }
        List<InputError> gone = InteractionRules.unknown(draft, there);
        REFERENCE_UNKNOWN.throwIfAny(gone);
    }

    /** A meeting at an event of the applicant that says nothing of its days has them from the event. */
    private InteractionDraft dated(UUID ownerId, InteractionDraft said) {
        return said.kind() != InteractionKind.MET_AT_EVENT || said.eventId() == null || said.event() != null
                ? said
                : events.find(ownerId, said.eventId()).map(said::at).orElse(said);
    }

    private List<StoredWarning> warnings(
            UUID id, InteractionDraft draft, ProgramRulebook.Rules rules, Map<UUID, Known> known, UUID ownerId) {
        UUID self = id == null ? new UUID(0, 0) : id;
        List<Known> recipients = draft.contactIds().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(one -> one.with(self, null))
                .toList();
        if (draft.purposeOrDefault() == null) {
            return List.of();
        }
        OutreachFacts.Message message = facts.message(
                draft.kind(), draft.purposeOrDefault(), null, recipients, self, ownerId, draft.occurredAt());
        List<StoredWarning> found = new ArrayList<>();
        for (Known recipient : recipients) {
            Touch touch = Interaction.touch(self, draft, recipient.person(), List.of());
            Etiquette.warnings(recipient.dossier(), rules.of(recipient.programId()), touch, message.to(recipient))
                    .forEach(caution -> found.add(StoredWarning.of(recipient.contactId(), caution)));
        }
        return List.copyOf(found);
    }

    void delete(Interaction interaction) {
        Instant now = Instant.now(clock);
        interaction.delete(now);
        commitments.follow(interaction.id(), now, null);
        settle(interaction);
    }

    Interaction restore(UUID id) {
        Interaction interaction =
                interactions.restore(id, deleted -> commitments.follow(id, null, deleted.deletedAt()));
        settle(interaction);
        return interaction;
    }

    private void settle(Interaction interaction) {
        InteractionDraft draft = interaction.draft(List.of());
        participations.follow(interaction, draft);
        followUps.derive(interaction.ownerId(), Interaction.people(draft));
    }

    /** What was said of an interaction so far, promises included. */
    InteractionDraft draftOf(Interaction interaction) {
        return interaction.draft(promises(interaction.id()));
    }

    private List<PromiseDraft> promises(UUID interactionId) {
        return commitments.of(List.of(interactionId)).getOrDefault(interactionId, List.of()).stream()
                .map(one -> new PromiseDraft(one.owner(), one.due(), one.what()))
                .toList();
    }

    /** With their promises, in one more query however many they are. */
    List<InteractionView> views(Collection<Interaction> all) {
        Map<UUID, List<CommitmentView>> promises =
                commitments.of(all.stream().map(Interaction::id).toList());
        return all.stream()
                .map(one -> InteractionView.of(one, promises.getOrDefault(one.id(), List.of())))
                .toList();
    }

    InteractionView view(Interaction interaction) {
        return views(List.of(interaction)).getFirst();
    }
}
