package org.introducer.programs.prospect;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.applicant.Profile;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.h1b.H1bHistory;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Feasibility;
import org.introducer.programs.verdict.ProgramVerdict;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.TimeBudget;
import org.introducer.programs.verdict.TrackVerdict;
import org.introducer.programs.verdict.VisaPolicy;
import org.introducer.programs.verdict.VisaVerdict;
import org.jspecify.annotations.Nullable;

/** Whether an applicant can train at a program, track by track and visa by visa, with everything that it rests on. */
@Schema(name = "VisaVerdict")
record VerdictView(
        UUID programId,
        String program,

        @Schema(description = "absent when the request had a profile") @Nullable
        UUID applicantId,

        int season,

        @Schema(
                description =
                        "whether contacts-service has a profile of the applicant; without one every input is a question")
        boolean profileKnown,

        @Schema(
                description =
                        "strict verdict for the season: the best of the tracks; expired and conflicting facts count as "
                                + "unknown")
        Feasibility verdict,

        @Schema(description = "the same rules on the last known facts")
        Feasibility outlook,

        @Schema(examples = OUTLOOK_NOTE) @Nullable String outlookNote,

        @Schema(description = "one entry for each track; the best of them is the verdict")
        List<Track> tracks,

        @Schema(
                description =
                        "the planning assumptions used; none makes a verdict INFEASIBLE, and each can be changed with POST")
        List<AssumptionsDraft.Used> assumptions,

        @Schema(description = "the public notices that the policy knows")
        List<VisaPolicy.Notice> notices,

        @Schema(description = "H-1B history of the program's employers; changes neither answer")
        H1bHistory.@Nullable Summary h1bHistory,

        @Schema(
                description = "version of laws, notices and planning numbers: see /v1/policy-rules",
                examples = "visa-104")
        String policy,

        @Schema(description = "the oldest day on which one of its rules was reviewed, or a notice last seen in force")
        @Nullable
        LocalDate policyReviewedOn,

        @Schema(description = "warning when the last review is too long ago") @Nullable
        String policyWarning,

        String disclaimer) {

    static final String OUTLOOK_NOTE =
            "Last known, confirm: each fact is shown with its season, its age and its source.";

    /** The applicant, one whom contacts-service knows or one described here, and how they plan. */
    @Schema(name = "VerdictQuestion")
    record Asked(
            @Valid @Schema(description = "used instead of the profile stored in contacts-service; excludes applicantId")
            Profile profile,

            @Schema(description = "where the applicant will be when the petition is filed; some notices depend on it")
            Location locationAtFiling,

            @Valid @Schema(description = "planning assumptions other than the policy's")
            AssumptionsDraft assumptions) {

        static final Asked NOTHING = new Asked(null, null, null);
    }

    /** The verdict on one track: that on the best visa that the applicant would take. */
    @Schema(name = "TrackVerdict")
    record Track(
            @Schema(description = "of a program without known tracks the id of the program itself")
            UUID trackId,

            TrackType type,

            @Schema(description = "strictly by the facts of the season")
            Feasibility verdict,

            @Schema(description = "the best acceptable visa; absent: no visa") @Nullable
            Visa verdictVisa,

            @Schema(description = "the same rules on the last known facts, to be confirmed")
            Feasibility outlook,

            @Schema(description = "the best acceptable visa by outlook; absent: no visa") @Nullable
            Visa outlookVisa,

            @Schema(description = "each visa that was looked at, with what the verdict rests on")
            List<Way> visas,

            @Schema(description = "consequences of choosing the track, whatever the verdict")
            List<TrackVerdict.Warning> warnings) {}

    /** The verdict on one track with one visa. */
    @Schema(name = "VisaWay")
    record Way(
            @Schema(description = "absent: no visa") @Nullable
            Visa visa,

            @Schema(description = "strictly by the facts of the season")
            Feasibility verdict,

            @Schema(description = "the same rules on the last known facts, to be confirmed")
            Feasibility outlook,

            @Schema(description = "years needed by the pathway compared with years left; absent without a visa")
            @Nullable
            TimeBudget timeBudget,

            @Schema(description = "what the verdict rests on") @Nullable
            BasisView verdictBasis,

            @Schema(description = "what the outlook rests on") @Nullable
            BasisView outlookBasis,

            @Schema(description = "laws without a citation, therefore not applied") @Nullable
            List<Question> notApplied) {}

    static VerdictView of(
            Prospect prospect,
            Candidacy candidacy,
            ProgramVerdict strict,
            ProgramVerdict outlook,
            H1bHistory.Summary h1bHistory,
            VisaPolicy policy,
            LocalDate today) {
        return new VerdictView(
                prospect.id(),
                prospect.name(),
                candidacy.applicantId(),
                strict.season(),
                candidacy.profileKnown(),
                strict.verdict(),
                outlook.verdict(),
                OUTLOOK_NOTE,
                IntStream.range(0, strict.tracks().size())
                        .mapToObj(i ->
                                track(strict.tracks().get(i), outlook.tracks().get(i), today))
                        .toList(),
                AssumptionsDraft.used(policy, candidacy.assumptions()),
                policy.notices(),
                h1bHistory,
                policy.version(),
                policy.reviewedOn(),
                policy.warning(today),
                policy.disclaimer());
    }

    private static Track track(TrackVerdict strict, TrackVerdict outlook, LocalDate today) {
        boolean advanced = strict.track() == TrackType.ADVANCED;
        return new Track(
                strict.trackId(),
                strict.track(),
                strict.verdict(),
                strict.visa(),
                outlook.verdict(),
                outlook.visa(),
                strict.visas().stream()
                        .map(way -> way(way, sameWay(way, outlook), advanced, today))
                        .toList(),
                outlook.warnings());
    }

    private static VisaVerdict sameWay(VisaVerdict way, TrackVerdict outlook) {
        return outlook.visas().stream()
                .filter(other -> other.visa() == way.visa())
                .findFirst()
                .orElseThrow();
    }

    private static Way way(VisaVerdict strict, VisaVerdict outlook, boolean advanced, LocalDate today) {
        return new Way(
                strict.visa(),
                strict.verdict(),
                outlook.verdict(),
                strict.budget(),
                BasisView.of(strict, advanced, today),
                BasisView.of(outlook, advanced, today),
                strict.notApplied());
    }
}
