/**
 * Solvers of one market, on indexes only. {@link org.introducer.mentorship.matching.solve.SolvedMarket} is the door: it takes the solver of
 * the mode.
 *
 * <ul>
 *   <li>stable: {@code DeferredAcceptance} with {@code Holdings}, who holds which seat; after an earlier run {@code NearestStable}, which walks the
 *       lattice of stable matchings by {@code Rotations} and takes the best closed set of them ({@code HeaviestClosure})
 *   <li>highest worth: {@code Assignment}, shortest augmenting paths with {@code NearestFirst} as their queue
 * </ul>
 *
 * <p>A solution is an {@code int[]}: per mentee the position of the mentor in the mentee's list, -1 for nobody.
 */
package org.introducer.mentorship.matching.solve;
