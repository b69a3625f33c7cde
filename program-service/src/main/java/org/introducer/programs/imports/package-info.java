/**
 * Imports of official files (USCIS, DOL, ACGME and others) by curators, over all rows of a file at once.
 *
 * <ol>
 *   <li>upload: {@code ImportResource} and {@code Upload} hand the rows on as {@code StagedRow}; {@code ImportBlocks} keeps them in compressed
 *       blocks until they are applied
 *   <li>compare and apply: {@code ImportWork} is the job; {@code ImportTables} makes its temporary tables, which {@code CopyText} fills; the SQL
 *       of each source is an {@code ImportScript}
 *   <li>what became of it: {@code ImportRowEntry} and {@code ImportRowView}, read by {@code ImportRows}; {@code Imports} has the imports of an
 *       organisation
 * </ol>
 *
 * <p>What every import does, of whatever service, is in {@link org.introducer.platform.imports}.
 */
package org.introducer.programs.imports;
