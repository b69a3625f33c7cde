package org.introducer.local.demo;

import org.introducer.local.identity.Role;

/** The main job, call by call. */
final class DemoStory {
    private final Demo demo;

    DemoStory(Demo demo) {
        this.demo = demo;
    }

    void play() {
        Calls amara = demo.as(Role.APPLICANT);
        demo.say("Who am I, as an applicant?");
        amara.get("/contacts/v1/me");
        demo.say("Whom do I know?");
        amara.get("/contacts/v1/contacts?limit=3");
    }
}
