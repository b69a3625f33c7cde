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

        @Schema(description = "when it was made; all rows are of this moment")
        Instant exportedAt,

        @Schema(description = "the profile") List<Map<String, Object>> applicants,

        @Schema(description = "consents to people and platforms")
        List<Map<String, Object>> consents,

        @Schema(description = "the consent to all advisers of the organisation")
        List<Map<String, Object>> organisationConsents,

        @Schema(description = "advisers who were assigned to the applicant")
        List<Map<String, Object>> adviserAssignments,

        @Schema(description = "what the organisation says of the applicant as its adviser")
        List<Map<String, Object>> advisers,

        @Schema(description = "the policy as the applicant tightened it")
        List<Map<String, Object>> tightenings,

        @Schema(description = "fields that the applicant added to contacts")
        List<Map<String, Object>> customFields,

        @Schema(description = "contacts; one that was deleted and can still be restored has `deletedAt`")
        List<Map<String, Object>> contacts,

        @Schema(description = "do-not-contact flags, lifted ones too")
        List<Map<String, Object>> doNotContacts,

        @Schema(description = "snoozes, intervals and dismissed reasons of contacts")
        List<Map<String, Object>> attentions,

        @Schema(description = "intervals by tag") List<Map<String, Object>> cadenceRules,
        @Schema(description = "interactions with contacts") List<Map<String, Object>> interactions,

        @Schema(description = "promises made by the applicant or to the applicant")
        List<Map<String, Object>> commitments,

        @Schema(description = "reasons for which a rule of etiquette was set aside")
        List<Map<String, Object>> outreachOverrides,

        @Schema(description = "meetings and congresses") List<Map<String, Object>> events,

        @Schema(description = "who knows whom among the contacts")
        List<Map<String, Object>> relationships,

        @Schema(description = "introductions that were asked for")
        List<Map<String, Object>> introductionRequests,

        @Schema(description = "who supervised the applicant, and for how long")
        List<Map<String, Object>> supervisions,

        @Schema(description = "what is planned and done for letters; none is stored")
        List<Map<String, Object>> letters,

        @Schema(description = "templates for messages") List<Map<String, Object>> messageTemplates,

        @Schema(description = "memberships, abstracts, grants and others to apply for")
        List<Map<String, Object>> opportunities,

        @Schema(description = "research and other work with contacts")
        List<Map<String, Object>> projects,

        @Schema(description = "the presence check list") List<Map<String, Object>> presences,

        @Schema(description = "what is noted of documents for travel; none is stored")
        List<Map<String, Object>> documents,

        @Schema(description = "which contacts were merged, with what can be separated again")
        List<Map<String, Object>> merges,

        @Schema(description = "pairs of contacts that are not one person")
        List<Map<String, Object>> distinctPairs,

        @Schema(description = "webhooks of the applicant, without their secrets")
        List<Map<String, Object>> webhooks) {}
