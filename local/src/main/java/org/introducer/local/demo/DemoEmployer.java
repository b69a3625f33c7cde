package org.introducer.local.demo;

import io.vertx.core.json.JsonObject;

/** The name under which the employer of one real program files petitions; looked up by a person, as no file has it. */
final class DemoEmployer {
    /** Henry Ford Hospital, integrated interventional radiology. */
    static final String ACGME_CODE = "4162500004";

    private static final String ALIASES = "/programs/v1/employer-aliases";

    private final Calls curator;
    private final Reference reference;

    DemoEmployer(Calls curator, Reference reference) {
        this.curator = curator;
        this.reference = reference;
    }

    /** Creates and confirms the alias, unless it exists or is confirmed already. */
    JsonObject confirm(String program) {
        JsonObject alias = said(program);
        return alias.getString("state").equals("CONFIRMED")
                ? alias
                : curator.require(curator.post(ALIASES + "/" + alias.getString("id") + "/confirm", new JsonObject()));
    }

    private JsonObject said(String program) {
        return curator
                .items(ALIASES + "?filter=programId==" + program + "%3Bstate=in=(PROPOSED,CONFIRMED)&limit=1")
                .stream()
                .findFirst()
                .orElseGet(() -> curator.require(curator.post(
                        ALIASES, reference.object("employer-alias.json").put("programId", program))));
    }
}
