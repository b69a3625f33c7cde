package org.introducer.contacts.moving;

import java.time.Instant;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.personal.MoveReport;

/**
 * How far a move is in one service.
 *
 * @param rounds how often it was carried out
 * @param report null until it was carried out once
 */
@StoredForm
record MovedService(String service, int tries, Instant triedAt, int rounds, MoveReport report) {

    static MovedService waiting(String service) {
        return new MovedService(service, 0, null, 0, null);
    }

    /** After a try that failed. */
    MovedService failed(Instant at) {
        return new MovedService(service, tries + 1, at, rounds, report);
    }

    /** After a try that went well. */
    MovedService done(Instant at, int round, MoveReport report) {
        return new MovedService(service, tries + 1, at, round, report);
    }
}
