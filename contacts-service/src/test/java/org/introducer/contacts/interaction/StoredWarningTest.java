package org.introducer.contacts.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.introducer.contacts.etiquette.judgement.Caution;
import org.introducer.platform.json.StoredJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StoredWarningTest {

    @Test
    @Tag("C07")
    void a_warning_is_read_as_the_first_release_wrote_it() {
        String old = """
                {"code": "WROTE_TOO_EARLY", "text": "Wait until 2026-11-20.", "names": ["Noah Namesake"],
                 "contactId": "0199c0de-0000-7000-8000-000000000001"}""";
        StoredWarning warning = StoredJson.read(old, StoredWarning.class);
        assertEquals(
                new WarningView(
                        UUID.fromString("0199c0de-0000-7000-8000-000000000001"),
                        Caution.Code.WROTE_TOO_EARLY,
                        "Wait until 2026-11-20.",
                        List.of("Noah Namesake")),
                warning.view());
        assertEquals(warning, StoredJson.read(StoredJson.write(warning), StoredWarning.class));
    }
}
