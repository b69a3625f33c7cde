package org.introducer.mentorship.mentorships;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introducer.platform.http.RequestLimits;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Asks whether the caller may see the mentorship that is changed, before its transaction begins: the consent of the mentee may have to be
 * asked for, which is a call to another service. The operation answers by it, after the faults of its body.
 */
class MentorshipFilter {

    private static final Pattern PATH =
            Pattern.compile("/?v1/mentorships/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(/.*)?");

    private final Mentorships mentorships;

    MentorshipFilter(Mentorships mentorships) {
        this.mentorships = mentorships;
    }

    @ServerRequestFilter(priority = RequestLimits.PRIORITY + 200)
    public void askBefore(ContainerRequestContext context) {
        if (!context.getMethod().equals("GET")) {
            Matcher path = PATH.matcher(context.getUriInfo().getPath());
            if (path.matches()) {
                mentorships.ask(UUID.fromString(path.group(1)));
            }
        }
    }
}
