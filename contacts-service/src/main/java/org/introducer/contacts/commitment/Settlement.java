package org.introducer.contacts.commitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a commitment ended. */
@Schema(name = "CommitmentSettlement")
public enum Settlement {
    KEPT,
    DROPPED
}
