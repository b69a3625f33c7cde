package org.introducer.contacts.event;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.Network;
import org.introducer.testing.Actor;

/** An applicant who goes to congresses of three days. */
record Congress(Network network) {

    static Congress ofSomebody() {
        return new Congress(Network.ofSomebody());
    }

    Actor owner() {
        return network.owner();
    }

    static Map<String, Object> draft(LocalDate lastDay, Map<String, ?> more) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "name",
                "SIR",
                "firstDay",
                lastDay.minusDays(2).toString(),
                "lastDay",
                lastDay.toString(),
                "zone",
                "UTC"));
        draft.putAll(more);
        return draft;
    }

    /** The path of a new event that ended so many days ago. */
    String ended(int daysAgo, List<String> targets) {
        return owner().sending(draft(Network.today().minusDays(daysAgo), Map.of("targetContactIds", targets)))
                .post("/v1/events")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    Response coverage(String event) {
        return owner().asking().get(event + "/coverage");
    }

    Response debrief(String event, List<?> items) {
        return owner().sending(Map.of("items", items)).post(event + "/debrief");
    }
}
