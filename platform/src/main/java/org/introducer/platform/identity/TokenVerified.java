package org.introducer.platform.identity;

/** A token was verified, which happens once a minute for one that is used; fired on the thread that reads requests, where nothing may wait. */
public record TokenVerified(Identity who) {}
