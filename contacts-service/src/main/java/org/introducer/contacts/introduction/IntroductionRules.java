package org.introducer.contacts.introduction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.introducer.platform.problem.InputError;

/** What a change of an introduction request may not say. */
final class IntroductionRules {

    private IntroductionRules() {}

    /** @param since the day of the state before */
    static List<InputError> faults(IntroductionChange change, LocalDate on, LocalDate since, LocalDate today) {
        List<InputError> faults = new ArrayList<>();
        if (on.isAfter(today)) {
            faults.add(InputError.at("/on", "lies in the future"));
        }
        if (on.isBefore(since)) {
            faults.add(InputError.at("/on", "is before the day of the state before, " + since));
        }
        boolean declined = change.state() == IntroductionState.DECLINED;
        if (declined != (change.declinedBy() != null)) {
            faults.add(InputError.at("/declinedBy", declined ? "must say who declined" : "belongs to DECLINED"));
        }
        if (change.targetAgreed() != null && change.state() != IntroductionState.MADE) {
            faults.add(InputError.at("/targetAgreed", "belongs to MADE"));
        }
        return faults;
    }
}
