package org.introducer.local.demo;

import java.util.function.BiConsumer;

/** How rows of public files become the history of a program: only through a confirmed employer alias. */
final class StoryEmployer {
    private static final String PROGRAMS = "/programs/v1/programs";

    private final Demo demo;
    private final Calls curator;
    private final Calls applicant;

    StoryEmployer(Demo demo, Calls curator, Calls applicant) {
        this.demo = demo;
        this.curator = curator;
        this.applicant = applicant;
    }

    /** @param invented a program with an unknown employer */
    void play(String invented, BiConsumer<String, Calls.Answer> tell) {
        demo.say(
                "Petitions name employers, not programs. Until an employer alias is confirmed, the history is unknown.");
        tell.accept("history without an alias", history(invented));
        demo.say(
                "A curator confirms the name under which Henry Ford files petitions. An applicant reads the history; it is not a policy.");
        String real = curator.require(curator.get(PROGRAMS + "?filter=acgmeCode==" + DemoEmployer.ACGME_CODE))
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        new DemoEmployer(curator, new Reference()).confirm(real);
        tell.accept("history", history(real));
    }

    private Calls.Answer history(String program) {
        return applicant.get(PROGRAMS + "/" + program + "/h1b-history");
    }
}
