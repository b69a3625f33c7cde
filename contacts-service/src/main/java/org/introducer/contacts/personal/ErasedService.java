package org.introducer.contacts.personal;

import java.time.Instant;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.personal.ErasureReport;

/**
 * How far an erasure is in one service.
 *
 * @param report null until it is done
 */
@StoredForm
record ErasedService(String service, int tries, Instant triedAt, ErasureReport report) {

    static ErasedService waiting(String service) {
        return new ErasedService(service, 0, null, null);
    }

    boolean done() {
        return report != null;
    }

    /** After another try. @param report null when it failed */
    ErasedService tried(Instant at, ErasureReport report) {
        return new ErasedService(service, tries + 1, at, report);
    }
}
