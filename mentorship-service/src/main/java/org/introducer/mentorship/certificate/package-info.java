/**
 * Checks a matching without knowing how it was made. Nothing here uses the solver: it reads seats, both sides' tiers and
 * the pairs, and decides for each acceptable pair whether it blocks. Ties stay ties: a pair blocks only when both sides
 * strictly prefer it (weak stability; Gusfield and Irving, The Stable Marriage Problem, 1989).
 */
package org.introducer.mentorship.certificate;
