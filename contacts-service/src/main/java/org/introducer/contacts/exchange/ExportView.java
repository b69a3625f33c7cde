package org.introducer.contacts.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes, for the OpenAPI, what {@link org.introducer.platform.personal.PersonalExport} writes. */
@Schema(name = "Export", description = "what was deleted and can still be restored has `deletedAt`")
record ExportView(
        UUID applicantId,
        Instant exportedAt,
        @Schema(description = "the profile") List<Map<String, Object>> applicants,
        List<Map<String, Object>> consents,

        @Schema(description = "the policy as the applicant tightened it")
        List<Map<String, Object>> tightenings,

        List<Map<String, Object>> customFields,
        List<Map<String, Object>> contacts,

        @Schema(description = "do-not-contact flags, lifted ones too")
        List<Map<String, Object>> doNotContacts,

        List<Map<String, Object>> attentions,
        List<Map<String, Object>> cadenceRules,
        List<Map<String, Object>> interactions,
        List<Map<String, Object>> commitments,
        List<Map<String, Object>> outreachOverrides,
        List<Map<String, Object>> events,
        List<Map<String, Object>> relationships,
        List<Map<String, Object>> introductionRequests,
        List<Map<String, Object>> supervisions,
        List<Map<String, Object>> letters,
        List<Map<String, Object>> messageTemplates,
        List<Map<String, Object>> opportunities,
        List<Map<String, Object>> projects,

        @Schema(description = "the presence check list") List<Map<String, Object>> presences,

        @Schema(description = "what is noted of documents for travel; none is stored")
        List<Map<String, Object>> documents,

        List<Map<String, Object>> merges,
        List<Map<String, Object>> distinctPairs) {}
