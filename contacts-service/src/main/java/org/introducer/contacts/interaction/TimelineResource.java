package org.introducer.contacts.interaction;

import static org.introducer.platform.identity.Role.*;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.contact.ContactCard;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.etiquette.Part;
import org.introducer.platform.list.Expand;
import org.introducer.platform.list.ListFields;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Page;
import org.jspecify.annotations.Nullable;

@Path("/v1/contacts/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Interactions")
public class TimelineResource {

    private final Participations participations;
    private final Interactions interactions;
    private final Recording recording;
    private final Contacts contacts;

    TimelineResource(Participations participations, Interactions interactions, Recording recording, Contacts contacts) {
        this.participations = participations;
        this.interactions = interactions;
        this.recording = recording;
        this.contacts = contacts;
    }

    /** A person who had part in the interaction. */
    @Schema(name = "TimelinePerson")
    record Person(
            @Schema(description = "id of the contact") UUID id,

            @Schema(description = "name of the contact") @Nullable
            String name) {}

    /** One line of a contact's timeline: an interaction, and the part that the contact had in it. */
    @Schema(name = "TimelineEntry")
    record Entry(
            @Schema(description = "the role of the contact in it") @Nullable
            Part part,

            @JsonUnwrapped InteractionView interaction,

            @Schema(description = "all participants; with `expand=contacts`") @Nullable
            List<Person> contacts) {}

    @GET
    @ListFields(
            filter = {"kind", "direction", "part", "occurredAt"},
            sort = {"-occurredAt"})
    @Operation(operationId = "getTimeline", summary = "List the interactions with a contact", description = """
                    Returns the messages, calls and meetings with the contact, latest first, with the contact's part in each. \
                    `expand=contacts` adds the names of all participants.""")
    public Page<Entry> timeline(
            UUID id,
            @QueryParam("expand")
                    @Parameter(
                            description = "`contacts`: the names of all participants",
                            schema = @Schema(maxLength = 100))
                    String expand,
            @BeanParam ListQuery query) {
        ContactCard contact = contacts.card(id);
        boolean names = Expand.of(expand, Set.of("contacts")).contains("contacts");
        Page<Participation> page = participations.of(id, query);
        List<InteractionView> views = recording.views(interactions.inOrderOf(
                page.items().stream().map(Participation::interactionId).toList()));
        Map<UUID, ContactCard> cards = names ? contacts.cards(contact.ownerId(), people(views)) : Map.of();
        List<Entry> entries = IntStream.range(0, views.size())
                .mapToObj(i -> new Entry(
                        page.items().get(i).part(), views.get(i), names ? persons(views.get(i), cards) : null))
                .toList();
        return new Page<>(entries, page.next(), page.total());
    }

    private static Set<UUID> people(List<InteractionView> views) {
        return views.stream().flatMap(view -> view.contactIds().stream()).collect(Collectors.toSet());
    }

    private static List<Person> persons(InteractionView view, Map<UUID, ContactCard> cards) {
        return view.contactIds().stream()
                .map(cards::get)
                .filter(java.util.Objects::nonNull)
                .map(card -> new Person(card.id(), card.name()))
                .toList();
    }
}
