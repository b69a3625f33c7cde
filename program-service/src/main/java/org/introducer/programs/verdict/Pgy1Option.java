package org.introducer.programs.verdict;

import java.util.UUID;

/** A PGY-1 program that could come before an advanced position. */
public record Pgy1Option(UUID programId, String name, Place place, FactReading facts) {}
