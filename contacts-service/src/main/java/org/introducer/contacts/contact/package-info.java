/**
 * The contacts of an applicant: people and offices, with what the applicant knows of them.
 *
 * <ul>
 *   <li>what a contact is: {@code ContactDraft}, the one place of its fields; {@code Contact}, the entity; {@code ContactView}, the answer;
 *       {@code ContactCard}, what other features are told
 *   <li>reading: {@code Contacts} finds a contact or a page of them for the caller; {@code ContactWords} finds by a word
 *   <li>writing: {@code ContactChanges} creates, changes, deletes and merges, and fires {@code ContactsChanged}, {@code KeysAdded},
 *       {@code KeysRemoved} and {@code LastTouchChanged}, from which other features derive what they keep
 *   <li>who is the same person: {@code ContactKeys} holds the keys by which contacts are recognised, {@code DuplicateCheck} refuses to
 *       create a person twice, {@code Recognition} does both for features that learn of people
 *   <li>many at once: {@code ContactBatchResource} creates, {@code ContactBulkResource} with {@code Bulk} tags, archives and deletes;
 *       {@code ContactColumns} writes JSON of contacts as columns, and {@code Undo} takes one update out of the history of a contact, for imports
 *   <li>merging: each feature whose tables name a contact has a {@code ContactRows}; {@code PlainContactRows}, {@code PairContactRows}
 *       and {@code ListedContactRows} are the usual ones
 * </ul>
 *
 * <p>{@link org.introducer.contacts.contact.field} has the custom fields that an applicant declares.
 */
package org.introducer.contacts.contact;
