package org.introducer.contacts.interaction;

import java.util.List;
import java.util.UUID;
import org.introducer.contacts.etiquette.judgement.Caution;
import org.introducer.platform.json.StoredForm;

/** An etiquette rule that a recorded message broke, as it is stored: what was said at the time, whatever the rules are now. */
@StoredForm
record StoredWarning(UUID contactId, Caution.Code code, String text, List<String> names) {

    static StoredWarning of(UUID contactId, Caution caution) {
        return new StoredWarning(contactId, caution.code(), caution.text(), caution.names());
    }

    WarningView view() {
        return new WarningView(contactId, code, text, names);
    }
}
