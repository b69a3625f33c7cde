package org.introducer.contacts.guidance.neighbour;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.introducer.platform.remote.NeighbourCall;

/** What this service asks mentorship-service of applicants. */
@RegisterRestClient(configKey = "mentorship-service")
@RegisterProvider(NeighbourCall.class)
@Path("/v1/mentee-overview")
interface MenteeOverviewApi {

    @GET
    MenteeOverview overview(@QueryParam("applicantId") UUID applicantId);

    @POST
    @Path("/batch-get")
    MenteeOverviews overviews(MenteeOverviews.Question question);
}
