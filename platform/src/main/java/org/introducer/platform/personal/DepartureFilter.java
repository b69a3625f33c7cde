package org.introducer.platform.personal;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import org.introducer.platform.http.RequestLimits;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.identity.Role;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Tells an applicant who moved to another tenant so, instead of showing nothing and taking what would be left behind. Who has another role
 * in the tenant goes on in it.
 */
class DepartureFilter {

    private static final List<String> OTHER_ROLES =
            List.of(Role.MENTOR, Role.ADVISER, Role.CURATOR, Role.ORG_ADMIN, Role.INTEGRATION, Role.OPERATOR);

    /** The receipt of the move can be read where it was ordered. */
    private static final String RECEIPTS = "/v1/moves/";

    private final Caller caller;
    private final Departures departures;

    DepartureFilter(Caller caller, Departures departures) {
        this.caller = caller;
        this.departures = departures;
    }

    @ServerRequestFilter(priority = RequestLimits.PRIORITY + 50)
    public void requireThere(ContainerRequestContext context) {
        if (!context.getUriInfo().getPath().startsWith(RECEIPTS)) {
            ownerOnly().ifPresent(departures::requireThere);
        }
    }

    private Optional<Identity> ownerOnly() {
        return caller.find()
                .filter(who -> who.has(Role.APPLICANT))
                .filter(who -> OTHER_ROLES.stream().noneMatch(who::has));
    }
}
