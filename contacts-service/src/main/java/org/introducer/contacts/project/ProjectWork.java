package org.introducer.contacts.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.platform.access.OwnedRows;

/** What projects are to other features. */
@ApplicationScoped
public class ProjectWork {

    private static final int MOST = 1000;

    private final Projects projects;

    ProjectWork(Projects projects) {
        this.projects = projects;
    }

    /** A project with its last day. */
    public record Dated(UUID id, String title, LocalDate deadline) {}

    /** Those for which something is still to be sent and whose deadline is in these days, by the day. */
    public List<Dated> closing(UUID ownerId, LocalDate first, LocalDate last) {
        return closing(List.of(new OwnedRows.Days(ownerId, first, last)), MOST).getOrDefault(ownerId, List.of());
    }

    /** The same of several applicants, in one query; who has none is left out. @param most of each */
    public Map<UUID, List<Dated>> closing(Collection<OwnedRows.Days> owners, int most) {
        Map<UUID, List<Dated>> closing = new HashMap<>();
        projects.closing(owners, most)
                .forEach((owner, theirs) -> closing.put(
                        owner,
                        theirs.stream()
                                .map(each -> new Dated(
                                        each.id(),
                                        each.entry().title(),
                                        each.entry().deadline()))
                                .toList()));
        return closing;
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
