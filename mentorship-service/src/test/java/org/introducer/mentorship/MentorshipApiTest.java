package org.introducer.mentorship;

import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.ApiContract;
import org.introducer.testing.OpenApiDocument.Operation;

@MentorshipTest
class MentorshipApiTest extends ApiContract {

    MentorshipApiTest() {
        super("mentorship-service", MentorshipProblem.values());
    }

    @Override
    protected String anyList() {
        return "/v1/mentors";
    }

    /** An adviser needs a permission that no token carries, an org-admin none. */
    @Override
    protected Actor actorFor(Operation operation) {
        return operation.allows(Role.ORG_ADMIN.claim())
                ? Actor.with(Role.APPLICANT, Role.ORG_ADMIN)
                : super.actorFor(operation);
    }
}
