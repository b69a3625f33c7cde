/**
 * Lists: filter, sort and pages by a cursor, the same at every operation that answers several.
 *
 * <ul>
 *   <li>what is asked: {@code ListQuery}, {@code QueueQuery} for queues, {@code FeedQuery} for feeds, all with the {@code LimitQuery};
 *       {@code Expand} for relations
 *   <li>what can be asked: {@code Listing} of stored fields, {@code Criteria} of computed ones; {@code ListFields} puts them into the document
 *   <li>reading: {@code Lists} reads a page of a {@code Listing} within a {@code ListScope}; {@code Filter} and {@code FilterValue} translate
 *       RSQL, which {@code Rsql} reads, into HQL; a list that is computed as a whole is a {@code Ranking}
 *   <li>the answer: {@code Page}, {@code Paged} and {@code NextLink}; {@code Cursors} signs what says where the next page begins
 * </ul>
 */
package org.introducer.platform.list;
