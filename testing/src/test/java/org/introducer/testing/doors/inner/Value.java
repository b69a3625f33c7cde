package org.introducer.testing.doors.inner;

/** A value, which may go anywhere. */
public record Value(String text) {}
