package org.introducer.programs.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.language.IsoCountry;
import org.introducer.platform.text.VisibleText;
import org.introducer.platform.time.OrdinaryDay;
import org.introducer.programs.applicant.Profile.Location;
import org.introducer.programs.applicant.Visa;
import org.introducer.programs.calendar.PathStep;
import org.introducer.programs.calendar.SeasonEvent;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.verdict.Question;
import org.introducer.programs.verdict.VisaPolicy;

/** A law, a notice, a number or a date, with its source. */
@StoredForm
@Schema(name = "PolicyRuleDraft")
public record PolicyRuleDraft(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{2,59}", message = "must be 3 to 60 small letters, digits and hyphens")
        @Schema(description = "permanent name; cannot be changed", examples = "pp10998-partial")
        String code,

        @NotNull @Schema(description = "cannot be changed") PolicyKind kind,

        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}", message = "must be capitals, digits and underscores")
        @Schema(description = "what the rule is about; rules can be filtered by it", examples = "TRAVEL_BAN")
        String topic,

        @Size(max = 200) @Schema(description = "a NOTICE needs one")
        String title,

        @Size(max = 60)
        @Schema(
                description =
                        "what it decides; cannot be changed. LAW: a rule of the verdict. LIMIT: J1, H1B, SPECIALTY_CHANGE. PATH: a pathway, or INDEPENDENT_BEFORE_ENTRY. PLANNING: a planning number. DEADLINE: a season event. SEARCH: the season event that was looked for. STEP: its own name. BUDGET: a pool of signals. Absent: it decides nothing",
                examples = "STEP3_BEFORE_FILING")
        String decides,

        @Min(2000) @Max(2100) @Schema(description = "match year, for what holds in one season")
        Integer season,

        @Size(max = 200)
        @Schema(
                description =
                        "a number or date that decides something. A DEADLINE that decides: a day, a time or days, with the zone where it is known, such as 2025-06-04T09:00[America/New_York] or 2026-11-29/2026-12-03[America/Chicago]. STEP: the days that it takes, or the planning number that says them. BUDGET: signals by kind, such as GOLD=6;SILVER=6",
                examples = "6")
        String value,

        @Schema(description = "what holds, in a sentence that is shown with the answer") @NotBlank @Size(max = 2000)
        String statement,

        @Schema(description = "a NOTICE needs one") VisaPolicy.Effect effect,
        @Valid @Schema(description = "a NOTICE needs one") Reach appliesTo,

        @OrdinaryDay @Schema(description = "absent on a NOTICE: not known to be in force")
        LocalDate effectiveFrom,

        @OrdinaryDay @Schema(description = "the last day as announced; absent: open")
        LocalDate effectiveTo,

        @OrdinaryDay
        @Schema(description = "the last day as a curator confirmed it; absent: an announced end may have been extended")
        LocalDate endConfirmedOn,

        @Size(max = 20) @Schema(description = "who is exempt, in words")
        List<@NotBlank @Size(max = 300) String> exceptions,

        @Size(max = 500) @Schema(description = "what would lift it, in words")
        String wouldChange,

        @Valid
        @Schema(description = "the question for people whom it covers; required for a NOTICE with the effect ASK")
        Asked question,

        @Size(max = 50) @Schema(description = "decisions of courts and agencies about it, oldest first")
        List<@Valid @NotNull HistoryEntry> history,

        @Schema(description = "what curators should know of it; decides nothing") @Size(max = 2000)
        String note,

        @Valid
        @Schema(description = "without a citation with an address the rule is not applied and is a question to ask")
        Source citation,

        @NotNull
        @OrdinaryDay
        @Schema(
                description =
                        "the day on which somebody last checked that it holds as stated; of a SEARCH: last looked for the date")
        LocalDate reviewedOn,

        @Valid @Schema(description = "a STEP needs one") Step step,

        @OrdinaryDay
        @Schema(
                description =
                        "the day of the newest source that still showed a NOTICE in force; verdicts say it, and count it as "
                                + "the review when it is before reviewedOn. Absent: not said")
        LocalDate lastSeenOn) {

    /** A step of certification, and what it depends on. */
    @Schema(name = "PolicyStep")
    public record Step(
            @Size(max = 20) @Schema(description = "the steps before it, by what they decide")
            Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") String> after,

            @Schema(description = "the event by which it has to be finished; absent: only the steps after it need it")
            SeasonEvent neededBy,

            @Size(max = 60)
            @Schema(
                    description = "the planning number of days before that event; absent: by the event itself",
                    examples = "ENTRY_DAYS")
            String daysBefore,

            @Size(max = 60)
            @Schema(
                    description = "the planning number of days that its exam takes; absent: one",
                    examples = "STEP3_TEST_DAYS")
            String testing,

            @Size(max = 60)
            @Schema(
                    description =
                            "the planning number of years in which all exams with a window have to be passed, from the first that was passed; absent: any time",
                    examples = "EXAM_WINDOW_YEARS")
            String window,

            @Schema(description = "the event before which it cannot begin; absent: at any time")
            SeasonEvent notBefore,

            @Schema(description = "the visas that need it; empty: needed by everybody")
            Set<@NotNull Visa> visas,

            @Schema(description = "what in a profile says that it is done; absent: a profile cannot say it")
            PathStep.DoneBy doneBy,

            @Valid @Schema(description = "who says how long it takes; absent: an assumption of planning")
            Source timeCitation,

            @Size(max = 6)
            @Schema(
                    description =
                            "the ways in which sources allow to read it, of which exactly one changes nothing and is counted with; absent: one way")
            List<@Valid @NotNull Reading> readings) {}

    /** One of the ways in which sources can be read about a step of certification. */
    @Schema(name = "PolicyStepReading")
    public record Reading(
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
            @Schema(description = "stable name of the reading", examples = "LETTER_AFTER_MATCH_DAY")
            String name,

            @Schema(description = "what holds by this reading") @NotBlank @Size(max = 1000)
            String statement,

            @Min(1) @Max(1000) @Schema(description = "the days that it takes; absent: as the step says")
            Integer days,

            @Min(1)
            @Max(1000)
            @Schema(
                    description =
                            "the days from its begin to the start of training, whatever lies between; absent: counted back from the steps after it")
            Integer daysToTraining,

            @Schema(description = "the event before which it cannot begin; absent: as the step says")
            SeasonEvent notBefore,

            @Valid @Schema(description = "who can be read so; absent: nobody who can be looked up")
            Source citation) {

        boolean changesNothing() {
            return days == null && daysToTraining == null && notBefore == null;
        }
    }

    /** The people whom a notice covers. */
    @Schema(name = "PolicyReach")
    public record Reach(
            @Size(max = 8) @Schema(description = "empty: all")
            Set<VisaPolicy.@NotNull VisaClass> visas,

            @Size(max = 250) @Schema(description = "ISO 3166-1 alpha-2 codes; empty: all")
            Set<@NotNull @IsoCountry String> nationalities,

            @Size(max = 50)
            @Schema(description = "issuers of travel documents whose holders are covered like nationals")
            Set<@NotNull @IsoCountry String> documents,

            @Size(max = 250)
            @Schema(
                    description =
                            "countries that the same text lists for other visas: whether their passports exempt is a "
                                    + "question to ask")
            Set<@NotNull @IsoCountry String> alsoListed,

            @Schema(
                    description = "PASSPORT (default): a second passport, of a country that is not listed, exempts; "
                            + "CITIZENSHIP_OR_BIRTH: it does not")
            VisaPolicy.Counts counts,

            @Schema(description = "where the applicant is at the filing; empty: anywhere")
            Set<@NotNull Location> locations,

            @OrdinaryDay
            @Schema(
                    description =
                            "covers only people who on this day were outside the United States and held no valid visa; "
                                    + "absent: everybody")
            LocalDate outsideWithoutVisaOn,

            @OrdinaryDay
            @Schema(
                    description =
                            "another day that a source gives in place of outsideWithoutVisaOn: whoever is exempt by that "
                                    + "day only has to ask; absent: none")
            LocalDate alsoGivenAs,

            @Size(max = 8)
            @Schema(description = "holders of a valid visa of these classes on the planned day are exempt")
            Set<VisaPolicy.@NotNull VisaClass> unlessHolding,

            @Schema(description = "the step on whose planned day it applies; default: the filing")
            VisaPolicy.Moment at,

            @Size(max = 8)
            @Schema(
                    description =
                            "visas on which an employer in the United States files: the applicant's location exempts from "
                                    + "nothing there; empty: locations apply to all visas")
            Set<VisaPolicy.@NotNull VisaClass> filedInUs) {

        VisaPolicy.AppliesTo scope() {
            return new VisaPolicy.AppliesTo(
                    visas,
                    nationalities,
                    documents,
                    alsoListed,
                    counts,
                    locations,
                    outsideWithoutVisaOn,
                    alsoGivenAs,
                    unlessHolding,
                    at,
                    filedInUs);
        }
    }

    /** What to ask, and whom. */
    @Schema(name = "PolicyQuestion")
    public record Asked(
            @NotNull Question.Whom whom,

            @Schema(description = "the question as it is shown") @NotBlank @Size(max = 500)
            String text) {}

    /** A decision of a court or an agency about a notice. */
    @Schema(name = "PolicyHistoryEntry")
    public record HistoryEntry(
            @Schema(description = "name of the decision; absent: it has none") @Size(max = 60)
            String code,

            @Schema(description = "the day of the decision; absent: not known") @OrdinaryDay
            LocalDate on,

            @Schema(description = "what happened, in a sentence") @NotBlank @Size(max = 1000)
            String statement,

            @Schema(description = "what is not certain about it") @Size(max = 1000)
            String note,

            @Valid Source citation) {}

    /** Where it can be looked up. */
    @Schema(name = "PolicySource", description = "where it can be looked up")
    public record Source(
            @NotBlank @Size(max = 500) @Schema(description = "author and title of the source")
            String source,

            @Size(max = 2000)
            @Schema(description = "its address", examples = "https://www.ecfmg.org/evsp/regulations.html")
            String reference,

            @Schema(description = "whether it is the primary text and not a report about it")
            Boolean primary,

            @OrdinaryDay @Schema(description = "the day on which it was read at its address; absent: unknown")
            LocalDate retrievedOn,

            @OrdinaryDay
            @Schema(description = "the day on which it was taken from a stored copy without a date of retrieval")
            LocalDate collectedOn,

            Confidence confidence) {

        public Source {
            reference = VisibleText.orNull(reference);
        }
    }

    /** Whether somebody can look it up. */
    boolean sourced() {
        return citation != null && citation.reference() != null;
    }
}
