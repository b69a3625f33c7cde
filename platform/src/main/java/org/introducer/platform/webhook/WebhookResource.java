package org.introducer.platform.webhook;

import static org.introducer.platform.identity.Role.ADVISER;
import static org.introducer.platform.identity.Role.APPLICANT;
import static org.introducer.platform.identity.Role.INTEGRATION;
import static org.introducer.platform.identity.Role.ORG_ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.platform.conditional.MergePatch;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.introducer.platform.outbox.ChangeCursors;
import org.introducer.platform.write.Writes;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, ORG_ADMIN, INTEGRATION})
@Tag(name = "Webhooks", description = "Addresses that are called with what changed")
public class WebhookResource {

    private static final String COLLECTION = "/v1/webhooks";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final ChangeCursors cursors;
    private final MergePatch patches;
    private final Writes writes;

    WebhookResource(
            Webhooks webhooks, Deliveries deliveries, ChangeCursors cursors, MergePatch patches, Writes writes) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.cursors = cursors;
        this.patches = patches;
        this.writes = writes;
    }

    @POST
    @Operation(operationId = "createWebhook", summary = "Create a webhook", description = """
                    It is called with each event that `GET /v1/changes` would show its owner at that moment, from now on, one event \
                    in each call, at least once and in order for each resource. The body is a CloudEvent, signed as Standard \
                    Webhooks describes; any 2xx accepts it. Nothing is sent before a secret is made for it, nor when its owner has \
                    not called this service for a week, unless the installation says otherwise. Ten for one person, a hundred \
                    for an organisation, fifty of them for its applicants.""")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "There are as many webhooks as there may be")
    public RestResponse<WebhookView> create(@NotNull @Valid WebhookDraft draft) {
        return writes.created(COLLECTION, () -> WebhookView.of(webhooks.add(draft)));
    }

    @GET
    @ListFields(
            filter = {"id", "createdAt", "state", "url"},
            sort = {"createdAt"})
    @Operation(operationId = "listWebhooks", summary = "List my webhooks", description = """
                    Returns the webhooks that the caller created, each with whether events are sent to it and, if not, why. Secrets are \
                    not shown.""")
    public Page<WebhookView> list(@BeanParam ListQuery query) {
        return webhooks.page(query).map(WebhookView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getWebhook",
            summary = "Get a webhook",
            description = "Returns one of the caller's webhooks; its secret is not shown.")
    public WebhookView get(UUID id) {
        return WebhookView.of(webhooks.require(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateWebhook", summary = "Update a webhook", description = """
                    Changes the address or what it is called for; deliveries that wait go to the new address.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(ref = "WebhookDraft", description = "merge patch")))
    public WebhookView change(UUID id, JsonNode patch) {
        Webhook read = webhooks.require(id);
        WebhookDraft draft = patches.apply(read, read.draft(), patch, WebhookDraft.class);
        return writes.changed(() -> webhooks.require(id), found -> webhooks.change(found, draft), WebhookView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a webhook",
            description = "Pending deliveries are dropped. It cannot be restored.")
    public void delete(UUID id) {
        writes.deleted(() -> webhooks.require(id), webhooks::delete);
    }

    @PUT
    @Path("/{id}/secret")
    @Operation(
            operationId = "replaceWebhookSecret",
            summary = "Create or replace the secret of a webhook",
            description = """
                    The answer shows the new secret, once. For a day the previous secret stays valid: calls carry a signature for each, \
                    as Standard Webhooks describes. Whoever did not get the answer repeats the call with `newestLost=true`.""")
    public WebhookView.Secret secret(
            UUID id,
            @QueryParam("newestLost")
                    @Parameter(
                            description =
                                    "true: the newest secret is dropped, as nobody knows it, and the one before it stays valid for a day;"
                                            + " default: the newest stays valid for a day",
                            example = "true")
                    Boolean newestLost) {
        return writes.changed(
                () -> webhooks.require(id),
                webhook -> webhooks.replaceSecret(webhook, Boolean.TRUE.equals(newestLost)),
                made -> new WebhookView.Secret(
                        Signature.text(made.secret()),
                        made.webhook().previousUntil(),
                        made.webhook().version()));
    }

    @POST
    @Path("/{id}/enable")
    @Operation(
            operationId = "enableWebhook",
            summary = "Resume a webhook that was disabled",
            description =
                    "For a webhook that was disabled because its receiver answered 410 or failed for days. Pending deliveries are sent.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public RestResponse<WebhookView> enable(UUID id) {
        return writes.done(() -> WebhookView.of(webhooks.enable(webhooks.require(id))));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(operationId = "replayWebhook", summary = "Send the events after a cursor again", description = """
                    Delivery restarts after this cursor, with the events since then that the owner may see. An event that was sent \
                    before keeps its `webhook-id`.""")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    @APIResponse(responseCode = "410", description = "The changes after the cursor are no longer kept")
    public RestResponse<WebhookView> replay(UUID id, @NotNull @Valid WebhookReplay replay) {
        Long place = replay.after() == null ? null : cursors.read(null, Set.of(), replay.after());
        return writes.done(() -> WebhookView.of(webhooks.rewind(webhooks.require(id), place)));
    }

    @POST
    @Path("/{id}/test")
    @Operation(
            operationId = "testWebhook",
            summary = "Send a test to a webhook",
            description = "An event `org.introducer.webhook.test`; the delivery says what was answered.")
    @APIResponseSchema(value = Delivery.View.class, responseCode = "202")
    @APIResponse(
            responseCode = "409",
            description = "The webhook has no secret, is disabled, or is being sent a test already")
    public RestResponse<Delivery.View> test(UUID id) {
        return writes.accepted(deliveriesOf(id), () -> {
            Webhook webhook = webhooks.requireCallable(id);
            webhooks.hurry(webhook);
            return deliveries.test(webhook).view();
        });
    }

    @GET
    @Path("/{id}/deliveries")
    @ListFields(
            filter = {"id", "createdAt", "state", "type", "subject", "eventId"},
            sort = {"createdAt"})
    @Operation(operationId = "listWebhookDeliveries", summary = "List the deliveries of a webhook", description = """
                    Returns what was sent and what came of it, without bodies, for as long as the events are kept. \
                    `filter=state==FAILED` lists those that were given up, after about three days.""")
    public Page<Delivery.View> deliveries(UUID id, @BeanParam ListQuery query) {
        return deliveries.page(webhooks.require(id), query).map(Delivery::view);
    }

    @GET
    @Path("/{id}/deliveries/{deliveryId}")
    @Operation(
            operationId = "getWebhookDelivery",
            summary = "Get a delivery of a webhook",
            description = "Returns how often it was tried, and what was answered last.")
    public Delivery.View delivery(UUID id, UUID deliveryId) {
        return deliveries.require(webhooks.require(id), deliveryId).view();
    }

    @POST
    @Path("/{id}/deliveries/{deliveryId}/replay")
    @Operation(operationId = "replayWebhookDelivery", summary = "Send a delivery again", description = """
                    Sends it with the same `webhook-id`, whether it was given up, delivered, or waits, if its owner may still see the \
                    event.""")
    @APIResponseSchema(value = Delivery.View.class, responseCode = "202")
    @APIResponse(responseCode = "409", description = "The webhook has no secret, or is disabled")
    public RestResponse<Delivery.View> replayDelivery(UUID id, UUID deliveryId) {
        return writes.accepted(deliveriesOf(id), () -> {
            Delivery delivery = deliveries.require(webhooks.require(id), deliveryId);
            webhooks.hurry(webhooks.requireCallable(id));
            return deliveries.again(delivery).view();
        });
    }

    private static String deliveriesOf(UUID id) {
        return COLLECTION + "/" + id + "/deliveries";
    }
}
