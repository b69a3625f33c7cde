package org.introducer.contacts.personal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an erasure was ordered. It is a code and no text, because the receipt is kept. */
@Schema(name = "ErasureReason")
enum ErasureReason {
    REQUEST_OF_APPLICANT,
    CONSENT_WITHDRAWN,
    NO_LONGER_NEEDED,
    LEGAL_OBLIGATION
}
