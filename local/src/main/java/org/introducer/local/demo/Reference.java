package org.introducer.local.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of the demo, beside this class. */
final class Reference {

    JsonObject object(String file) {
        return new JsonObject(text(file));
    }

    List<JsonObject> list(String file) {
        return new JsonArray(text(file)).stream().map(JsonObject.class::cast).toList();
    }

    String text(String file) {
        try (InputStream in = Reference.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new IllegalStateException("The demo's file " + file + " cannot be read", cause);
        }
    }
}
