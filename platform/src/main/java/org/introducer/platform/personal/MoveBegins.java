package org.introducer.platform.personal;

/** Rows of this person are about to be moved to another tenant; fired inside the transaction, so that others learn first that the person leaves. */
public record MoveBegins(Person person) {}
