package org.introducer.platform.identity;

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

@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Me")
public class MeResource {

    private final Caller caller;

    MeResource(Caller caller) {
        this.caller = caller;
    }

    /** Who the token says you are. Consents are at contacts-service: {@code GET /v1/applicants/me/consents}. */
    @Schema(name = "Me")
    record MeView(
            UUID sub,
            UUID tenant,
            UUID applicantId,
            @Schema(examples = "[\"applicant\"]") List<String> roles) {}

    @GET
    @Operation(operationId = "getMe", summary = "Who the token says you are")
    public MeView get() {
        Identity who = caller.require();
        return new MeView(
                who.sub(),
                who.tenant(),
                who.applicantId(),
                who.roles().stream().sorted().toList());
    }
}
