package org.introducer.contacts.personal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an order is, or the part of one service in it. */
@Schema(name = "OrderState", description = "PENDING: it is being carried out; DONE")
public enum OrderState {
    PENDING,
    DONE
}
