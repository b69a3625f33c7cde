package org.introducer.programs.resident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.acquaintance.Acquaintance;
import org.introducer.programs.acquaintance.MayAsk;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.resident.OpenFact.Basis;
import org.introducer.programs.resident.OpenFact.Known;
import org.introducer.programs.resident.OpenFact.Reason;
import org.introducer.programs.verdict.Question;
import org.jspecify.annotations.Nullable;

/** What an applicant may ask residents of a program, and which of their own contacts to ask. */
@Schema(name = "ResidentQuestions")
record ResidentQuestionsView(
        UUID programId,
        String program,
        UUID applicantId,
        int season,

        @Schema(
                description =
                        "whether contacts-service has a profile of the applicant; without one everything that may matter is asked")
        boolean profileKnown,

        @Schema(description = "version of the policy that has the questions", examples = "2026-1")
        String policy,

        @Schema(description = "what residents can tell and the record does not")
        List<Item> questions,

        @Schema(description = "contacts of the applicant at the program; those who may be asked now first")
        List<Person> people,

        @Schema(description = "contacts at the program who must not be contacted, and are not named")
        int leftOut,

        @Schema(
                description =
                        "services that were unavailable: without contacts-service neither profile nor people are known; where it could not ask program-service, nobody at a program that asks for no unsolicited mail may be asked")
        List<String> unavailable) {

    /** Something to ask residents, because what is recorded cannot be relied on. */
    @Schema(name = "ResidentQuestion")
    record Item(
            @Schema(
                    description =
                            "the field that an answer is recorded for; absent for IMG history: such an answer has `imgCounts` of one match year")
            @Nullable
            FactField field,

            @Schema(description = "the question to a resident", examples = "Does your program sponsor J-1 visas?")
            String ask,

            Reason reason,

            @Schema(description = "what hangs on the answer")
            Set<Basis> because,

            @Schema(description = "what is known nevertheless; absent: nothing") @Nullable
            Known known,

            @Schema(description = "who can settle it: a resident reports, and decides nothing; absent for IMG history")
            @Nullable
            Question settledBy,

            @Schema(
                    description =
                            "the day of the last answer that the applicant recorded for the season, or about the IMGs of the last years; absent: none")
            @Nullable
            LocalDate answeredOn) {

        static Item of(OpenFact open, int season, LocalDate answeredOn) {
            return new Item(
                    open.field(),
                    open.askResidents(),
                    open.reason(),
                    open.because(),
                    open.known(),
                    open.field() == null ? null : Question.about(open.field(), season),
                    answeredOn);
        }
    }

    /** A contact who trains or trained at the program, and whether they may be written to now. */
    @Schema(name = "ResidentToAsk")
    record Person(
            UUID contactId,
            String name,
            ResidentRole role,

            @Schema(description = "whether the person may be written to now")
            MayAsk mayAsk,

            @Schema(description = "by the etiquette policy of contacts-service, or the program's own rule") @Nullable
            String why,

            @Schema(description = "the first day on which it may change; absent: now, or only something new changes it")
            @Nullable
            LocalDate from,

            @Schema(description = "the next working hour of the person inside the window") @Nullable
            Instant suggestedAt,

            @Schema(description = "advice; does not change the answer")
            List<String> warnings) {

        static Person of(Acquaintance one) {
            return new Person(
                    one.contactId(),
                    one.name(),
                    ResidentRole.valueOf(one.role()),
                    one.mayAsk(),
                    one.why(),
                    one.from(),
                    one.suggestedAt(),
                    one.warnings());
        }
    }
}
