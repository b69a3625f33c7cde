package org.introducer.contacts.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.contacts.commitment.PromiseDraft;
import org.introducer.contacts.etiquette.Direction;
import org.introducer.contacts.etiquette.InteractionKind;
import org.introducer.contacts.etiquette.InteractionStatus;
import org.introducer.contacts.etiquette.Part;
import org.introducer.contacts.etiquette.Promise;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.contacts.etiquette.Touch;
import org.introducer.platform.tenancy.TenantEntity;

/** Something that happened, or was drafted, between an applicant and their contacts. */
@Entity
@Table(name = "interactions")
class Interaction extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Column(name = "recorded_by", updatable = false)
    private UUID recordedBy;

    @Enumerated(EnumType.STRING)
    private InteractionKind kind;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private InteractionStatus status;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "contact_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> contactIds;

    @Column(name = "cc_contact_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> ccContactIds;

    @Column(name = "on_behalf_of")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> onBehalfOf;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "expects_reply")
    private boolean expectsReply;

    @Enumerated(EnumType.STRING)
    private Reaction reaction;

    private boolean passive;
    private String outcome;

    @Column(name = "next_step")
    private String nextStep;

    @Column(name = "not_before")
    private LocalDate notBefore;

    @Column(name = "returns_on")
    private LocalDate returnsOn;

    @Column(name = "referred_to")
    @JdbcTypeCode(SqlTypes.JSON)
    private Referral referredTo;

    @Column(name = "event_id")
    private UUID eventId;

    @JdbcTypeCode(SqlTypes.JSON)
    private EventDraft event;

    @Column(name = "answers_id")
    private UUID answersId;

    /** The template that the message was made of, or null. */
    @Column(name = "template_id")
    private UUID templateId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StoredWarning> warnings;

    @JdbcTypeCode(SqlTypes.JSON)
    private InteractionSource source;

    /** Of a message that came from a file of mail, as are the thread and the subject. */
    @Column(name = "message_id", insertable = false, updatable = false)
    private String messageId;

    @Column(name = "thread_id", insertable = false, updatable = false)
    private String threadId;

    @Column(insertable = false, updatable = false)
    private String subject;

    /** Of whom it is settled whether the message names them, so that a later import of it adds nobody whom the applicant took off; or null. */
    @Column(name = "settled_contact_ids", insertable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> settledContactIds;

    protected Interaction() {}

    Interaction(UUID tenantId, UUID ownerId, UUID recordedBy, Instant now) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.recordedBy = recordedBy;
    }

    void describe(InteractionDraft draft, List<StoredWarning> warned) {
        if (settledContactIds != null) {
            Set<UUID> settled = new TreeSet<>(settledContactIds);
            settled.addAll(people(draft(List.of())));
            settledContactIds = List.copyOf(settled);
        }
        kind = draft.kind();
        direction = draft.direction();
        status = draft.status();
        occurredAt = draft.occurredAt().truncatedTo(ChronoUnit.MICROS);
        contactIds = draft.contactIds();
        ccContactIds = draft.ccContactIds();
        onBehalfOf = draft.onBehalfOf();
        purpose = draft.purposeOrDefault();
        expectsReply = draft.expectsReplyOrDefault();
        reaction = draft.reactionOrDefault();
        passive = draft.passive();
        outcome = draft.outcome();
        nextStep = draft.nextStep();
        notBefore = draft.notBefore();
        returnsOn = draft.returnsOn();
        referredTo = draft.referredTo();
        eventId = draft.eventId();
        event = draft.event();
        answersId = draft.answersId();
        templateId = draft.templateId();
        warnings = warned;
    }

    /** What was said, without what is only the default: a change of the purpose changes what follows from it. */
    InteractionDraft draft(List<PromiseDraft> promises) {
        boolean usualReply = purpose == null || expectsReply == purpose.expectsReplyByDefault();
        return new InteractionDraft(
                contactIds,
                ccContactIds,
                kind,
                direction,
                status,
                occurredAt,
                purpose == Purpose.defaultFor(kind, direction) ? null : purpose,
                usualReply ? null : expectsReply,
                reaction == Reaction.defaultFor(kind, direction, passive) ? null : reaction,
                passive,
                onBehalfOf,
                outcome,
                nextStep,
                notBefore,
                returnsOn,
                referredTo,
                eventId,
                event,
                answersId,
                promises,
                templateId);
    }

    /** The interaction as a person had part in it, under whichever contact; null when they had none. */
    static Touch touch(UUID id, InteractionDraft draft, Set<UUID> person, List<Promise> promises) {
        Part part = person.stream()
                .map(contactId -> part(draft, contactId))
                .filter(Objects::nonNull)
                .min(Part.BY_WEIGHT)
                .orElse(null);
        return part == null
                ? null
                : new Touch(
                        id,
                        draft.kind(),
                        draft.direction(),
                        draft.status(),
                        draft.occurredAt().truncatedTo(ChronoUnit.MICROS),
                        part,
                        draft.purposeOrDefault(),
                        draft.expectsReplyOrDefault(),
                        draft.reactionOrDefault(),
                        draft.passive(),
                        draft.outcome() != null,
                        draft.notBefore(),
                        draft.returnsOn(),
                        draft.event() == null ? null : draft.event().days(),
                        draft.answersId(),
                        promises);
    }

    static Part part(InteractionDraft draft, UUID contactId) {
        if (draft.contactIds().contains(contactId)) {
            return Part.TO;
        }
        return draft.ccContactIds().contains(contactId)
                ? Part.CC
                : draft.onBehalfOf().contains(contactId) ? Part.REPRESENTED : null;
    }

    /** Gives one contact the parts of another in this interaction; it is named once, in its weightiest part. */
    void unite(UUID from, UUID into) {
        Part part = Stream.of(part(draft(List.of()), from), part(draft(List.of()), into))
                .min(Part.BY_WEIGHT)
                .orElseThrow();
        name(from, null);
        name(into, part);
    }

    /** Names two contacts in their parts again, unless both have left it meanwhile. */
    boolean separate(UUID one, Part as, UUID other, Part otherAs) {
        if (part(draft(List.of()), one) == null || part(draft(List.of()), other) != null) {
            return false;
        }
        name(one, as);
        name(other, otherAs);
        return true;
    }

    /** Names a contact in this part alone, or in none. */
    private void name(UUID contact, Part part) {
        contactIds = named(contactIds, contact, part == Part.TO);
        ccContactIds = named(ccContactIds, contact, part == Part.CC);
        onBehalfOf = named(onBehalfOf, contact, part == Part.REPRESENTED);
    }

    private static List<UUID> named(List<UUID> ids, UUID contact, boolean so) {
        if (so && ids.contains(contact)) {
            return ids;
        }
        Stream<UUID> others = ids.stream().filter(id -> !id.equals(contact));
        return (so ? Stream.concat(others, Stream.of(contact)) : others).toList();
    }

    /** Everybody who had part in it, in a stable order. */
    static Set<UUID> people(InteractionDraft draft) {
        Set<UUID> people = new TreeSet<>(draft.contactIds());
        people.addAll(draft.ccContactIds());
        people.addAll(draft.onBehalfOf());
        return people;
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    InteractionKind kind() {
        return kind;
    }

    Direction direction() {
        return direction;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    Purpose purpose() {
        return purpose;
    }

    boolean expectsReply() {
        return expectsReply;
    }

    Reaction reaction() {
        return reaction;
    }

    String messageId() {
        return messageId;
    }

    String threadId() {
        return threadId;
    }

    String subject() {
        return subject;
    }

    /** Who else reported it; null: nobody. */
    InteractionSource source() {
        return source;
    }

    void comesFrom(InteractionSource reported) {
        source = reported;
    }

    List<StoredWarning> warnings() {
        return warnings;
    }
}
