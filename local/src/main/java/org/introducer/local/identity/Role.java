package org.introducer.local.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The roles of Introducer, with their spelling in tokens. */
public enum Role {
    APPLICANT,
    MENTOR,
    ADVISER,
    CURATOR,
    ORG_ADMIN,
    INTEGRATION,
    OPERATOR;

    /** The spelling of the {@code roles} claim: {@code org-admin}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role '" + claim + "'; there are: "
                        + Arrays.stream(values()).map(Role::claim).collect(Collectors.joining(", ")) + "."));
    }
}
