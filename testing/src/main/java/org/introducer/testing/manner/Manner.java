package org.introducer.testing.manner;

/** The whole manner of the API, shown on one resource; each service has one test of it. */
public interface Manner extends WriteManner, ListManner, InputManner, TokenManner {}
