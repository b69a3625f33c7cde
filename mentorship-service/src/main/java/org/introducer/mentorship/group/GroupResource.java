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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cycles/{cycleId}/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupResource {

    private final Groups groups;
    private final Writes writes;

    GroupResource(Groups groups, Writes writes) {
        this.groups = groups;
        this.writes = writes;
    }

    @POST
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(operationId = "createGroup", summary = "Create a mentoring group or office hours", description = """
                    A group is one mentor with several mentees. A GROUP is for mentees who have no mentor of its type in the cycle; \
                    OFFICE_HOURS are open to every mentee of the cycle. Mentors offer their own, a coordinator any.""")
    @APIResponseSchema(value = GroupView.class, responseCode = "201")
    public RestResponse<GroupView> create(UUID cycleId, @NotNull @Valid GroupDraft draft) {
        return writes.created("/v1/cycles/" + cycleId + "/groups", () -> one(groups.add(cycleId, draft)));
    }

    @GET
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN, INTEGRATION})
    @ListFields(
            filter = {"id", "createdAt", "mentorId", "kind", "type"},
            sort = {"createdAt"})
    @Operation(
            operationId = "listGroups",
            summary = "List the mentoring groups of a cycle",
            description = "Returns groups and office hours, and how many places each has left.")
    public Page<GroupView> list(UUID cycleId, @BeanParam ListQuery query) {
        Page<MentoringGroup> page = groups.page(cycleId, query);
        return page.map(groups.view(page.items()));
    }

    @GET
    @Path("/{groupId}")
    @RolesAllowed({APPLICANT, MENTOR, ADVISER, ORG_ADMIN, INTEGRATION})
    @Operation(
            operationId = "getGroup",
            summary = "Get a mentoring group",
            description = "Returns a group or office hours. The ETag is needed to delete it.")
    public GroupView get(UUID cycleId, UUID groupId) {
        return one(groups.require(cycleId, groupId));
    }

    @DELETE
    @Path("/{groupId}")
    @RolesAllowed({MENTOR, ADVISER, ORG_ADMIN})
    @Operation(
            operationId = "deleteGroup",
            summary = "Delete a mentoring group",
            description = "The group is no longer listed, and all members leave it. It cannot be restored.")
    public void delete(UUID cycleId, UUID groupId) {
        writes.deleted(() -> groups.requireMine(cycleId, groupId), groups::delete);
    }

    private GroupView one(MentoringGroup group) {
        return groups.view(List.of(group)).apply(group);
    }
}
