package org.introducer.system;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.introducer.local.stack.Service;

/** Walks a list to its end. */
final class Pages {
    private Pages() {}

    static List<String> ids(Person person, Service service, String path) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var request = person.asking(service).queryParam("limit", 200);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get(path);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        return ids;
    }
}
