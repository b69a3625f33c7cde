/**
 * "May I write now?", for one contact or several, and the follow-up state of a contact. {@code OutreachAnswers} puts an answer together for
 * other features; {@code OutreachFacts} is what is around a message to several people; {@code OutreachOverrides} keeps the reasons that were
 * given for writing all the same.
 */
package org.introducer.contacts.followup.check;
