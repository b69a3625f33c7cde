package org.introducer.local.demo;

import java.time.Instant;
import java.util.Map;

/** The data of a first look: real programs with their sources; the people are invented. */
final class DemoData {
    private final Demo demo;
    private final Instant begun;

    DemoData(Demo demo, Instant begun) {
        this.demo = demo;
        this.begun = begun;
    }

    void load() {
        Reference reference = new Reference();
        RelativeDays days = new RelativeDays(begun);
        Map<String, String> programs = new DemoPrograms(demo, reference).load();
        new DemoNetwork(demo, reference, days).load(programs);
        new DemoMentoring(demo, reference, days).load(programs);
    }
}
