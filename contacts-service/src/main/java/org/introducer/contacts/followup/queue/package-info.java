/**
 * Who is due now. {@code DueQueue} reads the queue page by page, {@code DueLists} shows it, {@code DueFollowUps} tells other features;
 * {@code CaseloadFollowUpResource} has that of all applicants of an adviser.
 */
package org.introducer.contacts.followup.queue;
