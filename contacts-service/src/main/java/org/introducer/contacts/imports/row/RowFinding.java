package org.introducer.contacts.imports.row;

import org.introducer.contacts.imports.file.RowReason;
import org.introducer.platform.json.StoredForm;

/** One thing to say about a row, as it is stored: {@code field} is the field or column that it is about, or null. */
@StoredForm
public record RowFinding(RowReason reason, String field, String detail) {}
