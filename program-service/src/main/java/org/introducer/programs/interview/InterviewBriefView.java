package org.introducer.programs.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.acquaintance.Acquaintance;
import org.introducer.programs.acquaintance.Advocate;
import org.introducer.programs.acquaintance.MayAsk;
import org.introducer.programs.application.ContactAdvice;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.resident.OpenFact;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.watch.ProgramChangeView;
import org.jspecify.annotations.Nullable;

/** What an applicant should know and ask before an interview at a program. */
@Schema(name = "InterviewBrief")
record InterviewBriefView(
        UUID programId,
        String program,
        UUID applicantId,
        int season,

        @Schema(description = "the applicant's application of the season; absent: none is recorded") @Nullable
        Application application,

        @Schema(
                description =
                        "whether contacts-service has a profile of the applicant; without one everything that may matter counts as unverified")
        boolean profileKnown,

        @Schema(
                description =
                        "contacts of the applicant at the program, at most 40: those of whom is recorded how they know the applicant first")
        List<Person> people,

        @Schema(description = "contacts at the program who must not be contacted, and are not named")
        int leftOut,

        @Schema(description = "whether there are more contacts at the program")
        boolean morePeople,

        @Schema(description = "mentors of the organisation who name this program as theirs")
        List<Mentor> mentors,

        @Schema(description = "the day since which changes are told")
        LocalDate changesSince,

        @Schema(description = "what changed of what is last known about the program, the latest first; at most 30")
        List<ProgramChangeView> changes,

        @Schema(
                description =
                        "what the visa verdict and the requirements of this applicant rest on and that is unknown, in conflict, expired or old, with what to ask")
        List<Unverified> unverified,

        @Schema(description = "what the program says about being written to after the interview; unknown: ask there")
        ContactAdvice afterInterview,

        @Schema(description = "parts that could not be had, with the service that was unavailable; empty: all is there")
        List<Missing> missing) {

    /** The application that the interview belongs to. */
    @Schema(name = "InterviewApplication")
    record Application(
            @Schema(description = "id of the application") UUID id, ApplicationState state) {}

    /** A contact of the applicant at the program, and whether they may be asked something before the interview. */
    @Schema(name = "InterviewPerson")
    record Person(
            UUID contactId,
            String name,

            @Schema(description = "as contacts-service names it", examples = "PROGRAM_DIRECTOR")
            String role,

            @Schema(description = "when the two were last in touch; absent: never") @Nullable
            Instant lastTouchAt,

            @Schema(
                    description =
                            "how they know the applicant, the latest first; at most 5; empty: nothing is recorded")
            List<Advocate.Evidence> touchPoints,

            @Schema(description = "when the applicant last sent an update; absent: never, or not known") @Nullable
            Instant lastUpdateAt,

            @Schema(description = "absent for those of whom nothing is recorded")
            Advocate.@Nullable NextUpdate nextUpdate,

            @Schema(description = "whether they may be asked something by e-mail now")
            MayAsk mayAsk,

            @Schema(description = "the rule of etiquette behind `mayAsk`, as it applies here") @Nullable
            String why,

            @Schema(description = "the first day on which it may change; absent: now, or only something new changes it")
            @Nullable
            LocalDate from) {

        private static final int MOST = 5;

        static Person of(Acquaintance one, @Nullable Advocate known) {
            return new Person(
                    one.contactId(),
                    one.name(),
                    one.role(),
                    one.lastTouchAt(),
                    known == null
                            ? List.of()
                            : known.evidence().stream().limit(MOST).toList(),
                    known == null ? null : known.lastUpdateAt(),
                    known == null ? null : known.nextUpdate(),
                    one.mayAsk(),
                    one.why(),
                    one.from());
        }
    }

    /** A mentor who can be asked about the interview or the program. */
    @Schema(name = "InterviewMentor")
    record Mentor(
            UUID mentorId,

            @Schema(description = "name of the mentor, as shown to mentees; absent: not stated") @Nullable
            String name,

            @Schema(description = "as mentorship-service names it; absent: not stated", examples = "CAREER") @Nullable
            String type,

            @Schema(description = "what the mentor can be asked about")
            List<String> topics,

            @Schema(description = "whether the mentor was an IMG; opt-in; absent: unknown") @Nullable
            Boolean imgBackground,

            @Schema(description = "takes no new mentees now")
            boolean paused) {

        static Mentor of(MentorsApi.Mentor one) {
            return new Mentor(
                    one.id(),
                    one.name(),
                    one.type(),
                    one.topics() == null ? List.of() : one.topics(),
                    one.imgBackground(),
                    Boolean.TRUE.equals(one.paused()));
        }
    }

    /** A fact to be verified in the interview, because what is recorded cannot be relied on. */
    @Schema(name = "UnverifiedFact")
    record Unverified(
            @Schema(description = "absent for the IMGs of past years") @Nullable
            FactField field,

            @Schema(examples = "Sponsors J-1 (ECFMG/Intealth)")
            String label,

            OpenFact.Reason reason,

            @Schema(description = "what hangs on it") Set<OpenFact.Basis> because,

            @Schema(description = "what is known nevertheless; absent: nothing")
            OpenFact.@Nullable Known known,

            @Schema(description = "whom to ask what to settle it; absent for the IMGs of past years") @Nullable
            Question ask,

            @Schema(description = "what to ask residents; absent where none can tell it") @Nullable
            String askResidents) {

        private static final String IMGS = "IMGs among the residents of past years";

        static Unverified of(OpenFact open, int season) {
            FactField field = open.field();
            return new Unverified(
                    field,
                    field == null ? IMGS : field.label(),
                    open.reason(),
                    open.because(),
                    open.known(),
                    field == null ? null : Question.about(field, season),
                    open.askResidents());
        }
    }

    /** A part of the brief. */
    @Schema(
            name = "InterviewBriefPart",
            description = "part of the brief that is missing; without PROFILE everything counts as unverified, without "
                    + "TOUCH_POINTS nobody is said to know the applicant")
    enum Part {
        /** Without it, what is unverified is judged as for somebody of whom nothing is known. */
        PROFILE,
        PEOPLE,
        /** Without them nobody is said to know the applicant. */
        TOUCH_POINTS,
        /** Whether people may be asked was decided without the program's own rules. */
        RULES_OF_PROGRAM,
        MENTORS
    }

    /** A part of the interview brief that is missing, because a service could not be asked. */
    @Schema(name = "MissingPart")
    record Missing(
            Part part,

            @Schema(description = "the service that was unavailable", examples = "mentorship-service")
            String service) {}
}
