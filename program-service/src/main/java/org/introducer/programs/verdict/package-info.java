/**
 * Whether an applicant can train at a program on a visa. Plain Java: the same facts, profile, policy and day always give the same answer, with its
 * whole trace.
 *
 * <p>This package holds the terms: the policy (law, notices and planning numbers with their sources), what is known of applicant and program
 * ({@link org.introducer.programs.verdict.Situation}), and what comes out (findings, outcomes, questions, verdicts). What works on them:
 *
 * <ul>
 *   <li>{@link org.introducer.programs.verdict.rule}: one class per rule of law or practice, applied by {@code Rulebook}
 *   <li>{@link org.introducer.programs.verdict.inquiry}: the door, {@code VisaVerdicts}: asks the rules for each track, visa and PGY-1 option,
 *       and takes the best
 * </ul>
 */
package org.introducer.programs.verdict;
