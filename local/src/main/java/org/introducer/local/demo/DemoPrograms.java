package org.introducer.local.demo;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.introducer.local.identity.Role;

/** Real programs and what public files say of them, loaded as a curator does it; values that no file has stay unknown. */
final class DemoPrograms {
    private final Calls curator;
    private final Reference reference;

    DemoPrograms(Demo demo, Reference reference) {
        this.curator = demo.as(Role.CURATOR);
        this.reference = reference;
    }

    /** Ids of the programs by ACGME code. */
    Map<String, String> load() {
        for (JsonObject file : reference.list("files.json")) {
            String path = "/programs/v1/imports?source=%s&observedOn=%s&reference=%s&autoConfirm=true"
                    .formatted(
                            file.getString("source"),
                            file.getString("observedOn"),
                            URLEncoder.encode(file.getString("reference"), StandardCharsets.UTF_8));
            JsonObject job = curator.require(curator.upload(path, "text/csv", reference.text(file.getString("file"))));
            curator.awaitEnd("/programs/v1/imports/" + job.getString("id"));
        }
        Map<String, String> programs = programs();
        new DemoEmployer(curator, reference).confirm(programs.get(DemoEmployer.ACGME_CODE));
        return programs;
    }

    private Map<String, String> programs() {
        Map<String, String> ids = new HashMap<>();
        curator.items("/programs/v1/programs?filter=pathway==INTEGRATED&limit=200")
                .forEach(program -> {
                    if (program.getString("acgmeCode") != null) {
                        ids.put(program.getString("acgmeCode"), program.getString("id"));
                    }
                });
        return ids;
    }
}
