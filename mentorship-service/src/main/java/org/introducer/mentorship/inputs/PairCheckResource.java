package org.introducer.mentorship.inputs;

import static org.introducer.platform.identity.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.introducer.mentorship.explanation.ScoreView;
import org.introducer.mentorship.matching.MentorType;
import org.introducer.mentorship.matching.Pair;
import org.introducer.mentorship.matching.RuleId;
import org.introducer.mentorship.matching.outcome.PairTrace;
import org.introducer.platform.write.PureComputation;
import org.jspecify.annotations.Nullable;

@Path("/v1/cycles/{cycleId}/pair-check")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADVISER, ORG_ADMIN})
@Tag(name = "Cycles")
public class PairCheckResource {

    private final Locks locks;
    private final PairJudge judge;

    PairCheckResource(Locks locks, PairJudge judge) {
        this.locks = locks;
        this.judge = judge;
    }

    /** A mentee and a mentor of the cycle. */
    @Schema(name = "PairQuestion")
    record Question(
            @NotNull UUID menteeId,
            @NotNull UUID mentorId,
            @NotNull MentorType type) {}

    /** Whether a mentee and a mentor could be matched, by the hard rules, and what the pair would score by the default weights. */
    @Schema(name = "PairVerdict")
    record Verdict(
            @Schema(description = "whether the pair meets every hard rule")
            boolean allowed,

            @Schema(description = "the hard rules that it breaks; empty: none")
            List<RuleId> broken,

            @Schema(description = "conflict of interest, allowed because the mentee consented; both would be told")
            boolean conflictDisclosed,

            @Schema(
                    description =
                            "quarter hours a week in which both are available, in the week of the cycle with the least overlap")
            int overlapQuarterHours,

            @Nullable ScoreView score) {

        static Verdict of(PairTrace trace) {
            return new Verdict(
                    trace.broken().isEmpty(),
                    trace.broken().stream().sorted().toList(),
                    trace.conflictDisclosed(),
                    trace.overlapQuarterHours(),
                    ScoreView.of(trace.score()));
        }
    }

    @POST
    @PureComputation
    @Operation(operationId = "checkPair", summary = "Check a pair against the rules of a cycle", description = """
                    Tells which hard rules the pair meets, as a run would see it, and what it would score. A pair that was \
                    declined, or that a fit check ended, breaks DO_NOT_MATCH: no run proposes it again, though the two may \
                    still ask each other. Nothing is stored.""")
    public Verdict check(UUID cycleId, @NotNull @Valid Question question) {
        locks.requireMine(cycleId);
        return Verdict.of(judge.asOfARun(cycleId, new Pair(question.menteeId(), question.mentorId(), question.type())));
    }
}
