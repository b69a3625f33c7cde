package org.introducer.contacts.merge;

import static org.introducer.contacts.ContactsProblem.CONTACTS_DISTINCT;
import static org.introducer.contacts.ContactsProblem.MERGE_CONFLICT;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.introducer.contacts.contact.ContactDraft;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.NamedContacts;
import org.introducer.contacts.etiquette.FollowUpState;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.identity.SameName;
import org.introducer.platform.problem.InputError;

/** What forbids a merge, and what speaks against it. */
@ApplicationScoped
class MergeCheck {

    private final Contacts contacts;
    private final DistinctPairs pairs;
    private final Validator validator;
    private final Clock clock;

    MergeCheck(Contacts contacts, DistinctPairs pairs, Validator validator, Clock clock) {
        this.contacts = contacts;
        this.pairs = pairs;
        this.validator = validator;
        this.clock = clock;
    }

    /** Refuses a contact with itself, or twice. */
    void requireDifferent(MergeDraft draft) {
        List<InputError> faults = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(draft.survivor()));
        for (int i = 0; i < draft.losers().size(); i++) {
            if (!seen.add(draft.losers().get(i))) {
                boolean self = draft.losers().get(i).equals(draft.survivor());
                faults.add(InputError.at("/losers/" + i, self ? "is the survivor itself" : "is named twice"));
            }
        }
        INVALID_INPUT.throwIfAny(faults);
    }

    /** Refuses what is no contact of the applicant, was merged already, or is said to be another. */
    void requireMergeable(UUID ownerId, MergeDraft draft, Map<UUID, ContactDraft> known) {
        contacts.merged(ownerId, draft.all()).entrySet().stream().findFirst().ifPresent(merged -> {
            throw MERGE_CONFLICT.because(
                    "The contact %s is already merged into %s.", merged.getKey(), merged.getValue());
        });
        NamedContacts.among(known.keySet())
                .named("/survivor", draft.survivor())
                .named("/losers", draft.losers())
                .require();
        if (known.values().stream().map(ContactDraft::kind).distinct().count() > 1) {
            throw MERGE_CONFLICT.because("An office and a person cannot be one contact.");
        }
        pairs.among(draft.all()).ifPresent(pair -> {
            throw CONTACTS_DISTINCT.because(
                    "The contacts %s and %s are said to be different people; delete that pair first.",
                    pair.draft().contactId(), pair.draft().otherContactId());
        });
    }

    /** Refuses what would have more values than a contact can have: nothing is dropped silently. */
    void requireValid(MergePlan plan) {
        List<InputError> faults = validator.validate(plan.united()).stream()
                .map(violation -> InputError.at(
                        "/losers", "together: " + violation.getPropertyPath() + " " + violation.getMessage()))
                .toList();
        INVALID_INPUT.throwIfAny(faults);
    }

    /** What to look at before merging. */
    List<MergePlan.Warning> warnings(
            MergeDraft draft, Map<UUID, ContactDraft> contactsById, Map<UUID, Known> dossiers) {
        ContactDraft survivor = contactsById.get(draft.survivor());
        List<MergePlan.Warning> warnings = new ArrayList<>();
        for (UUID loser : draft.losers()) {
            ContactDraft other = contactsById.get(loser);
            if (!SameName.possible(survivor.name(), other.name())) {
                warnings.add(
                        new MergePlan.Warning(MergePlan.Code.NAMES_DIFFER, loser, "The names do not fit one person."));
            }
            if (differ(survivor.orcid(), other.orcid()) || differ(survivor.npi(), other.npi())) {
                warnings.add(new MergePlan.Warning(
                        MergePlan.Code.PERSONAL_KEY_DIFFERS, loser, "ORCID iD or NPI differ: each person has one."));
            }
        }
        draft.all().stream()
                .map(dossiers::get)
                .filter(Objects::nonNull)
                .forEach(known -> warnings.addAll(etiquette(known)));
        return List.copyOf(warnings);
    }

    private List<MergePlan.Warning> etiquette(Known known) {
        FollowUpState state =
                Etiquette.followUp(known.dossier(), Instant.now(clock)).state();
        return Stream.of(
                        known.dossier().addressee().doNotContact() == null
                                ? null
                                : new MergePlan.Warning(
                                        MergePlan.Code.DO_NOT_CONTACT,
                                        known.contactId(),
                                        "Do-not-contact is set and will hold for the contact that stays."),
                        state == FollowUpState.STOP
                                ? new MergePlan.Warning(
                                        MergePlan.Code.STOP,
                                        known.contactId(),
                                        "Outreach has to stop, and the unanswered messages go over.")
                                : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean differ(String one, String other) {
        return one != null && other != null && !one.equals(other);
    }
}
