package org.introducer.contacts.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.introducer.contacts.activity.OpportunityDates;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.guidance.action.ActionKind;
import org.introducer.contacts.guidance.action.ActionPolicy;
import org.introducer.contacts.guidance.action.Candidate;
import org.introducer.contacts.guidance.action.Candidate.Call;
import org.introducer.contacts.guidance.action.Candidate.Fact;
import org.introducer.contacts.guidance.action.Candidate.Reason;
import org.introducer.contacts.guidance.action.Deadline;
import org.introducer.contacts.guidance.action.Deadline.Basis;
import org.introducer.contacts.guidance.action.Gate;
import org.introducer.contacts.guidance.action.Subject;
import org.introducer.contacts.guidance.action.Subject.Type;
import org.introducer.contacts.plan.PlanDeadlines;
import org.introducer.contacts.project.ProjectWork;

/** Actions that write to nobody, from what this service has recorded: debriefs, opportunities, projects, milestones. */
@ApplicationScoped
class RecordCandidates {

    private static final String CONTACTS = "contacts-service";

    private final UndebriefedEvents events;
    private final OpportunityDates opportunities;
    private final ProjectWork projects;
    private final PlanDeadlines plan;

    RecordCandidates(
            UndebriefedEvents events, OpportunityDates opportunities, ProjectWork projects, PlanDeadlines plan) {
        this.events = events;
        this.opportunities = opportunities;
        this.projects = projects;
        this.plan = plan;
    }

    List<Candidate> of(UUID ownerId, int season, ActionPolicy policy, LocalDate today) {
        LocalDate horizon = today.plusDays(policy.horizon());
        List<Candidate> all = new ArrayList<>();
        events.of(ownerId, today.minusDays(policy.debrief()), today.minusDays(1))
                .forEach(event -> all.add(debrief(event)));
        opportunities.of(ownerId, today, horizon).forEach(one -> all.add(opportunity(one)));
        projects.closing(ownerId, today, horizon).forEach(one -> all.add(project(one)));
        plan.open(ownerId, season).stream()
                .filter(milestone -> !milestone.begins().isAfter(today))
                .forEach(milestone -> all.add(milestone(milestone)));
        return all;
    }

    private static Candidate debrief(UndebriefedEvents.Undebriefed event) {
        return new Candidate(
                ActionKind.DEBRIEF_EVENT,
                "Record who was met at %s.".formatted(event.name()),
                Subject.of(Type.EVENT, event.id()),
                Reason.of(
                        "EVENT_WITHOUT_DEBRIEF",
                        "The event is over, and nobody is recorded as met there.",
                        Fact.of("lastDay", event.lastDay()),
                        Fact.of("targets", event.targets())),
                new Deadline(
                        event.lastDay().plusDays(Policy.CURRENT.eventDue()),
                        Basis.POLICY,
                        "The window for writing after the event ends."),
                Gate.NO_MESSAGE,
                new Call(CONTACTS, "POST", "/v1/events/" + event.id() + "/debrief"));
    }

    private static Candidate opportunity(OpportunityDates.Dated one) {
        return new Candidate(
                ActionKind.APPLY_FOR_OPPORTUNITY,
                "Apply: %s.".formatted(one.title()),
                Subject.of(Type.OPPORTUNITY, one.id()),
                Reason.of(
                        "OPPORTUNITY_CLOSES",
                        "It is noted or planned, and nothing was submitted.",
                        Fact.of("deadline", one.deadline()),
                        Fact.of("latestStart", one.latestStart())),
                new Deadline(one.deadline(), Basis.RECORDED, "The deadline of the opportunity as recorded."),
                Gate.NO_MESSAGE,
                new Call(CONTACTS, "PUT", "/v1/opportunities/" + one.id() + "/state"));
    }

    private static Candidate project(ProjectWork.Dated one) {
        return new Candidate(
                ActionKind.FINISH_PROJECT,
                "Send what is still to be sent: %s.".formatted(one.title()),
                Subject.of(Type.PROJECT, one.id()),
                Reason.of("PROJECT_CLOSES", "Something is still to be sent.", Fact.of("deadline", one.deadline())),
                new Deadline(one.deadline(), Basis.RECORDED, "The deadline of the project as recorded."),
                Gate.NO_MESSAGE,
                new Call(CONTACTS, "PUT", "/v1/projects/" + one.id() + "/state"));
    }

    private static Candidate milestone(PlanDeadlines.Open milestone) {
        return new Candidate(
                ActionKind.REACH_MILESTONE,
                milestone.title(),
                Subject.of(Type.MILESTONE, milestone.code()),
                Reason.of(
                        milestone.known() ? "MILESTONE_OPEN" : "MILESTONE_UNKNOWN",
                        milestone.next(),
                        Fact.of("phaseBegins", milestone.begins())),
                new Deadline(
                        milestone.due(),
                        milestone.assumed() ? Basis.ASSUMPTION : Basis.POLICY,
                        "The last day of its phase in the networking plan."),
                Gate.NO_MESSAGE,
                new Call(CONTACTS, "GET", "/v1/plan"));
    }
}
