package org.introducer.contacts.merge;

import java.util.List;
import java.util.UUID;
import org.introducer.contacts.contact.ContactRows;
import org.introducer.platform.json.StoredForm;

/** A contact that was merged, and which of its rows went over. */
@StoredForm
record StoredLoser(UUID contactId, List<ContactRows.Moved> moved) {}
