package org.introducer.platform.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change as it is sent to a webhook: CloudEvents 1.0 in JSON, with ids and names of fields and without anybody's personal values. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CloudEvent")
public record CloudEvent(
        @Schema(description = "the version of CloudEvents", examples = "1.0")
        String specversion,

        @Schema(description = "the same when the event is delivered again")
        UUID id,

        @Schema(description = "the service", examples = "urn:introducer:contacts-service")
        String source,

        @Schema(
                description =
                        "`org.introducer.<resource>.<event>`; event: created, changed, deleted, restored, or one listed in docs/events.md",
                examples = "org.introducer.contact.changed")
        String type,

        @Schema(description = "when it happened, or was recorded shortly after")
        Instant time,

        @Schema(
                description = "the collection and the id of the resource",
                examples = "contacts/0199c0de-0000-7000-8000-000000000001")
        String subject,

        @Schema(description = "of `data`", examples = "application/json")
        String datacontenttype,

        @Schema(
                description =
                        "grows with each event of one resource and is compared as text; of what is created, changed, deleted or restored it is the version, with which the ETag begins",
                examples = "0000000003")
        @Nullable
        String sequence,

        ChangeData data) {

    /** What every type begins with. */
    public static final String NAMESPACE = "org.introducer.";

    /** What changed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChangeData", description = "what changed; never the values themselves")
    record ChangeData(
            @JsonProperty("applicantId")
            @Schema(description = "whose resource it is; absent where it is the organisation's")
            @Nullable
            UUID ownerId,

            @Schema(
                    description = "names of the fields that have another value than before; absent for what is created",
                    examples = "[\"notes\", \"tags\"]")
            @Nullable
            List<String> changed,

            @Schema(
                    type = SchemaType.OBJECT,
                    additionalProperties = String.class,
                    description =
                            "more about events other than created, changed, deleted and restored, such as the ids of related resources")
            @Nullable
            Map<String, String> details) {}

    static CloudEvent of(
            String service,
            UUID id,
            String type,
            String subject,
            Instant time,
            @Nullable Long version,
            ChangeData data) {
        return new CloudEvent(
                "1.0",
                id,
                "urn:introducer:" + service,
                NAMESPACE + type,
                time,
                subject,
                "application/json",
                version == null ? null : "%010d".formatted(version),
                data);
    }
}
