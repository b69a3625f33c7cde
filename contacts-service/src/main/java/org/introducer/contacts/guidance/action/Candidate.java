package org.introducer.contacts.guidance.action;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that could be done.
 *
 * @param what in one sentence
 * @param deadline null: none is known
 */
public record Candidate(
        ActionKind kind, String what, Subject subject, Reason reason, Deadline deadline, Gate gate, Call call) {

    /** Why an action is there. */
    @Schema(name = "NextActionReason", description = "the rule that proposes an action, with its facts")
    public record Reason(
            @Schema(description = "the stable name of the rule", examples = "OVERDUE")
            String rule,

            @Schema(description = "why, in a sentence") String text,

            @Schema(description = "what the rule was applied to")
            List<Fact> facts) {

        public Reason {
            facts = facts.stream().filter(fact -> fact.value() != null).toList();
        }

        public static Reason of(String rule, String text, Fact... facts) {
            return new Reason(rule, text, List.of(facts));
        }
    }

    /** A fact that led to an action. */
    @Schema(name = "NextActionFact")
    public record Fact(
            @Schema(description = "stable name of the fact", examples = "lastDay")
            String name,

            @Schema(description = "what it was, as text: a day, a number or a code", examples = "2026-11-14") @Nullable
            String value) {

        public static Fact of(String name, Object value) {
            return new Fact(name, value == null ? null : value.toString());
        }
    }

    /** The call with which an action is done, or with which its subject is read. */
    @Schema(name = "ServiceCall")
    public record Call(
            @Schema(description = "the service that has the call", examples = "contacts-service")
            String service,

            @Schema(description = "HTTP method", examples = "POST")
            String method,

            @Schema(
                    description = "at that service",
                    examples = "/v1/events/0199c0de-0000-7000-8000-000000000001/debrief")
            String path) {}
}
