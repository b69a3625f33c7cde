package org.introducer.local.demo;

import java.time.Instant;
import java.util.Map;

/** The demo data: real programs with their sources, and invented people. */
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
        new DemoExamples(demo).load();
        new DemoSteps(demo, reference, days).load();
    }
}
