package org.introducer.mentorship.group;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cycles/{cycleId}/groups/{groupId}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupMemberResource {

    private final Groups groups;
    private final Writes writes;

    GroupMemberResource(Groups groups, Writes writes) {
        this.groups = groups;
        this.writes = writes;
    }

    @POST
    @RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN})
    @Operation(operationId = "joinGroup", summary = "Join a mentoring group", description = """
                    A mentee joins, or a coordinator adds them. Answers 409 `no-place-left` when the group is full, and \
                    409 `mentee-taken` when a mentee who has a mentor of the type would join a GROUP, and 409 \
                    `group-state` when the office hours have begun.""")
    @APIResponseSchema(value = GroupMember.View.class, responseCode = "201")
    public RestResponse<GroupMember.View> join(UUID cycleId, UUID groupId, @NotNull @Valid GroupMember.Draft draft) {
        groups.require(cycleId, groupId);
        groups.requireToAct(draft.menteeId());
        return writes.created(
                "/v1/cycles/" + cycleId + "/groups/" + groupId + "/members",
                () -> groups.join(cycleId, groupId, draft.menteeId()).view());
    }

    @GET
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @ListFields(
            filter = {"id", "createdAt", "menteeId"},
            sort = {"createdAt"})
    @Operation(operationId = "listGroupMembers", summary = "List the members of a mentoring group", description = """
                    Returns the mentees of the group or office hours. Only its mentor and coordinators may list them.""")
    public Page<GroupMember.View> list(UUID cycleId, UUID groupId, @BeanParam ListQuery query) {
        return groups.members(cycleId, groupId, query).map(GroupMember::view);
    }

    @GET
    @Path("/{menteeId}")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "getGroupMember", summary = "Get a member of a mentoring group", description = """
                    Shown to the mentee, the mentor and coordinators. The ETag is needed to leave the group.""")
    public GroupMember.View get(UUID cycleId, UUID groupId, UUID menteeId) {
        return groups.requireMember(cycleId, groupId, menteeId).view();
    }

    @DELETE
    @Path("/{menteeId}")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "leaveGroup",
            summary = "Delete a member of a mentoring group",
            description = "The mentee leaves, or the mentor or a coordinator removes them; the place is free again.")
    public void leave(UUID cycleId, UUID groupId, UUID menteeId) {
        groups.requireMemberToLeave(cycleId, groupId, menteeId);
        writes.deleted(() -> groups.requireMemberToLeave(cycleId, groupId, menteeId), groups::leave);
    }
}
