/**
 * Introductions: over whom the applicant can be introduced to somebody, and what came of asking.
 *
 * <ul>
 *   <li>requests: {@code Introduction} is the entity, {@code Introductions} reads and writes it, {@code IntroductionRules} refuses what
 *       contradicts itself; {@code IntroductionLoad} counts how often somebody was asked of late
 *   <li>paths: {@code Surroundings} reads the part of the network that can matter ({@code Ties} the relationships, {@code People} and
 *       {@code Members} who is who), {@code PathFinder} searches in it by the rules of {@link org.introducer.contacts.network.path},
 *       {@code Askability} leaves out who must not be asked, {@code Paths} answers, with {@code SkippedReasons} for what was left out
 * </ul>
 */
package org.introducer.contacts.introduction;
