package org.introducer.programs.fact;

import java.time.Instant;

/**
 * A match year and the instant from which everybody speaks about it and no longer about the year before.
 *
 * @param source who says so, and where
 */
public record Season(int year, Instant rollOver, String source) {}
