package org.introducer.contacts.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.letter.readiness.PlannedLetter;
import org.introducer.platform.tenancy.TenantEntity;

/** A letter of recommendation that an applicant wants. */
@Entity
@Table(name = "letters")
class Letter extends TenantEntity {

    @Column(name = "owner_id", updatable = false)
    private UUID ownerId;

    @Embedded
    private LetterDraft draft;

    protected Letter() {}

    Letter(UUID tenantId, UUID ownerId, Instant now, LetterDraft draft) {
        super(tenantId, now);
        this.ownerId = ownerId;
        this.draft = draft;
    }

    void describe(LetterDraft draft) {
        this.draft = draft;
    }

    PlannedLetter planned() {
        return new PlannedLetter(
                id(),
                draft.season(),
                Set.copyOf(draft.tracks()),
                draft.authorSpecialty(),
                draft.waiver(),
                draft.done(),
                draft.declinedOn(),
                draft.neededBy());
    }

    LetterDraft draft() {
        return draft;
    }

    UUID ownerId() {
        return ownerId;
    }
}
