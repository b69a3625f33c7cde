/**
 * People, rules and scores by index, and the market made of them. All of a run is held in arrays. In mode STABLE up to 50,000,000 pairs may be,
 * and most are never asked for: the lists of mentees are read from the top as far as somebody asks ({@code Market.has}), on all processors
 * at first; in the other modes they are read as a whole, up to 500,000 pairs. An index is the place of a mentor or mentee in the order of their ids; {@code Pool}
 * converts ids to indexes.
 *
 * <table>
 *   <caption>What the arrays hold</caption>
 *   <tr><th>array</th><th>index</th><th>content</th></tr>
 *   <tr><td>{@code Pool}: topics, languages</td><td>person</td><td>one bit per word of a {@code Vocabulary}: shared words are an AND</td></tr>
 *   <tr><td>{@code Pool}: hours</td><td>person</td><td>one bit per quarter hour of a week: of mentors in their own zone, of mentees in that of each mentor, for each distance
 *       that occurs in the cycle ({@code Hours})</td></tr>
 *   <tr><td>{@code Market.wish}</td><td>mentee, position</td><td>index of the mentor, best first, as far as the list was read</td></tr>
 *   <tr><td>{@code Market.wishTier}</td><td>mentee, position</td><td>tier before ties were broken; equal numbers are a tie</td></tr>
 *   <tr><td>{@code Market.priority}</td><td>mentee, position</td><td>the mentee's key at that mentor; the smaller one is preferred</td></tr>
 *   <tr><td>{@code Market.length}</td><td>mentee</td><td>mentors of the whole list; 0: takes no part</td></tr>
 *   <tr><td>{@code Market.seats}</td><td>mentor</td><td>free seats; locked pairs are taken off</td></tr>
 * </table>
 *
 * <p>A key is one {@code long}, so that one comparison decides: from the highest bit the tier (own ranking, then score), one bit that is 0 for a
 * pair of the previous run, and 20 bits for the place in the draw ({@code Lottery}). {@code Market.key}, {@code Market.tier} and
 * {@code Market.drawPlace} are the only places that know of it. The broken rules of a pair are the bits of one {@code int}; only
 * {@code Eligibility} and {@code RuleId} know of them.
 *
 * <p>{@code Eligibility} says which rules a pair breaks, {@code Scoring} what it scores, {@code MarketBuilder} makes the {@code Market} of one type.
 */
package org.introducer.mentorship.matching.market;
