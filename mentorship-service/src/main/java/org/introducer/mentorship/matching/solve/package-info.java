/**
 * Solvers of one market, on indexes only. {@link org.introducer.mentorship.matching.solve.SolvedMarket} is the door of a run: it takes the
 * solver of the mode. What tries changes inside a market that is solved already uses the solvers themselves: {@link
 * org.introducer.mentorship.matching.solve.DeferredAcceptance}, {@link org.introducer.mentorship.matching.solve.Assignment} and {@link
 * org.introducer.mentorship.matching.solve.NearestFirst} are doors too.
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
