package org.introducer.contacts.introduction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.platform.tenancy.TenantEntity;

/** A request for an introduction, until the other side has answered. */
@Entity
@Table(name = "introduction_requests")
class Introduction extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Column(name = "introducer_contact_id", updatable = false)
    private UUID introducerContactId;

    @Column(name = "target_contact_id", updatable = false)
    private UUID targetContactId;

    @Column(name = "program_id", updatable = false)
    private UUID programId;

    @Enumerated(EnumType.STRING)
    private IntroductionState state;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "agreed_on")
    private LocalDate agreedOn;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Column(name = "replied_on")
    private LocalDate repliedOn;

    @Column(name = "declined_on")
    private LocalDate declinedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "declined_by")
    private IntroductionChange.DeclinedBy declinedBy;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "target_agreed")
    private boolean targetAgreed;

    private String note;

    @Column(name = "interaction_id")
    private UUID interactionId;

    @Column(name = "answer_interaction_id")
    private UUID answerInteractionId;

    protected Introduction() {}

    Introduction(UUID tenantId, UUID ownerId, Instant now, IntroductionDraft draft, LocalDate askedOn) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.introducerContactId = draft.introducerContactId();
        this.targetContactId = draft.targetContactId();
        this.programId = draft.programId();
        this.state = IntroductionState.ASKED;
        this.askedOn = askedOn;
        this.note = draft.note();
    }

    /** The day of the state that it has. */
    LocalDate since() {
        return switch (state) {
            case ASKED -> askedOn;
            case AGREED -> agreedOn;
            case MADE -> madeOn;
            case REPLIED -> repliedOn;
            case DECLINED -> declinedOn;
            case WITHDRAWN -> withdrawnOn;
        };
    }

    void become(IntroductionChange change, LocalDate on) {
        state = change.state();
        switch (state) {
            case ASKED -> askedOn = on;
            case AGREED -> agreedOn = on;
            case MADE -> {
                madeOn = on;
                targetAgreed = Boolean.TRUE.equals(change.targetAgreed());
            }
            case REPLIED -> repliedOn = on;
            case DECLINED -> {
                declinedOn = on;
                declinedBy = change.declinedBy();
            }
            case WITHDRAWN -> withdrawnOn = on;
        }
        note = change.note() == null ? note : change.note();
    }

    void recordedAs(UUID interaction) {
        interactionId = interaction;
    }

    void answeredAs(UUID interaction) {
        answerInteractionId = interaction;
    }

    /** The interactions by which it opened a new thread with the target; what they declined is none. */
    Set<UUID> opening() {
        return Stream.of(interactionId, state == IntroductionState.REPLIED ? answerInteractionId : null)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    UUID ownerId() {
        return ownerId;
    }

    UUID introducerContactId() {
        return introducerContactId;
    }

    UUID targetContactId() {
        return targetContactId;
    }

    UUID programId() {
        return programId;
    }

    IntroductionState state() {
        return state;
    }

    LocalDate askedOn() {
        return askedOn;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    LocalDate madeOn() {
        return madeOn;
    }

    LocalDate repliedOn() {
        return repliedOn;
    }

    LocalDate declinedOn() {
        return declinedOn;
    }

    IntroductionChange.DeclinedBy declinedBy() {
        return declinedBy;
    }

    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    boolean targetAgreed() {
        return targetAgreed;
    }

    String note() {
        return note;
    }

    UUID interactionId() {
        return interactionId;
    }

    UUID answerInteractionId() {
        return answerInteractionId;
    }
}
