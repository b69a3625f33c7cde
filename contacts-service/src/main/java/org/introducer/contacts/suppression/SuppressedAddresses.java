package org.introducer.contacts.suppression;

import static org.introducer.contacts.ContactsProblem.ADDRESS_SUPPRESSED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.introducer.contacts.identity.EmailAddress;
import org.introducer.platform.audit.KeyedDigests;
import org.introducer.platform.problem.InputError;

/**
 * The e-mail addresses of people who asked to be forgotten, for all tenants: keyed digests that nobody can read. Asked in the transaction that
 * would store an address.
 */
@ApplicationScoped
public class SuppressedAddresses {

    private static final String PURPOSE = "suppressed-address";

    private final Session session;
    private final KeyedDigests digests;
    private final Clock clock;

    SuppressedAddresses(Session session, KeyedDigests digests, Clock clock) {
        this.session = session;
        this.digests = digests;
        this.clock = clock;
    }

    /** Those that are on the list, in the form to compare by; what is no address is not. */
    public Set<String> among(Collection<String> emails) {
        Map<String, String> asked = new HashMap<>();
        emails.forEach(email ->
                EmailAddress.normal(email).ifPresent(address -> asked.put(digests.of(PURPOSE, address), address)));
        return asked.isEmpty()
                ? Set.of()
                : session.createNativeQuery("select digest from suppressed_among(:digests) as digest", Tuple.class)
                        .setParameter(
                                "digests", asked.keySet().stream().sorted().toArray(String[]::new))
                        .getResultStream()
                        .map(row -> asked.get(row.get(0, String.class)))
                        .collect(Collectors.toSet());
    }

    /**
     * Refuses addresses that are on the list.
     *
     * @param pointer the place of each in the body
     */
    public void requireNone(List<String> emails, IntFunction<String> pointer) {
        Set<String> suppressed = among(emails);
        if (suppressed.isEmpty()) {
            return;
        }
        List<InputError> faults = new ArrayList<>();
        for (int i = 0; i < emails.size(); i++) {
            if (EmailAddress.normal(emails.get(i)).filter(suppressed::contains).isPresent()) {
                faults.add(InputError.at(pointer.apply(i), "belongs to somebody who asked to be forgotten"));
            }
        }
        throw ADDRESS_SUPPRESSED.at(faults);
    }

    /** Puts addresses on the list. @param addresses in the form to compare by */
    public void add(Collection<String> addresses) {
        session.createNativeQuery("select suppress_addresses(:digests, :today)", Tuple.class)
                .setParameter(
                        "digests",
                        addresses.stream()
                                .map(address -> digests.of(PURPOSE, address))
                                .toArray(String[]::new))
                .setParameter("today", LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
                .getSingleResult();
    }
}
