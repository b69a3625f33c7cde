package org.introducer.contacts.guidance.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.contacts.etiquette.EtiquetteRule;
import org.introducer.contacts.guidance.action.Candidate.Call;
import org.introducer.contacts.guidance.action.Candidate.Fact;
import org.introducer.contacts.guidance.action.Candidate.Reason;
import org.introducer.contacts.guidance.action.Deadline.Basis;
import org.introducer.contacts.guidance.neighbour.SeasonOverview;
import org.introducer.contacts.guidance.neighbour.SeasonOverview.Application;
import org.introducer.contacts.guidance.neighbour.SeasonOverview.Item;
import org.introducer.contacts.program.Programs;

/**
 * What an applicant's programs of a season, and the steps to certification, ask to be done.
 *
 * @param today the day where the applicant's days are counted; a deadline before it cannot be met any more and is no action
 */
public record ProgramActions(UUID applicantId, LocalDate today) {

    private static final String PROGRAMS = "program-service";

    /** Those whom one writes to in order to ask; the others are looked up, or asked within Introducer. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("PROGRAM", "GME_OFFICE");

    /** A rule that is not stated may be unknown, in conflict or out of date: nothing is said of what is on record. */
    private static final Gate MAY_BE_ASKED = new Gate(
            Gate.Standing.ALLOWED, null, "No rule of the program against being asked is known to hold today.", null);

    public List<Candidate> of(SeasonOverview season) {
        return Stream.concat(
                        season.programs().stream().flatMap(this::of),
                        season.steps().stream()
                                .filter(step -> step.latestStart() != null)
                                .map(this::step))
                .toList();
    }

    private Stream<Candidate> of(Item item) {
        return Stream.concat(
                item.applied().stream().flatMap(application -> application(item, application)), visaStance(item));
    }

    private Stream<Candidate> application(Item item, Application application) {
        if (application.toSend()) {
            return dated(
                    item,
                    application,
                    ActionKind.APPLY_TO_PROGRAM,
                    "APPLICATION_DEADLINE",
                    "Send the application to %s.");
        }
        return application.interviewed()
                ? dated(
                        item,
                        application,
                        ActionKind.CERTIFY_RANK_LIST,
                        "RANK_LIST_DEADLINE",
                        "Certify a rank order list with %s on it.")
                : Stream.empty();
    }

    private Stream<Candidate> dated(Item item, Application application, ActionKind kind, String date, String what) {
        return application
                .date(date)
                .filter(one -> one.on() != null && !one.on().isBefore(today))
                .stream()
                .map(one -> new Candidate(
                        kind,
                        what.formatted(item.name()),
                        Subject.of(Subject.Type.APPLICATION, application.id()),
                        Reason.of(
                                date,
                                "The application is " + application.state() + ", and this day is set.",
                                Fact.of("state", application.state()),
                                Fact.of("programId", item.programId()),
                                Fact.of("day", one.on())),
                        new Deadline(one.on(), basis(one.basis()), one.source() == null ? date : one.source()),
                        Gate.NO_MESSAGE,
                        new Call(PROGRAMS, "POST", "/v1/applications/" + application.id() + "/transitions")));
    }

    /** A verdict that is not known: by old facts where the last known ones would decide it, else by none. */
    private static Stream<Candidate> visaStance(Item item) {
        boolean ended = item.applied()
                .filter(one -> List.of("MATCHED", "NOT_MATCHED", "REJECTED", "WITHDRAWN")
                        .contains(one.state()))
                .isPresent();
        if (!"UNKNOWN".equals(item.verdict()) || ended) {
            return Stream.empty();
        }
        boolean stale = item.outlook() != null && !"UNKNOWN".equals(item.outlook());
        String questions =
                item.questions().stream().map(SeasonOverview.Question::text).collect(Collectors.joining(" "));
        return Stream.of(new Candidate(
                ActionKind.FIND_OUT_VISA_STANCE,
                "Find out what %s says about visas for this season.".formatted(item.name()),
                Subject.of(Subject.Type.PROGRAM, item.programId()),
                Reason.of(
                        stale ? "VISA_FACTS_STALE" : "VISA_STANCE_UNKNOWN",
                        stale
                                ? "What is known is not of this season, or is in doubt; by last known facts it would be %s."
                                        .formatted(item.outlook())
                                : "What is on record does not decide whether the program is possible.",
                        Fact.of("verdict", item.verdict()),
                        Fact.of("outlook", item.outlook()),
                        Fact.of("questions", questions.isBlank() ? null : questions)),
                lastDayToApply(item),
                gate(item),
                new Call(PROGRAMS, "GET", "/v1/programs/" + item.programId() + "/visa-verdict")));
    }

    private static Deadline lastDayToApply(Item item) {
        return item.applied()
                .filter(Application::toSend)
                .flatMap(one -> one.date("APPLICATION_DEADLINE"))
                .filter(date -> date.on() != null)
                .map(date -> new Deadline(
                        date.on(),
                        basis(date.basis()),
                        date.source() == null ? "The last day to apply there." : date.source()))
                .orElse(null);
    }

    /** Asking the program is a message to it, which its own rules may not want. */
    private static Gate gate(Item item) {
        boolean writes = item.questions().stream()
                .anyMatch(question -> OF_THE_PROGRAM.contains(String.valueOf(question.whom())));
        Programs.ContactRules rules = item.contactRules();
        if (!writes) {
            return Gate.NO_MESSAGE;
        }
        boolean interviewed = item.applied().filter(Application::interviewed).isPresent();
        if (rules != null && interviewed && Boolean.TRUE.equals(rules.noContactAfterInterview())) {
            return Gate.stop(EtiquetteRule.NO_CONTACT_AFTER_INTERVIEW);
        }
        return rules != null && !interviewed && Boolean.TRUE.equals(rules.noUnsolicitedMail())
                ? Gate.stop(EtiquetteRule.NO_UNSOLICITED_MAIL)
                : MAY_BE_ASKED;
    }

    private Candidate step(SeasonOverview.Step step) {
        LocalDate day = step.latestStart();
        return new Candidate(
                ActionKind.BEGIN_STEP,
                "Begin: %s.".formatted(step.title()),
                Subject.of(Subject.Type.CERTIFICATION_STEP, step.step()),
                Reason.of(
                        step.rule() == null ? step.step() : step.rule(),
                        "The step is not done; this is the latest safe day to begin it.",
                        Fact.of("standing", step.standing()),
                        Fact.of("latestStart", day)),
                new Deadline(day, basis(step.basis()), "program-service counts it back from the season's dates."),
                Gate.NO_MESSAGE,
                new Call(PROGRAMS, "GET", "/v1/certification-path?applicantId=" + applicantId));
    }

    /** A word of a later version is no source. */
    private static Basis basis(String said) {
        return "SOURCE".equals(said) ? Basis.SOURCE : Basis.ASSUMPTION;
    }
}
