package org.introducer.contacts.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What projects are to other features. */
@ApplicationScoped
public class ProjectWork {

    private final Projects projects;

    ProjectWork(Projects projects) {
        this.projects = projects;
    }

    /** A project with its last day. */
    public record Dated(UUID id, String title, LocalDate deadline) {}

    /** Those for which something is still to be sent and whose deadline is in these days, by the day. */
    public List<Dated> closing(UUID ownerId, LocalDate first, LocalDate last) {
        return projects.closing(ownerId, first, last).stream()
                .map(each ->
                        new Dated(each.id(), each.entry().title(), each.entry().deadline()))
                .toList();
    }

    /** A time in which a contact supervised the applicant in a project. @param to null: no end is known */
    public record Supervised(UUID contactId, LocalDate from, LocalDate to) {}

    /** Supervision by these contacts in projects that have begun and say since when. */
    public List<Supervised> supervised(Collection<UUID> ownerIds, Collection<UUID> contactIds) {
        return projects.supervised(ownerIds).stream()
                .flatMap(project -> project.entry().supervisorContactIds().stream()
                        .filter(contactIds::contains)
                        .map(contact -> new Supervised(contact, project.entry().startsOn(), project.lastDay())))
                .toList();
    }
}
