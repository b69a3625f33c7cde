package org.introducer.mentorship.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is in which group. */
@ApplicationScoped
class GroupMembers {

    private final Rows rows;

    GroupMembers(Rows rows) {
        this.rows = rows;
    }

    /** The mentees of each of these groups that has any. */
    Map<UUID, Set<UUID>> of(Collection<UUID> groups) {
        return groups.isEmpty()
                ? Map.of()
                : rows.list("deletedAt is null and groupId in ?1", groups).stream()
                        .collect(Collectors.groupingBy(
                                GroupMember::groupId, Collectors.mapping(GroupMember::menteeId, Collectors.toSet())));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<GroupMember, UUID> {}
}
