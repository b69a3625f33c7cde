/**
 * What rows that are messages do to the interactions. {@link org.introducer.contacts.imports.correspondence.MailMatching} and {@link org.introducer.contacts.imports.correspondence.MailConfirmation} are the doors:
 * the first compares, the second records and takes back.
 *
 * <ul>
 *   <li>{@code MailRows} reads and writes messages of a file, some hundreds at a time; {@code Filed}, {@code LoggedMail} and {@code RecordedMail} are what is recorded already
 *   <li>{@code Correspondents} finds the contacts that have the addresses of messages
 *   <li>{@code MailDecision} decides on one message; {@code MailNotices} and {@code FailedDelivery} on notices that a message did not arrive
 * </ul>
 */
package org.introducer.contacts.imports.correspondence;
