/**
 * Undoes an import of people, before or after those that came later. {@link org.introducer.contacts.imports.reversal.Reversal} is the door: what the import created is deleted;
 * {@code UpdateReversal} gives the fields that it set their earlier values, and {@code UndoneRows} writes what came of it.
 */
package org.introducer.contacts.imports.reversal;
