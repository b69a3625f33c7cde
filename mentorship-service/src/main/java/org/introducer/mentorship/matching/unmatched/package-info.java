/**
 * Why a mentee is left over. {@link org.introducer.mentorship.matching.unmatched.Diagnosis} is the door: it names one cause, and changes found by
 * matching again with them. {@code SmallChanges} are those inside a market (more seats, a longer list), found without a new run; {@code RuleChanges}
 * are those of the cycle's rules, tried by {@code Reruns}, of which there are only so many.
 */
package org.introducer.mentorship.matching.unmatched;
