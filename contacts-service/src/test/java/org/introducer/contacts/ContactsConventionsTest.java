package org.introducer.contacts;

import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.conventions.Conventions;
import org.introducer.testing.conventions.Sample;

@ContactsTest
class ContactsConventionsTest implements Conventions {

    private final Sample sample =
            new Sample(Actor.with(Role.APPLICANT), Actor.with(Role.APPLICANT), "/v1/contacts", Map.of("role", "OTHER"));

    @Override
    public Sample sample() {
        return sample;
    }
}
