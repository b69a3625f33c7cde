package org.introducer.mentorship.mentorships;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.introducer.platform.tenancy.TenantEntity;

/** The rows of one kind that belong to mentorships; whether the caller may see the mentorship is checked before. */
public abstract class MentorshipRows<E extends TenantEntity> implements PanacheRepositoryBase<E, UUID> {

    /** The row of this mentorship, if there is one. */
    public Optional<E> of(UUID mentorshipId, UUID id) {
        return find("id = ?1 and mentorshipId = ?2 and deletedAt is null", id, mentorshipId)
                .firstResultOptional();
    }

    /** The row as it is now; nobody else changes it until the transaction ends. */
    public E locked(E row) {
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }
}
