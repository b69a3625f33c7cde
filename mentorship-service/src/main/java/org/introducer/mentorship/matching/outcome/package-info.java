/**
 * What a run of the matching finds. {@link org.introducer.mentorship.matching.outcome.MatchOutcome} is either the result or the locks that cannot
 * hold; {@link org.introducer.mentorship.matching.outcome.MatchResult} names all parts of a result.
 */
package org.introducer.mentorship.matching.outcome;
