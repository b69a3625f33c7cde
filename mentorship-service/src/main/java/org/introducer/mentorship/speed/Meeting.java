package org.introducer.mentorship.speed;

/** A mentor and a mentee who meet once. */
public record Meeting(int mentor, int mentee) {}
