package org.introducer.contacts.load;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.platform.list.Criteria;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.list.Paged;
import org.introducer.platform.list.QueueQuery;
import org.introducer.platform.list.Ranking;
import org.jspecify.annotations.Nullable;

@Path("/v1/caseload/recipient-load")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, INTEGRATION})
@Tag(name = "Caseload")
public class RecipientLoadResource {

    private static final Criteria<Recipient> CRITERIA = new Criteria<Recipient>()
            .field("kind", Recipient.Kind.class, Recipient::kind)
            .field("id", UUID.class, Recipient::id)
            .field("clients", Integer.class, Recipient::clients)
            .field("busyUntil", LocalDate.class, Recipient::busyUntil);

    private static final Ranking<Recipient> RECIPIENTS =
            new Ranking<>("load", CRITERIA, RecipientLoadResource::place, RecipientLoadResource::behind);

    private final CaseloadRecipients recipients;
    private final Lists lists;

    RecipientLoadResource(CaseloadRecipients recipients, Lists lists) {
        this.recipients = recipients;
        this.lists = lists;
    }

    /** One page of the recipients to whom applicants of a caseload wrote for the first time. */
    @Schema(name = "RecipientLoadPage")
    record Recipients(
            @Schema(required = true) List<Recipient> items,

            @Schema(description = "cursor of the next page; absent on the last") @Nullable
            String next,

            @Schema(description = "version of the etiquette policy, which has the limits", examples = "2026-1")
            String policyVersion)
            implements Paged {}

    @GET
    @Operation(
            operationId = "listRecipientLoad",
            summary = "List the recipients of my applicants' first messages",
            description = """
                    People and programs with the number of applicants of the caller's caseload who wrote to them for the \
                    first time, most first. A person is recognised by identity keys over the contacts of all clients. No \
                    answer names a client. Other clients of the tenant are counted in steps, and only where there are \
                    enough of them.""")
    public Recipients list(
            @BeanParam QueueQuery query,
            @QueryParam("filter")
                    @Parameter(
                            description = "RSQL over `kind`, `id`, `clients` and `busyUntil`",
                            schema = @Schema(maxLength = 2000))
                    String filter) {
        Page<Recipient> page = lists.page(RECIPIENTS, query, filter, () -> recipients.all().stream());
        return new Recipients(page.items(), page.next(), Policy.CURRENT.version());
    }

    private static List<String> place(Recipient last) {
        return List.of(
                String.valueOf(last.clients()), last.kind().name(), last.id().toString());
    }

    private static Predicate<Recipient> behind(List<String> place) {
        Recipient last = new Recipient(
                Recipient.Kind.valueOf(place.get(1)),
                UUID.fromString(place.get(2)),
                null,
                Integer.parseInt(place.get(0)),
                null,
                0,
                null);
        return one -> CaseloadRecipients.ORDER.compare(one, last) > 0;
    }
}
