package org.introducer.programs.eligibility;

import java.util.UUID;
import org.introducer.programs.verdict.Position;

/**
 * The program that somebody would apply to.
 *
 * @param closed that it takes nobody any more in the season asked; null as long as it is not known to
 */
public record Opening(UUID programId, Position.Retired closed) {}
