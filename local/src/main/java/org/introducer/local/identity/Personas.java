package org.introducer.local.identity;

import java.util.UUID;

/** The people of the demo, one per role, always the same, so that a new token gives access to earlier data. */
public final class Personas {
    /** The advising organisation whose people these are. */
    public static final UUID TENANT = UUID.fromString("0199a000-0000-7000-8000-000000000001");

    private Personas() {}

    /** The default subject of a token of this role. */
    public static Tokens.Subject of(Role role) {
        return new Tokens.Subject(sub(role), TENANT, role);
    }

    public static UUID sub(Role role) {
        return UUID.fromString(String.format("0199a000-0000-7000-8000-0000000001%02d", role.ordinal() + 1));
    }
}
