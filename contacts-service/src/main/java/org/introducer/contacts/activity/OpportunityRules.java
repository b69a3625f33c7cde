package org.introducer.contacts.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.introducer.platform.problem.InputError;

/** What an opportunity may not say, field against field. */
final class OpportunityRules {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private OpportunityRules() {}

    /** Everything that is wrong; empty when it may be stored. */
    static List<InputError> faults(OpportunityEntry entry, LocalDate today) {
        List<InputError> faults = new ArrayList<>();
        if (entry.observedOn().isAfter(today)) {
            faults.add(InputError.at("/observedOn", "lies in the future"));
        }
        if (entry.feeCurrency() != null && !CURRENCIES.contains(entry.feeCurrency())) {
            faults.add(InputError.at("/feeCurrency", "is no currency of ISO 4217"));
        }
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
