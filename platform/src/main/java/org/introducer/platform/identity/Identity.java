package org.introducer.platform.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts.
 *
 * @param sub the token's subject
 * @param tenant the advising organisation, or the applicant's own personal tenant
 * @param applicantId whose network this person's own rows are: claim {@code applicant_id}, else {@code sub}
 * @param roles see {@link Role}
 */
public record Identity(UUID sub, UUID tenant, UUID applicantId, Set<String> roles) {

    public Identity {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
