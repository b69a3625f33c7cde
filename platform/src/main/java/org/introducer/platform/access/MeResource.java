package org.introducer.platform.access;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.identity.Role;
import org.jspecify.annotations.Nullable;

@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Me", description = "The identity of the caller")
public class MeResource {

    private final Caller caller;
    private final Consents consents;

    MeResource(Caller caller, Consents consents) {
        this.caller = caller;
        this.consents = consents;
    }

    /**
     * Who the token says the caller is and, at contacts-service, whose data the caller may see. What the caller allowed others is at {@code
     * /v1/applicants/me/consents}.
     */
    @Schema(name = "Me")
    record MeView(
            @Schema(description = "subject of the token") UUID sub,

            @Schema(description = "tenant of the token") UUID tenant,

            @Schema(description = "id of the caller as an applicant: the claim `applicant_id` of the token, else `sub`")
            @Nullable
            UUID applicantId,

            @Schema(description = "roles of the token", examples = "[\"applicant\"]")
            List<String> roles,

            @Schema(description = "consents that applicants gave to the caller; only contacts-service returns them")
            @Nullable
            List<Grant> consents,

            @Schema(
                    description =
                            "ids of the applicants who are assigned to the caller, or whom the caller provisioned, and who have not"
                                    + " consented; only contacts-service returns them")
            @Nullable
            List<UUID> awaitingConsent) {}

    @GET
    @Operation(operationId = "getMe", summary = "Get my identity", description = """
                    Subject, tenant and roles of the access token. contacts-service adds the consents that applicants \
                    gave to the caller, and who has yet to give one.""")
    public MeView get() {
        Identity who = caller.require();
        return new MeView(
                who.sub(),
                who.tenant(),
                who.applicantId(),
                who.roles().stream().sorted().toList(),
                consents.received(),
                caller.has(Role.ADVISER) || caller.has(Role.INTEGRATION) ? consents.awaited() : null);
    }
}
