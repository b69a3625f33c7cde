/**
 * Tables that others wrote, CSV or XLSX: {@link org.introducer.tables.Table} reads one by the names of its columns and says of
 * each row what it holds or why it cannot be read. No framework and no domain word.
 */
package org.introducer.tables;
