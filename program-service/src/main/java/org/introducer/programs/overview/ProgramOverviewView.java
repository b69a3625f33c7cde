package org.introducer.programs.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.acquaintance.Acquaintance;
import org.introducer.programs.acquaintance.Acquaintances;
import org.introducer.programs.acquaintance.MayAsk;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.calendar.DatedEvent;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.calendar.StepDates;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.h1b.H1bHistory;
import org.introducer.programs.imghistory.ImgHistory;
import org.introducer.programs.imghistory.ImgYear;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.rotation.RotationOffers;
import org.introducer.programs.track.Track;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Feasibility;
import org.introducer.programs.verdict.Finding;
import org.introducer.programs.verdict.Outcome;
import org.introducer.programs.verdict.ProgramVerdict;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.RuleId;
import org.introducer.programs.verdict.TrackVerdict;
import org.introducer.programs.verdict.VisaPolicy;
import org.jspecify.annotations.Nullable;

/** A program as it is for one applicant in a season, small enough for one screen. */
@Schema(name = "ProgramOverview")
record ProgramOverviewView(
        Summary program,
        UUID applicantId,
        int season,

        @Schema(description = "at most 6; the program has them all: `GET /v1/programs/{id}/tracks`")
        List<Way> tracks,

        @Schema(description = "what is known for the season, else last known")
        List<Reading> facts,

        @Schema(description = "the fields of which nothing is known")
        List<FactField> unknownFacts,

        @Schema(description = "absent while contacts-service, which has the profile, is unavailable") @Nullable
        Verdict verdict,

        Imgs imgHistory,
        H1bHistory.Summary h1bHistory,

        @Schema(description = "absent while contacts-service is unavailable") @Nullable
        Contacts contacts,

        @Schema(
                description =
                        "the program's own last day of application and the dates of the season, those that have passed left out, earliest first")
        List<Date> dates,

        @Schema(description = "the events of the season of which no source says the day")
        List<SeasonEvent> undated,

        @Schema(description = "the applicant's application of the season; absent: none is recorded")
        SeasonOverviewView.@Nullable ApplicationItem application,

        @Schema(
                description =
                        "the applicant's shortlists of the season that have the program, latest first; at most 10")
        List<Listed> shortlists,

        @Schema(
                description =
                        "observerships and electives of the program and its institution, latest first; at most 5; all: `GET /v1/programs/{id}/rotations`")
        List<RotationOffers.Offered> rotations,

        @Schema(description = "parts that could not be had, with the service that was unavailable; empty: all is there")
        List<Unavailable> unavailable) {

    private static final int MOST_TRACKS = 6;
    private static final int MOST_SEASONS = 3;
    private static final int MOST_CODES = 4;
    private static final int MOST_YEARS = 8;
    private static final int MOST_PEOPLE = 20;
    private static final int MOST_RULES = 4;
    private static final int MOST_QUESTIONS = 3;

    /** A longer reference is read at the evidence. */
    private static final int LONG = 300;

    /** The program in the directory. */
    @Schema(name = "ProgramSummary", description = "the program in the directory")
    record Summary(
            @Schema(description = "id of the program") UUID id,
            @Schema(description = "name of the program") String name,
            Pathway pathway,
            @Nullable String institution,
            @Nullable String city,
            @Nullable String state,
            @Nullable String acgmeCode,

            @Schema(description = "code of the program at NRMP; absent: not known") @Nullable
            String nrmpCode,

            @Schema(description = "absent: not retired") @Nullable
            LocalDate retiredOn) {}

    /** A track of the program, with its positions. */
    @Schema(name = "ProgramOverviewTrack")
    record Way(
            @Schema(description = "of a program without known tracks the id of the program itself")
            UUID id,

            TrackType type,

            @Schema(description = "postgraduate year in which it begins; absent: not known")
            Integer pgyEntry,

            @Schema(description = "name of the track; absent: it has none") @Nullable
            String label,

            @Schema(description = "at most 4") List<String> codes,

            @Schema(description = "of the last three seasons known, latest first")
            List<Positions> positions,

            @Schema(description = "PGY-1 programs that the program names; absent for tracks that include the year")
            Integer pgy1Options) {

        static Way of(Track track) {
            return new Way(
                    track.id(),
                    track.type(),
                    track.pgyEntry(),
                    track.label(),
                    track.codes().stream()
                            .map(Track.Code::code)
                            .limit(MOST_CODES)
                            .toList(),
                    track.positions().stream()
                            .limit(MOST_SEASONS)
                            .map(one -> new Positions(one.season(), one.offered(), one.filled()))
                            .toList(),
                    track.pgy1Options() == null ? null : track.pgy1Options().size());
        }
    }

    /** The positions of a track in one season. */
    @Schema(name = "ProgramOverviewPositions")
    record Positions(
            int season,

            @Schema(description = "absent: not offered in that season")
            Integer offered,

            @Schema(description = "absent: not known") Integer filled) {}

    /** How far a reading can be relied on in the season. */
    @Schema(
            name = "FactReadingState",
            description =
                    "KNOWN: for the season; LAST_KNOWN: of another season or too old, confirm it; CONFLICT: sources "
                            + "contradict each other")
    enum ReadingState {
        KNOWN,
        /** Of another season or too old: confirm it. */
        LAST_KNOWN,
        /** Only a resident or a third party says it. */
        REPORTED,
        CONFLICT
    }

    /** What a fact says now, with its age. */
    @Schema(name = "ProgramFactReading")
    record Reading(
            FactField field,

            @Schema(examples = "Sponsors J-1 (ECFMG/Intealth)")
            String label,

            ReadingState state,

            @Schema(description = "the value as text; in a CONFLICT the one that is shown")
            String value,

            Freshness freshness,

            @Schema(description = "absent: the source names none")
            Integer season,

            @Schema(description = "absent: nobody knows when it was observed") @Nullable
            LocalDate observedOn,

            SourceType sourceType,

            @Schema(description = "absent where it is longer than 300 characters") @Nullable
            String reference,

            @Schema(description = "whether a dispute of the fact is open")
            boolean disputed,

            @Schema(
                    description = "where the evidence can be read",
                    examples = "/v1/facts/0199c0de-0000-7000-8000-000000000001")
            String see) {

        /** @param known of which a fact was chosen */
        static Reading of(ResolvedFact known) {
            Evidence evidence = known.chosen().evidence();
            return new Reading(
                    known.field(),
                    known.field().label(),
                    known.standing() == ResolvedFact.Standing.CONFLICT
                            ? ReadingState.CONFLICT
                            : !known.decided()
                                    ? ReadingState.REPORTED
                                    : known.usable().isPresent() ? ReadingState.KNOWN : ReadingState.LAST_KNOWN,
                    known.value().text(),
                    known.freshness(),
                    evidence.season(),
                    evidence.observedOn(),
                    evidence.sourceType(),
                    evidence.reference() == null || evidence.reference().length() > LONG ? null : evidence.reference(),
                    evidence.remarks().disputed(),
                    "/v1/facts/" + known.chosen().id());
        }
    }

    /** The visa verdict without its trace. */
    @Schema(name = "VisaVerdictInShort")
    record Verdict(
            @Schema(description = "whether contacts-service has a profile of the applicant")
            boolean profileKnown,

            @Schema(description = "strict verdict for the season: the best of the tracks")
            Feasibility verdict,

            @Schema(description = "the same rules on the last known facts, to be confirmed")
            Feasibility outlook,

            @Schema(description = "what to do before relying on the outlook")
            String outlookSays,

            @Schema(description = "at most 6") List<OfTrack> tracks,

            @Schema(
                    description = "where the whole trace can be read",
                    examples = "/v1/programs/0199c0de-0000-7000-8000-000000000001/visa-verdict")
            String see,

            @Schema(description = "version of laws, notices and planning numbers", examples = "visa-104")
            String policy,

            @Schema(description = "warning when the last review of the policy is too long ago") @Nullable
            String policyWarning,

            String disclaimer) {

        static Verdict of(
                boolean profileKnown,
                ProgramVerdict strict,
                ProgramVerdict outlook,
                VisaPolicy policy,
                LocalDate today) {
            return new Verdict(
                    profileKnown,
                    strict.verdict(),
                    outlook.verdict(),
                    "On what was last known: confirm it with the program.",
                    strict.tracks().stream()
                            .limit(MOST_TRACKS)
                            .map(track -> OfTrack.of(track, same(track, outlook)))
                            .toList(),
                    "/v1/programs/%s/visa-verdict?season=%d".formatted(strict.programId(), strict.season()),
                    policy.version(),
                    policy.warning(today),
                    policy.disclaimer());
        }

        private static TrackVerdict same(TrackVerdict track, ProgramVerdict outlook) {
            return outlook.tracks().stream()
                    .filter(other -> other.trackId().equals(track.trackId()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The verdict on one track, on the applicant's best visa, without its trace. */
    @Schema(name = "TrackVerdictInShort")
    record OfTrack(
            @Schema(description = "of a program without known tracks the id of the program itself")
            UUID trackId,

            TrackType type,

            @Schema(description = "strictly by the facts of the season")
            Feasibility verdict,

            @Schema(description = "the best acceptable visa; absent: no visa") @Nullable
            Visa visa,

            @Schema(description = "what makes the verdict what it is, at most 4 rules; empty: every rule holds")
            List<Decisive> rules,

            @Schema(description = "whom to ask what to settle the verdict; at most 3")
            List<Question> questions,

            @Schema(description = "the same rules on the last known facts, to be confirmed")
            Feasibility outlook,

            @Schema(description = "the best acceptable visa by outlook; absent: no visa") @Nullable
            Visa outlookVisa,

            @Schema(description = "the same for the outlook, only where it is not the verdict")
            List<Decisive> outlookRules) {

        static OfTrack of(TrackVerdict strict, TrackVerdict outlook) {
            return new OfTrack(
                    strict.trackId(),
                    strict.track(),
                    strict.verdict(),
                    strict.visa(),
                    Decisive.of(strict),
                    strict.visas().getFirst().questions().stream()
                            .limit(MOST_QUESTIONS)
                            .toList(),
                    outlook.verdict(),
                    outlook.visa(),
                    outlook.verdict() == strict.verdict() ? List.of() : Decisive.of(outlook));
        }
    }

    /** A rule without which the answer would be better. */
    @Schema(name = "DecisiveRule")
    record Decisive(
            RuleId rule,
            @Schema(description = "what the rule comes to") Feasibility says,
            String because,

            @Schema(
                    description =
                            "the latest day for what is still to be done; absent: nothing is, or no source says it")
            @Nullable
            LocalDate by) {

        /** Those of the best way that are as weak as the whole. */
        static List<Decisive> of(TrackVerdict track) {
            return track.verdict() == Feasibility.FEASIBLE
                    ? List.of()
                    : track.visas().getFirst().trace().stream()
                            .filter(finding -> finding.standing() == track.verdict())
                            .limit(MOST_RULES)
                            .map(Decisive::of)
                            .toList();
        }

        private static Decisive of(Finding finding) {
            return new Decisive(
                    finding.rule(),
                    finding.standing(),
                    finding.outcome().because(),
                    finding.outcome() instanceof Outcome.Due due ? due.by() : null);
        }
    }

    /** IMGs among the residents. */
    @Schema(name = "ImgHistoryInShort", description = "how many IMGs there were among the residents")
    record Imgs(
            @Schema(description = "newest first, at most 8; a year that is not listed is not known")
            List<ImgYear> years,

            @Schema(description = "the last three and the last five years up to the newest one known")
            List<ImgHistory.Window> windows,

            @Schema(
                    description = "path at which the whole history can be read",
                    examples = "/v1/programs/0199c0de-0000-7000-8000-000000000001/img-history")
            String see) {

        static Imgs of(UUID programId, @Nullable ImgHistory history) {
            return new Imgs(
                    history == null
                            ? List.of()
                            : history.years().stream().limit(MOST_YEARS).toList(),
                    history == null ? List.of() : history.windows(),
                    "/v1/programs/" + programId + "/img-history");
        }
    }

    /** The applicant's contacts at the program. */
    @Schema(name = "ProgramOverviewContacts")
    record Contacts(
            @Schema(description = "who may be written to first; at most 20")
            List<Person> people,

            @Schema(description = "those who must not be contacted, and are not named")
            int leftOut,

            @Schema(description = "whether there are more") boolean more) {

        /** @param silence the program's own wish for silence; null: none */
        static Contacts of(Acquaintances.Found found, @Nullable String silence) {
            return new Contacts(
                    found.people().stream()
                            .map(person -> silence == null ? person : person.silenced(silence))
                            .limit(MOST_PEOPLE)
                            .map(Person::of)
                            .toList(),
                    found.leftOut(),
                    found.more() || found.people().size() > MOST_PEOPLE);
        }
    }

    /** A contact of the applicant at the program, and whether they may be written to now. */
    @Schema(name = "ProgramOverviewPerson")
    record Person(
            UUID contactId,
            String name,

            @Schema(description = "as contacts-service names it", examples = "PROGRAM_DIRECTOR")
            String role,

            @Schema(description = "when the two were last in touch; absent: never") @Nullable
            Instant lastTouchAt,

            @Schema(description = "whether they may be asked something by e-mail now")
            MayAsk mayAsk,

            @Schema(description = "the rule of etiquette behind `mayAsk`, as it applies here") @Nullable
            String why,

            @Schema(description = "the first day on which it may change; absent: now, or only something new changes it")
            @Nullable
            LocalDate from) {

        static Person of(Acquaintance one) {
            return new Person(
                    one.contactId(), one.name(), one.role(), one.lastTouchAt(), one.mayAsk(), one.why(), one.from());
        }
    }

    /** A date of the season that concerns the program. */
    @Schema(name = "ProgramOverviewDate")
    record Date(
            @Schema(description = "absent: the program's own last day of application") @Nullable
            SeasonEvent event,

            String label,
            @Schema(description = "the first day") LocalDate startsOn,
            @Schema(description = "the last day") LocalDate endsOn,

            @Schema(description = "to the last day") long daysLeft,

            @Schema(description = "ASSUMPTION: no source says it, planning expects it")
            StepDates.Basis basis,

            @Nullable String reference) {

        static Date of(DatedEvent dated, LocalDate today) {
            return new Date(
                    dated.event(),
                    dated.event().label(),
                    dated.time().from(),
                    dated.time().to(),
                    ChronoUnit.DAYS.between(today, dated.time().to()),
                    dated.sourced() ? StepDates.Basis.SOURCE : StepDates.Basis.ASSUMPTION,
                    dated.sourced() ? dated.citation().reference() : null);
        }

        static Date deadline(LocalDate day, @Nullable String reference, LocalDate today) {
            return new Date(
                    null,
                    FactField.APPLICATION_DEADLINE.label(),
                    day,
                    day,
                    ChronoUnit.DAYS.between(today, day),
                    StepDates.Basis.SOURCE,
                    reference);
        }
    }

    /** The place of the program on a shortlist. */
    @Schema(name = "ShortlistedAt")
    record Listed(
            @Schema(description = "id of the shortlist") UUID shortlistId,

            @Schema(description = "name of the shortlist") @Nullable
            String name,

            @Schema(description = "its place by the total, from 1")
            int rank,

            @Schema(description = "whether the applicant keeps it at the top")
            boolean pinned,

            @Schema(description = "whether the applicant does not want to see it")
            boolean hidden,

            @Schema(description = "the applicant's own words about it") @Nullable
            String note) {}

    /** A part of the overview that another service has to answer. */
    @Schema(name = "ProgramOverviewPart", description = "part of the overview that another service has to answer")
    enum Part {
        VERDICT,
        CONTACTS,
        /** Whether people may be asked was decided without the program's own rules. */
        RULES_OF_PROGRAM
    }

    /** A part of the overview for which a service could not be asked. */
    @Schema(name = "UnavailablePart")
    record Unavailable(
            Part part,

            @Schema(
                    description = "the service that could not be asked, or did not answer in time",
                    examples = "contacts-service")
            String service) {}

    static List<Way> tracks(List<Track> tracks) {
        return tracks.stream().limit(MOST_TRACKS).map(Way::of).toList();
    }
}
