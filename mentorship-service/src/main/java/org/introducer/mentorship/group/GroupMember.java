package org.introducer.mentorship.group;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.tenancy.TenantEntity;
import org.introducer.platform.write.Writes;

/** A mentee who has joined a group. */
@Entity
@Table(name = "mentoring_group_members")
class GroupMember extends TenantEntity {

    @Column(name = "group_id", updatable = false)
    private UUID groupId;

    @Column(name = "mentee_id", updatable = false)
    private UUID menteeId;

    protected GroupMember() {}

    GroupMember(UUID tenantId, UUID groupId, UUID menteeId, Instant now) {
        super(tenantId, now);
        this.groupId = groupId;
        this.menteeId = menteeId;
    }

    UUID groupId() {
        return groupId;
    }

    UUID menteeId() {
        return menteeId;
    }

    View view() {
        return new View(groupId, menteeId, createdAt(), version());
    }

    /** The mentee who joins a group. */
    @Schema(name = "MentoringGroupMemberDraft")
    record Draft(@NotNull UUID menteeId) {}

    /** A mentee who is a member of a group. */
    @Schema(name = "MentoringGroupMember")
    record View(
            @Schema(description = "id of the group") UUID groupId,
            UUID menteeId,
            Instant createdAt,
            @JsonIgnore long version)
            implements Writes.Created {
        @Override
        @JsonIgnore
        public UUID id() {
            return menteeId;
        }
    }
}
