/**
 * A row of an import as it is staged and as it is stored, and {@code FileStatements}, which runs a statement over all rows of one file while
 * {@code ImportLock} keeps other imports of the applicant away.
 */
package org.introducer.contacts.imports.row;
