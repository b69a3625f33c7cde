package org.introducer.programs;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** contacts-service is stopped: nothing listens where it should be. */
public class ContactsUnavailable implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.rest-client.contacts-service.url", "http://127.0.0.1:1");
    }

    @Override
    public void stop() {}
}
