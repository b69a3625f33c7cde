/**
 * What follows from the history with a contact. The rules are in {@link org.introducer.contacts.etiquette}; this package reads what they
 * need and keeps what follows:
 *
 * <ul>
 *   <li>{@code Dossiers} reads what happened between the applicant and some contacts, {@code Known} adds the contact's own fields;
 *       {@code ProgramRulebook} asks program-service what programs say about being written to
 *   <li>{@code Tightenings} are the stricter numbers that an applicant set, shown by {@code PolicyResource}
 *   <li>{@code FollowUps} derives the spans of the due queue in the transaction of each change; {@code ListedStates} are the states of a page of contacts
 * </ul>
 *
 * <p>What is answered from it is in packages of their own:
 *
 * <ul>
 *   <li>{@link org.introducer.contacts.followup.check}: the state of a contact, and "may I write now?"
 *   <li>{@link org.introducer.contacts.followup.queue}: who is due
 *   <li>{@link org.introducer.contacts.followup.cadence}: intervals by tag
 * </ul>
 */
package org.introducer.contacts.followup;
