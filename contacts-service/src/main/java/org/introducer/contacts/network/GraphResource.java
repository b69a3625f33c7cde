package org.introducer.contacts.network;

import static org.introducer.platform.identity.Role.*;
import static org.introducer.platform.problem.PlatformProblem.INVALID_CURSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.network.GraphView.Edge;
import org.introducer.contacts.network.GraphView.Node;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.list.Cursors;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.QueueQuery;

@Path("/v1/network/graph")
@Produces({MediaType.APPLICATION_JSON, GraphMlWriter.MEDIA_TYPE})
@RolesAllowed({APPLICANT, ADVISER, INTEGRATION})
@Tag(name = "Network")
public class GraphResource {

    private static final int USUAL_DEPTH = 2;
    private static final Comparator<Node> ORDER =
            Comparator.comparingInt(Node::distance).thenComparing(Node::contactId);

    private final Graphs graphs;
    private final Access access;
    private final Cursors cursors;
    private final Lists lists;

    GraphResource(Graphs graphs, Access access, Cursors cursors, Lists lists) {
        this.graphs = graphs;
        this.access = access;
        this.cursors = cursors;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "getNetworkGraph", summary = "Get my network as a graph", description = """
                    People and who knows whom, page by page, from who knows the applicant as far as `depth` says; as JSON, or as \
                    GraphML for other tools. At most 5000 people. With `programId` or `role` only those people, and the edges \
                    between them and from the applicant.""")
    public GraphView graph(
            @QueryParam("applicantId") @Parameter(ref = "applicantId") UUID applicantId,
            @QueryParam("depth")
                    @Min(1)
                    @Max(4)
                    @Parameter(
                            description = "largest distance from the applicant",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "4",
                                            defaultValue = "2"))
                    Integer depth,
            @QueryParam("programId") @Parameter(description = "people at this program only") UUID programId,
            @QueryParam("role") @Parameter(description = "people of this role only") ContactRole role,
            @BeanParam QueueQuery query) {
        Readable owner = access.toRead(applicantId);
        Graphs.Graph graph = graphs.of(owner.id(), depth == null ? USUAL_DEPTH : depth);
        List<Node> nodes = graph.nodes().stream()
                .filter(node -> programId == null || programId.equals(node.programId()))
                .filter(node -> role == null || role == node.role())
                .sorted(ORDER)
                .toList();
        String scope = lists.scope("graph", null);
        int from = query.cursor() == null ? 0 : after(nodes, cursors.read(scope, query.cursor()));
        int until = Math.min(nodes.size(), from + query.limit());
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i).contactId(), i);
        }
        return new GraphView(
                owner.id(),
                nodes.subList(from, until),
                graph.edges().stream()
                        .filter(edge -> isWithin(edge, places, from, until))
                        .toList(),
                until == nodes.size() ? null : cursors.write(scope, place(nodes.get(until - 1))),
                graph.complete());
    }

    private static List<String> place(Node node) {
        return List.of(String.valueOf(node.distance()), node.contactId().toString());
    }

    /** The first place behind that of the cursor, whether its person is still there or not. */
    private static int after(List<Node> nodes, List<String> place) {
        if (place.size() != 2) {
            throw INVALID_CURSOR.because(null);
        }
        int distance = Integer.parseInt(place.get(0));
        UUID contact = UUID.fromString(place.get(1));
        return (int) nodes.stream()
                .filter(node -> node.distance() < distance
                        || node.distance() == distance && node.contactId().compareTo(contact) <= 0)
                .count();
    }

    /** The later of its ends is in this page. */
    private static boolean isWithin(Edge edge, Map<UUID, Integer> places, int from, int until) {
        Integer one = edge.from() == null ? Integer.valueOf(-1) : places.get(edge.from());
        Integer other = places.get(edge.to());
        if (one == null || other == null) {
            return false;
        }
        int later = Math.max(one, other);
        return later >= from && later < until;
    }
}
