/**
 * What follows from the history with a contact: whether to write now, and who is due. The rules are in
 * {@link org.introducer.contacts.etiquette}; this package reads what they need, keeps what follows and shows it.
 *
 * <ol>
 *   <li>what is known: {@code Dossiers} reads what happened between the applicant and some contacts, {@code Known} adds the contact's own
 *       fields; {@code ProgramRulebook} asks program-service what programs say about being written to
 *   <li>what the applicant set: {@code CadenceRules} by tag, {@code Tightenings} of the policy, {@code OutreachOverrides}
 *   <li>what is kept: {@code FollowUps} derives the spans of the due queue in the transaction of each change
 *   <li>the due queue: {@code DueQueue} reads it page by page, {@code DueLists} shows it, {@code DueFollowUps} tells other features
 *   <li>"may I write now?": {@code OutreachAnswers} for one contact or several, {@code OutreachFacts} for what is around a message,
 *       {@code FollowUpView} and {@code ListedStates} for the state of a contact
 * </ol>
 */
package org.introducer.contacts.followup;
