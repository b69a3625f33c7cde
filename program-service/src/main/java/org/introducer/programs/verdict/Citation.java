package org.introducer.programs.verdict;

import java.time.LocalDate;

/**
 * Where a rule or a number can be looked up.
 *
 * @param source who says so
 * @param reference address or section, null when the source is enough to find it
 * @param retrievedOn the day somebody read it there
 */
public record Citation(String source, String reference, LocalDate retrievedOn) {}
