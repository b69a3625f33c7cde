package org.introducer.contacts.activity;

import java.util.ArrayList;
import java.util.List;
import org.introducer.platform.problem.InputError;

/** What an opportunity may not say, field against field. */
final class OpportunityRules {

    private OpportunityRules() {}

    /** Everything that is wrong; empty when it may be stored. */
    static List<InputError> faults(OpportunityEntry entry) {
        List<InputError> faults = new ArrayList<>();
        if (entry.opensOn() != null
                && entry.deadline() != null
                && entry.deadline().isBefore(entry.opensOn())) {
            faults.add(InputError.at("/deadline", "is before the first day on which one can apply"));
        }
        if ((entry.feeAmount() == null) != (entry.feeCurrency() == null)) {
            faults.add(InputError.at("/feeCurrency", "amount and currency are given together"));
        }
        if (entry.kind() != OpportunityKind.SOCIETY_MEMBERSHIP) {
            if (entry.membershipClass() != null) {
                faults.add(InputError.at("/membershipClass", "is of memberships only"));
            }
            if (entry.renewsOn() != null) {
                faults.add(InputError.at("/renewsOn", "is of memberships only"));
            }
        }
        List<Requirement> requirements = entry.requirements() == null ? List.of() : entry.requirements();
        for (int i = 0; i < requirements.size(); i++) {
            Requirement requirement = requirements.get(i);
            if (!requirement.hasItsField()) {
                faults.add(InputError.at(
                        "/requirements/" + i + "/" + requirement.field(), "is needed for " + requirement.kind()));
            }
        }
        return faults;
    }
}
