package org.introducer.contacts.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Papers that a stay or a rotation asks for. */
@Schema(
        name = "DocumentKind",
        description =
                "paper that a stay or a rotation asks for; it gives the assumed number of days that it takes to get one")
enum DocumentKind {
    PASSPORT(60),
    VISA(90),
    INVITATION_LETTER(30),
    VACCINATION(45),
    TUBERCULOSIS_TEST(14),
    BACKGROUND_CHECK(30),
    HEALTH_INSURANCE(7),
    MALPRACTICE_INSURANCE(14),
    LETTER_OF_GOOD_STANDING(21),
    TRANSCRIPT(21),
    BLS_CERTIFICATE(14),
    HIPAA_TRAINING(3),
    OTHER(30);

    private final int days;

    DocumentKind(int days) {
        this.days = days;
    }

    /** Days that it is assumed to take where the packet says none; an assumption of ours without an outside source. */
    int assumedDays() {
        return days;
    }
}
