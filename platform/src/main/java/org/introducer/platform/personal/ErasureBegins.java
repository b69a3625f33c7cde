package org.introducer.platform.personal;

/** Rows of this person are about to be erased; fired inside the transaction, so that others learn first that the person is gone. */
public record ErasureBegins(Person person) {}
