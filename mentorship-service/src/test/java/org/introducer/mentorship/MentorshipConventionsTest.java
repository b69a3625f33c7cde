package org.introducer.mentorship;

import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.conventions.Conventions;
import org.introducer.testing.conventions.Sample;

@MentorshipTest
class MentorshipConventionsTest implements Conventions {

    private final Sample sample =
            new Sample(Actor.with(Role.ORG_ADMIN), Actor.with(Role.ORG_ADMIN), "/v1/cycles", Map.of());

    @Override
    public Sample sample() {
        return sample;
    }
}
