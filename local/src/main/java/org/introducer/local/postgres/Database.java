package org.introducer.local.postgres;

import java.util.Locale;

/** The database of each service, with the role that owns its tables and the lesser one that the service uses. */
public enum Database {
    CONTACTS,
    PROGRAMS,
    MENTORSHIP;

    /** The database's own name: {@code contacts}, ... */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Owns the tables and runs the migrations. */
    public String owner() {
        return id() + "_owner";
    }

    /** What the service connects as: owns nothing, bypasses nothing. */
    public String service() {
        return id() + "_service";
    }
}
