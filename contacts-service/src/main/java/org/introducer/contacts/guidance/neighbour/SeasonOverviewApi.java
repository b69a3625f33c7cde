package org.introducer.contacts.guidance.neighbour;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.remote.NeighbourCall;

/** What this service asks program-service of applicants. */
@RegisterRestClient(configKey = "program-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1/season-overview")
interface SeasonOverviewApi {

    @GET
    SeasonOverview overview(@QueryParam("applicantId") UUID applicantId, @QueryParam("season") int season);

    @POST
    @Path("/batch-get")
    SeasonSummaries summaries(SeasonSummaries.Question question);
}
