package org.introducer.local.identity;

import java.util.UUID;

/** The people of the demo, one per role, always the same, so that a token of today finds the data of yesterday. */
public final class Personas {
    /** The advising organisation whose people these are. */
    public static final UUID TENANT = UUID.fromString("0199a000-0000-7000-8000-000000000001");

    private Personas() {}

    /** Who a token of this role speaks for when nobody says otherwise. */
    public static Tokens.Subject of(Role role) {
        return new Tokens.Subject(sub(role), TENANT, role);
    }

    public static UUID sub(Role role) {
        return UUID.fromString(String.format("0199a000-0000-7000-8000-0000000001%02d", role.ordinal() + 1));
    }
}
