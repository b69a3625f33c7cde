package org.introducer.contacts.project;

import static org.introducer.contacts.ContactsProblem.PROJECT_NOT_FOUND;
import static org.introducer.contacts.ContactsProblem.PROJECT_STATE;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.contacts.contact.Contacts;
import org.introducer.contacts.contact.ContactsChanged;
import org.introducer.contacts.contact.NamedContacts;
import org.introducer.contacts.relationship.EvidenceSource;
import org.introducer.contacts.relationship.SharedWorkRelationships;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.Listing;

/** The projects that the caller may see. Who works on one together knows one another: that follows each change. */
@Singleton
class Projects extends OwnedRows<Project> {

    private static final Listing<Project> LISTING = Listing.of(Project.class)
            .filter("kind", "e.entry.kind", ProjectKind.class)
            .filter("role", "e.entry.role", ProjectRole.class)
            .filter("deadline", "e.entry.deadline", LocalDate.class)
            .filter("state", ProjectState.class)
            .sort("deadline", "e.deadlineKey", LocalDate.class);

    private static final String TO_DO = Stream.of(ProjectState.values())
            .filter(ProjectState::isToDo)
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", "));

    private final Caller caller;
    private final Applicants applicants;
    private final Contacts contacts;
    private final SharedWorkRelationships relationships;
    private final Event<ContactsChanged> changes;
    private final Clock clock;

    Projects(
            Ownership ownership,
            Caller caller,
            Applicants applicants,
            Contacts contacts,
            SharedWorkRelationships relationships,
            Event<ContactsChanged> changes,
            Clock clock) {
        super(
                ownership,
                LISTING,
                Project::ownerId,
                "ownerId",
                id -> PROJECT_NOT_FOUND.because("There is no project %s.", id));
        this.caller = caller;
        this.applicants = applicants;
        this.contacts = contacts;
        this.relationships = relationships;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is still to be sent and closes in the days of each owner, by the day. */
    Map<UUID, List<Project>> closing(Collection<Days> owners, int most) {
        return firstOfEach(
                Project.class,
                "projects",
                owners,
                "e.deadline_key between o.first and o.last and e.state in (" + TO_DO + ")",
                "e.deadline_key",
                most);
    }

    /** Those that have begun and have supervisors, by the first day. */
    List<Project> supervised(Collection<UUID> ownerIds) {
        return list(
                "ownerId in ?1 and state <> ?2 and entry.startsOn is not null and deletedAt is null order by entry.startsOn, id",
                ownerIds,
                ProjectState.PLANNED);
    }

    Project add(Writable owner, ProjectEntry entry) {
        check(owner.id(), entry, Set.of());
        Project project =
                new Project(caller.tenant(), owner.id(), Instant.now(clock), applicants.today(owner.id()), entry);
        persist(project);
        follow(project, entry.people());
        return project;
    }

    /** Who was named before may have been deleted since and stays named. */
    Project change(Project project, ProjectEntry entry) {
        Set<UUID> before = new TreeSet<>(project.entry().people());
        check(project.ownerId(), entry, before);
        project.describe(entry);
        before.addAll(entry.people());
        follow(project, before);
        return project;
    }

    /** 409 where it cannot come to the state from its present one. */
    Project become(Project project, ProjectChange change) {
        if (!project.state().mayBecome(change.state())) {
            throw PROJECT_STATE.because("%s cannot become %s.", project.state(), change.state());
        }
        LocalDate today = applicants.today(project.ownerId());
        LocalDate on = change.on() == null ? today : change.on();
        if (on.isAfter(today)) {
            throw INVALID_INPUT.at("/on", "lies in the future");
        }
        if (project.submittedOn() != null && on.isBefore(project.submittedOn())) {
            throw INVALID_INPUT.at("/on", "is before the day on which it was submitted");
        }
        project.become(change.state(), on);
        follow(project, project.entry().people());
        return project;
    }

    @Override
    public void remove(Project project) {
        super.remove(project);
        follow(project, project.entry().people());
    }

    @Override
    public Project restore(UUID id) {
        Project project = super.restore(id);
        follow(project, project.entry().people());
        return project;
    }

    private void check(UUID ownerId, ProjectEntry entry, Set<UUID> namedBefore) {
        if (entry.startsOn() != null && entry.endsOn() != null && entry.endsOn().isBefore(entry.startsOn())) {
            throw INVALID_INPUT.at("/endsOn", "is before the first day");
        }
        Set<UUID> known = new TreeSet<>(namedBefore);
        known.addAll(contacts.locked(ownerId, entry.people()).keySet());
        NamedContacts.among(known)
                .named("/collaboratorContactIds", entry.collaboratorContactIds())
                .named("/supervisorContactIds", entry.supervisorContactIds())
                .require();
    }

    /** What follows for its people: whom they know, and when one may write to them. */
    private void follow(Project project, Collection<UUID> touched) {
        flush();
        ProjectEntry entry = project.entry();
        boolean shared = project.state().hasBegun() && !project.deleted();
        boolean seen = entry.hasAuthors() && project.state().isPublic();
        relationships.follow(
                project.ownerId(),
                project.id(),
                new SharedWorkRelationships.Work(
                        shared ? entry.people() : List.of(),
                        entry.hasAuthors() ? entry.collaboratorContactIds() : List.of(),
                        seen ? EvidenceSource.PUBLICATION : EvidenceSource.OWN_STATEMENT,
                        evidence(entry),
                        project.since()));
        if (!touched.isEmpty()) {
            changes.fire(new ContactsChanged(
                    project.ownerId(), touched.stream().sorted().distinct().toList()));
        }
    }

    private static String evidence(ProjectEntry entry) {
        return Stream.of(entry.title(), entry.venue(), entry.reference())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("; ", "Both worked on: ", ""))
                .transform(text -> text.length() > 2000 ? text.substring(0, 2000) : text);
    }
}
