package org.introducer.contacts.introduction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.introducer.contacts.etiquette.Reaction;
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
        if (change.reaction() != null && change.state() != IntroductionState.REPLIED) {
            faults.add(InputError.at("/reaction", "belongs to REPLIED"));
        }
        if (change.reaction() == Reaction.OUT_OF_OFFICE) {
            faults.add(InputError.at("/reaction", "is no answer"));
        }
        return faults;
    }
}
