package org.introducer.contacts.load;

import static org.introducer.platform.identity.Role.*;
import static org.introducer.platform.problem.PlatformProblem.INVALID_CURSOR;

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
import org.introducer.platform.list.Cursors;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Paged;
import org.introducer.platform.list.QueueQuery;
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

    private final CaseloadRecipients recipients;
    private final Cursors cursors;
    private final Lists lists;

    RecipientLoadResource(CaseloadRecipients recipients, Cursors cursors, Lists lists) {
        this.recipients = recipients;
        this.cursors = cursors;
        this.lists = lists;
    }

    /** One page of the recipients of a caseload. */
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
            summary = "List to whom my applicants wrote for the first time of late",
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
        Predicate<Recipient> wanted = CRITERIA.of(filter);
        String scope = lists.scope("load", filter);
        Predicate<Recipient> behind = query.cursor() == null ? _ -> true : behind(cursors.read(scope, query.cursor()));
        List<Recipient> found =
                recipients.all().stream().filter(wanted).filter(behind).toList();
        List<Recipient> page = found.stream().limit(query.limit()).toList();
        String next = found.size() > page.size() ? cursors.write(scope, mark(page.getLast())) : null;
        return new Recipients(page, next, Policy.CURRENT.version());
    }

    private static List<String> mark(Recipient last) {
        return List.of(
                String.valueOf(last.clients()), last.kind().name(), last.id().toString());
    }

    private static Predicate<Recipient> behind(List<String> mark) {
        try {
            Recipient last = new Recipient(
                    Recipient.Kind.valueOf(mark.get(1)),
                    UUID.fromString(mark.get(2)),
                    null,
                    Integer.parseInt(mark.get(0)),
                    null,
                    0,
                    null);
            return one -> CaseloadRecipients.ORDER.compare(one, last) > 0;
        } catch (IllegalArgumentException e) {
            throw INVALID_CURSOR.because(null);
        }
    }
}
