/**
 * Checks a matching without knowing how it was made. Nothing here uses the solver: it reads seats, both sides' tiers or what each pair is
 * worth, and the pairs. For stability it decides for each acceptable pair whether it blocks; ties stay ties: a pair blocks only when both
 * sides strictly prefer it (weak stability; Gusfield and Irving, The Stable Marriage Problem, 1989). For the most worth it checks prices
 * (linear programming duality; Bertsekas, Network Optimization, 1998), or looks for them. A claim of stability may leave out pairs that cannot
 * block; {@code UnlistedCheck} goes through all pairs to see that it leaves out no other.
 */
package org.introducer.mentorship.certificate;
