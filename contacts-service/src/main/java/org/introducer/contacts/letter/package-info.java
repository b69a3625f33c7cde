/**
 * Letters of recommendation: which are wanted of whom for a season, what was done for each, and how strong a letter can be.
 *
 * <ul>
 *   <li>{@code LetterDraft}, {@code Letter}, {@code LetterView} with {@code Letters}: a letter and its steps; {@code LetterRules} refuses what
 *       contradicts itself; {@code LetterDates} tells other features by when letters are needed
 *   <li>{@code SupervisionDraft}, {@code Supervision}, {@code SupervisionView} with {@code Supervisions}: when a contact supervised the applicant
 *   <li>{@code Authors} gathers what is recorded of an author; {@code LetterReadinesses} and {@code ReadinessView} say how ready a letter is,
 *       by the rules of {@link org.introducer.contacts.letter.readiness}
 *   <li>{@code Portfolios} and {@code PortfolioView}: the letters of a season by track, judged as a whole
 * </ul>
 */
package org.introducer.contacts.letter;
