/**
 * Imports of contacts and of mail from files, by steps. {@code ImportResource} is the way in over HTTP, {@code ContactImportWorker} the job
 * that takes the steps; {@code Imports} and {@code ImportRow} show what became of a file. Each step is a package, in this order:
 *
 * <ol>
 *   <li>{@link org.introducer.contacts.imports.file}: reads the formats, each row as a person or a message;
 *       {@link org.introducer.contacts.imports.mail}: reads the headers of a message
 *   <li>{@link org.introducer.contacts.imports.row}: a row as it is staged and stored, and the statements over all rows of a file
 *   <li>{@link org.introducer.contacts.imports.staging}: receives a file, checks each row and stages it
 *   <li>{@link org.introducer.contacts.imports.matching}: compares the rows of people with the contacts, and applies them once confirmed
 *   <li>{@link org.introducer.contacts.imports.correspondence}: the same for rows that are messages
 *   <li>{@link org.introducer.contacts.imports.reversal}: undoes an import of people
 * </ol>
 *
 * <p>What every import does, of whatever service, is in {@link org.introducer.platform.imports}.
 */
package org.introducer.contacts.imports;
