/**
 * The matching of a cycle: who may be paired, what a pair is worth, which pairs hold, and why somebody is left over.
 *
 * <p>Plain Java: no framework, no clock, no random source. The same {@link org.introducer.mentorship.matching.MatchInputs} give the same
 * result, in whatever order they were listed.
 *
 * <p>This package holds the terms: people, rules, weights, modes, and the inputs made of them. What works on them stands in packages by step;
 * each uses only those above it:
 *
 * <ul>
 *   <li>{@link org.introducer.mentorship.matching.outcome}: what comes out: pairs with their scores, mentees left over, proof, difference
 *   <li>{@link org.introducer.mentorship.matching.market}: people as indexes, rules and scores of pairs, and one market per type of mentor
 *   <li>{@link org.introducer.mentorship.matching.solve}: the stable matching of a market, or the one of the highest worth
 *   <li>{@link org.introducer.mentorship.matching.unmatched}: why a mentee is left over, and the cheapest change that would help
 *   <li>{@link org.introducer.mentorship.matching.engine}: the door, {@code Matching}: inputs in, outcome out
 * </ul>
 *
 * <p>Each mentor type is a market of its own: a mentee may want one mentor of each type, a mentor has seats per type. Pairs are found by
 * mentee-proposing deferred acceptance (Gale and Shapley, American Mathematical Monthly 1962; with capacities and truncated lists as in Roth
 * and Peranson, American Economic Review 1999): stable, the best stable outcome for every mentee, and no mentee gains by shortening or
 * reordering their list. A run that follows an earlier one takes, of all stable matchings, the one that changes the fewest pairs.
 */
package org.introducer.mentorship.matching;
