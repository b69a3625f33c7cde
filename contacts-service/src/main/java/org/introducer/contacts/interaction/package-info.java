/**
 * What happened between an applicant and contacts, or was drafted.
 *
 * <ul>
 *   <li>what it is: {@code InteractionDraft} as it is recorded, {@code Interaction} the entity, {@code Participation} a contact's line in it,
 *       {@code InteractionView} the answer
 *   <li>writing: {@code Recording} records, changes and deletes, and derives everything that follows in the same transaction;
 *       {@code InteractionRules} refuses what contradicts itself; {@code StoredWarning} keeps which rule a message broke
 *   <li>reading: {@code Interactions} for the caller, {@code Participations} who had part, {@code TimelineResource} the timeline of a contact,
 *       {@code LatestInteractions} its beginning for other features
 *   <li>from other features: {@code Encounters} records meetings and referrals, {@code HeldMeetings} those that an organisation reports
 * </ul>
 */
package org.introducer.contacts.interaction;
