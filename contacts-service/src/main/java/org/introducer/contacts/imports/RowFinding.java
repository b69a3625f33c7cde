package org.introducer.contacts.imports;

import org.introducer.contacts.imports.file.RowReason;

/** One thing to say about a row, as it is stored: {@code field} is the field or column that it is about, or null. */
record RowFinding(RowReason reason, String field, String detail) {}
