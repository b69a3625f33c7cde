package org.introducer.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One changed object of an audit entry, or why the request was refused. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditedChange")
record AuditedChange(
        @Schema(description = "kind of the object", examples = "Contact") @Nullable
        String type,

        @Schema(description = "id of the object") @Nullable UUID id,

        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = String.class,
                description = "each changed field with the keyed hash of its new value; empty: the field was cleared")
        @Nullable
        Map<String, String> fields,

        @Schema(description = "why a request was refused; only where the outcome is REFUSED", examples = "forbidden")
        @Nullable
        String problem) {

    static AuditedChange of(String type, UUID id, Map<String, String> fields) {
        return new AuditedChange(type, id, fields, null);
    }

    static AuditedChange refused(String problem) {
        return new AuditedChange(null, null, null, problem);
    }
}
