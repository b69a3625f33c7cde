package org.introducer.contacts.contact.field;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The type of the values that a custom field has. */
@Schema(name = "CustomFieldType")
public enum FieldType {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    /** One of a list of texts. */
    CHOICE
}
