/**
 * Why a mentee is left over. {@link org.introducer.mentorship.matching.unmatched.Diagnosis} and {@link
 * org.introducer.mentorship.matching.unmatched.Reruns} are the doors: the first names one cause, and changes found by matching again with them;
 * the second is the number of new runs that all mentees of a matching may have together. {@code SmallChanges} are those inside a market (more
 * seats, a longer list), found without a new run; {@code RuleChanges} are those of the cycle's rules, which need new runs.
 */
package org.introducer.mentorship.matching.unmatched;
