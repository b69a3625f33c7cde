package org.introducer.programs.confirmation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a program confirmed something; the later in this order, the stronger. */
@Schema(name = "ConfirmationForm")
enum ConfirmationForm {
    VERBAL,
    EMAIL,
    CONTRACT;

    boolean written() {
        return this != VERBAL;
    }
}
