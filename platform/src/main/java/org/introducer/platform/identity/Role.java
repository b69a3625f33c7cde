package org.introducer.platform.identity;

/** The roles that a token can carry, as they stand in its claim {@code roles}. */
public final class Role {

    public static final String APPLICANT = "applicant";
    public static final String MENTOR = "mentor";
    public static final String ADVISER = "adviser";
    /** Platform role: keeps the shared program directory; never granted by a tenant. */
    public static final String CURATOR = "curator";

    public static final String ORG_ADMIN = "org-admin";
    /** An advising platform's own client (OAuth 2 client credentials). */
    public static final String INTEGRATION = "integration";
    /** Platform role: runs the installation; never granted by a tenant. */
    public static final String OPERATOR = "operator";

    private Role() {}
}
