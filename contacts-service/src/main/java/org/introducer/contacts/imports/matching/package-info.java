/**
 * What rows that are people do to the contacts. {@link org.introducer.contacts.imports.matching.Matching}, {@link org.introducer.contacts.imports.matching.Merging} and {@link org.introducer.contacts.imports.matching.Confirmation} are the doors,
 * the steps of the job in their order:
 *
 * <ol>
 *   <li>{@code Matching} recognises rows as contacts; {@code SharedAddresses} tells people who share a mailbox from one person
 *   <li>{@code Merging} works out what each row does to its contact, by {@code Reconciliation}
 *   <li>{@code Confirmation} applies what the preview showed
 * </ol>
 */
package org.introducer.contacts.imports.matching;
