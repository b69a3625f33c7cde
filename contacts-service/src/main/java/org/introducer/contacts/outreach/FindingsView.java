package org.introducer.contacts.outreach;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.outreach.lint.Finding;
import org.introducer.contacts.outreach.lint.LintPolicy;
import org.introducer.contacts.outreach.lint.LintRule;
import org.introducer.contacts.outreach.lint.MessageLint;
import org.introducer.contacts.outreach.lint.Part;
import org.jspecify.annotations.Nullable;

/** What is to be said of a message. */
@Schema(name = "MessageFindings", description = "what is to be said of the message")
record FindingsView(
        @Schema(
                description =
                        "in the order in which their places stand in the message, then those without a place; empty: nothing "
                                + "is to be said")
        List<FindingView> findings,

        @Schema(
                description = "rules that look for English words and were not applied: the message does not seem to be"
                        + " English")
        List<LintRule> notJudged,

        @Schema(description = "version of the rules") String policyVersion) {

    /** Something in a message that should be corrected or considered. */
    @Schema(name = "MessageFinding")
    record FindingView(
            LintRule rule,
            LintRule.Severity severity,

            @Schema(description = "what was found") String detail,

            @Schema(description = "what to do") String advice,

            @Schema(description = "absent: what is missing has no place") @Nullable
            SpanView at) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.rule(),
                    finding.rule().severity(),
                    finding.detail(),
                    finding.rule().advice(),
                    finding.at() == null
                            ? null
                            : new SpanView(
                                    finding.at().part(),
                                    finding.at().start(),
                                    finding.at().end()));
        }
    }

    /** The place in a message that a finding is about. */
    @Schema(name = "MessageSpan")
    record SpanView(
            Part part,

            @Schema(description = "UTF-16 code units from the beginning of the part")
            int start,

            @Schema(description = "the first that is not in it")
            int end) {}

    static FindingsView of(MessageLint.Result result) {
        return new FindingsView(
                result.findings().stream().map(FindingView::of).toList(),
                result.notJudged(),
                LintPolicy.CURRENT.version());
    }
}
