package org.introducer.programs;

import java.util.Map;
import org.introducer.local.identity.Role;
import org.introducer.testing.Actor;
import org.introducer.testing.conventions.Conventions;
import org.introducer.testing.conventions.Sample;

@ProgramsTest
class ProgramsConventionsTest implements Conventions {

    private final Sample sample = new Sample(
            Actor.with(Role.CURATOR), Actor.with(Role.CURATOR), "/v1/programs", Map.of("pathway", "INTEGRATED"));

    @Override
    public Sample sample() {
        return sample;
    }
}
