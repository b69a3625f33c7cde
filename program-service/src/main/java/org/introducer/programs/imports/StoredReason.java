package org.introducer.programs.imports;

import org.introducer.platform.imports.ImportReason;
import org.introducer.platform.json.StoredForm;

/** Why a row has its action or outcome, as it is stored; the statements of the imports write the same members. */
@StoredForm
record StoredReason(String reason, String column, String detail) {

    ImportReason view() {
        return new ImportReason(reason, column, detail);
    }
}
