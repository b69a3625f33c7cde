package org.introducer.contacts.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.introducer.platform.problem.InputError;

/** What a document may not say, field against field. */
final class DocumentRules {

    private DocumentRules() {}

    /** Everything that is wrong; empty when it may be stored. */
    static List<InputError> faults(DocumentEntry entry, LocalDate today) {
        List<InputError> faults = new ArrayList<>();
        if (entry.requestedOn() != null && entry.requestedOn().isAfter(today)) {
            faults.add(InputError.at("/requestedOn", "lies in the future"));
        }
        if (entry.issuedOn() != null && entry.issuedOn().isAfter(today)) {
            faults.add(InputError.at("/issuedOn", "lies in the future"));
        }
        if (entry.issuedOn() != null
                && entry.expiresOn() != null
                && entry.expiresOn().isBefore(entry.issuedOn())) {
            faults.add(InputError.at("/expiresOn", "is before the day on which it was issued"));
        }
        if (entry.state() == DocumentState.NEEDED) {
            nothingDone(faults, "/requestedOn", entry.requestedOn());
            nothingDone(faults, "/issuedOn", entry.issuedOn());
            nothingDone(faults, "/expiresOn", entry.expiresOn());
        }
        if (entry.noExpiry() && entry.expiresOn() != null) {
            faults.add(InputError.at("/noExpiry", "contradicts expiresOn"));
        }
        return faults;
    }

    private static void nothingDone(List<InputError> faults, String pointer, LocalDate day) {
        if (day != null) {
            faults.add(InputError.at(pointer, "contradicts NEEDED: nothing was done yet"));
        }
    }
}
