package org.introducer.programs.rotation;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.CURATOR;
import static org.introducer.platform.identity.Role.INTEGRATION;
import static org.introducer.platform.problem.PlatformProblem.INVALID_PARAMETER;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.access.Access;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.time.OrdinaryDay;
import org.introducer.platform.write.Writes;
import org.introducer.programs.applicant.Applicants;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.policy.VisaPolicies;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Rotations")
public class RotationResource {

    private final RotationOffers offers;
    private final Applicants applicants;
    private final VisaPolicies policies;
    private final Access access;
    private final MergePatch patches;
    private final Writes writes;
    private final Clock clock;

    RotationResource(
            RotationOffers offers,
            Applicants applicants,
            VisaPolicies policies,
            Access access,
            MergePatch patches,
            Writes writes,
            Clock clock) {
        this.offers = offers;
        this.applicants = applicants;
        this.policies = policies;
        this.access = access;
        this.patches = patches;
        this.writes = writes;
        this.clock = clock;
    }

    @GET
    @Path("/rotations")
    @ListFields(
            filter = {"id", "kind", "programId", "institution", "state", "createdAt"},
            sort = {"createdAt"})
    @Operation(operationId = "listRotations", summary = "List the observerships and electives", description = """
                    Returns each rotation with its source. An institution that is not listed may offer one all the same; whether a \
                    program takes observers at all is the fact OBSERVERSHIP_OFFERED.""")
    public Page<RotationView> list(@BeanParam ListQuery query) {
        return offers.page(query).map(this::view);
    }

    @GET
    @Path("/rotations/{id}")
    @Operation(
            operationId = "getRotation",
            summary = "Get an observership or elective",
            description = "Returns whom it takes, documents, fee, lead time and visa, as far as its source says them.")
    public RotationView get(UUID id) {
        return view(offers.require(id));
    }

    @POST
    @Path("/rotations")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "createRotation",
            summary = "Create an observership or elective",
            description = "Needs evidence. What the source does not say is left out.")
    @APIResponseSchema(value = RotationView.class, responseCode = "201")
    public RestResponse<RotationView> create(@NotNull @Valid RotationDraft draft) {
        return writes.created("/v1/rotations", () -> view(offers.add(draft)));
    }

    @PATCH
    @Path("/rotations/{id}")
    @RolesAllowed(CURATOR)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateRotation",
            summary = "Update an observership or elective",
            description = "Whose it is and of which kind cannot be changed.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "RotationDraft", description = "merge patch")))
    public RotationView update(UUID id, JsonNode patch) {
        RotationOffer read = offers.require(id);
        RotationDraft draft = patches.apply(read, read.draft(), patch, RotationDraft.class);
        return writes.changed(() -> offers.require(id), offer -> offers.change(offer, draft), this::view);
    }

    @DELETE
    @Path("/rotations/{id}")
    @RolesAllowed(CURATOR)
    @Operation(
            operationId = "withdrawRotation",
            summary = "Withdraw an observership or elective",
            description = "It stays readable by its address and is no longer listed.")
    public void withdraw(UUID id) {
        writes.deleted(() -> offers.require(id), offers::withdraw);
    }

    @GET
    @Path("/rotations/{id}/plan")
    @RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
    @Operation(
            operationId = "getRotationPlan",
            summary = "Get the plan of an observership or elective for desired dates",
            description = """
                    The latest day to apply, counted back from the first day, and whether stage, length, months and visa \
                    fit. Only what the offer itself says makes a wish impossible; what it does not say is a question, and so is a \
                    visa that a notice in force on the first day suspends for the applicant. \
                    An elective is for students. Of an offer that was withdrawn there is no plan.""")
    public RotationPlanView plan(
            UUID id,
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("from")
                    @NotNull
                    @OrdinaryDay
                    @Parameter(description = "the first day desired", example = "2027-03-01")
                    LocalDate from,
            @QueryParam("to")
                    @NotNull
                    @OrdinaryDay
                    @Parameter(description = "the last day desired", example = "2027-03-28")
                    LocalDate to) {
        if (to.isBefore(from)) {
            throw INVALID_PARAMETER.at(List.of(InputError.parameter("to", "must not be before from")));
        }
        RotationOffer offer = offers.requireOffered(id);
        UUID whose = access.toRead(applicants.named(applicantId)).id();
        Optional<Profile> profile = applicants.find(whose);
        RotationPlan plan = RotationPlan.of(
                offer.draft(),
                profile.orElseGet(Profile::unknown),
                policies.current().policy(),
                from,
                to,
                earliestToday());
        RotationView view = view(offer);
        return new RotationPlanView(
                whose,
                profile.isPresent(),
                from,
                to,
                plan.says(view.freshness()),
                plan.latestApplyBy(),
                plan.checks().stream().map(RotationPlanView.Checked::of).toList(),
                view.documents(),
                RotationPlanView.confirm(offer.draft().evidence(), view.freshness()),
                view);
    }

    private RotationView view(RotationOffer offer) {
        return offers.view(offer);
    }

    /** Where the day begins last. */
    private LocalDate earliestToday() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.ofHours(-12));
    }
}
