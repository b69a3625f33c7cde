package org.introducer.contacts.introduction;

import static org.introducer.contacts.ContactsProblem.INTRODUCTION_NOT_FOUND;
import static org.introducer.contacts.ContactsProblem.INTRODUCTION_STATE;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.NamedContacts;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.contacts.interaction.Encounters;
import org.introducer.contacts.introduction.IntroductionChange.DeclinedBy;
import org.introducer.contacts.introduction.IntroductionView.IntroductionWarning;
import org.introducer.contacts.introduction.IntroductionView.WarningCode;
import org.introducer.contacts.person.Persons;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Listing;
import org.introducer.platform.problem.InputError;

/** The introduction requests that the caller may see. */
@Singleton
class Introductions extends OwnedRows<Introduction> {

    private static final Listing<Introduction> LISTING = Listing.of(Introduction.class)
            .filter("introducerContactId", UUID.class)
            .filter("targetContactId", UUID.class)
            .filter("programId", UUID.class)
            .filter("state", IntroductionState.class)
            .filter("askedOn", LocalDate.class)
            .sort("askedOn", LocalDate.class);

    private static final Set<IntroductionState> OPEN =
            Set.of(IntroductionState.ASKED, IntroductionState.AGREED, IntroductionState.MADE);

    private final Caller caller;
    private final Contacts contacts;
    private final Persons persons;
    private final Applicants applicants;
    private final Surroundings surroundings;
    private final IntroductionLoad load;
    private final Encounters encounters;
    private final Clock clock;

    Introductions(
            Ownership ownership,
            Caller caller,
            Contacts contacts,
            Persons persons,
            Applicants applicants,
            Surroundings surroundings,
            IntroductionLoad load,
            Encounters encounters,
            Clock clock) {
        super(
                ownership,
                LISTING,
                Introduction::ownerId,
                "ownerId",
                id -> INTRODUCTION_NOT_FOUND.because("There is no introduction request %s.", id));
        this.caller = caller;
        this.contacts = contacts;
        this.persons = persons;
        this.applicants = applicants;
        this.surroundings = surroundings;
        this.load = load;
        this.encounters = encounters;
        this.clock = clock;
    }

    /** Refuses what names somebody who is no contact, or one person twice. */
    void check(UUID ownerId, IntroductionDraft draft) {
        requireYours(draft, contacts.cards(ownerId, both(draft)).keySet());
        if (persons.membersOf(ownerId, draft.introducerContactId()).contains(draft.targetContactId())) {
            throw INVALID_INPUT.at("/targetContactId", "is the same person as introducerContactId");
        }
        if (draft.askedOn() != null && draft.askedOn().isAfter(applicants.today(ownerId))) {
            throw INVALID_INPUT.at("/askedOn", "lies in the future");
        }
    }

    private static List<UUID> both(IntroductionDraft draft) {
        return List.of(draft.introducerContactId(), draft.targetContactId());
    }

    private static void requireYours(IntroductionDraft draft, Set<UUID> known) {
        NamedContacts.among(known)
                .named("/introducerContactId", draft.introducerContactId())
                .named("/targetContactId", draft.targetContactId())
                .require();
    }

    /** Neither of the two is merged nor deleted until the transaction ends. */
    Introduction add(Writable owner, IntroductionDraft draft) {
        requireYours(draft, contacts.locked(owner.id(), both(draft)).keySet());
        LocalDate askedOn = draft.askedOn() == null ? applicants.today(owner.id()) : draft.askedOn();
        Introduction introduction = new Introduction(caller.tenant(), owner.id(), Instant.now(clock), draft, askedOn);
        persist(introduction);
        return introduction;
    }

    /** What speaks against a request that is about to be recorded. */
    List<IntroductionWarning> warnings(UUID ownerId, IntroductionDraft draft, Askability.Verdicts verdicts) {
        List<IntroductionWarning> warnings = new ArrayList<>();
        Map<UUID, LocalDate> over = load.over(ownerId, applicants.today(ownerId));
        surroundings.of(ownerId, List.of(draft.introducerContactId())).stream()
                .map(person -> over.get(person.id()))
                .filter(Objects::nonNull)
                .map(free -> new IntroductionWarning(
                        WarningCode.INTRODUCER_OVER_LIMIT,
                        "They were asked for introductions often recently; they may be asked again from " + free
                                + " on."))
                .forEach(warnings::add);
        Askability.Verdict introducer = verdicts.byContact().get(draft.introducerContactId());
        if (introducer != null && !introducer.mayBeAsked()) {
            warnings.add(new IntroductionWarning(
                    WarningCode.INTRODUCER_NOT_TO_BE_ASKED, introducer.rule() + ": " + introducer.why()));
        }
        Askability.Verdict target = verdicts.byContact().get(draft.targetContactId());
        if (target != null && !target.mayBeIntroduced()) {
            warnings.add(new IntroductionWarning(
                    WarningCode.TARGET_NOT_TO_BE_INTRODUCED, target.rule() + ": " + target.why()));
        }
        if (isOpen(ownerId, draft)) {
            warnings.add(new IntroductionWarning(
                    WarningCode.REQUEST_OPEN, "An introduction to this person is asked for already."));
        }
        return List.copyOf(warnings);
    }

    private boolean isOpen(UUID ownerId, IntroductionDraft draft) {
        return count(
                        "ownerId = ?1 and targetContactId in ?2 and state in ?3 and deletedAt is null",
                        ownerId,
                        persons.membersOf(ownerId, draft.targetContactId()),
                        OPEN)
                > 0;
    }

    /** The request goes on; 409 where that is not possible. An introduction that the target agreed to, and their answer, are recorded as interactions. */
    Introduction change(Introduction introduction, IntroductionChange change) {
        if (!introduction.state().mayBecome(change.state())) {
            throw INTRODUCTION_STATE.because("%s cannot become %s.", introduction.state(), change.state());
        }
        LocalDate today = applicants.today(introduction.ownerId());
        LocalDate on = change.on() == null ? today : change.on();
        List<InputError> faults = IntroductionRules.faults(change, on, introduction.since(), today);
        INVALID_INPUT.throwIfAny(faults);
        introduction.become(change, on);
        if (introduction.state() == IntroductionState.MADE && introduction.targetAgreed()) {
            introduction.recordedAs(encounters.introduced(
                    introduction.ownerId(), introduction.targetContactId(), introduction.introducerContactId(), on));
        }
        Reaction answer = answer(introduction, change);
        if (answer != null) {
            introduction.answeredAs(encounters.answeredIntroduction(
                    introduction.ownerId(),
                    introduction.targetContactId(),
                    introduction.introducerContactId(),
                    on,
                    answer));
        }
        return introduction;
    }

    /** What the target said, or null. */
    private static Reaction answer(Introduction introduction, IntroductionChange change) {
        return switch (introduction.state()) {
            case REPLIED -> change.reaction() == null ? Reaction.NOT_SAID : change.reaction();
            case DECLINED -> change.declinedBy() == DeclinedBy.TARGET ? Reaction.DECLINE : null;
            case ASKED, AGREED, MADE, WITHDRAWN -> null;
        };
    }

    /** With what it opened: a request that is deleted lifts no silence. That the target declined stays. */
    @Override
    public void remove(Introduction introduction) {
        super.remove(introduction);
        introduction.opening().forEach(encounters::takeBack);
    }

    @Override
    public Introduction restore(UUID id) {
        return restore(
                id,
                introduction -> introduction
                        .opening()
                        .forEach(interaction -> encounters.bringBack(interaction, introduction.deletedAt())));
    }
}
