package org.introducer.testing.conventions;

/** The conventions of the API, checked on one resource; each service has one test of it. */
public interface Conventions
        extends WriteConventions, ListConventions, InputConventions, TokenConventions, FairUseConventions {}
