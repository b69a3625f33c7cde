package org.introducer.contacts.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.platform.access.Readable;

/** The due queue of an applicant as it is shown; the programs of all its contacts are asked for in one call. */
@ApplicationScoped
public class DueLists {

    private final DueQueue queue;
    private final Dossiers dossiers;
    private final ProgramRulebook programs;

    DueLists(DueQueue queue, Dossiers dossiers, ProgramRulebook programs) {
        this.queue = queue;
        this.dossiers = dossiers;
        this.programs = programs;
    }

    /** The beginning of the queue. @param more whether it goes on */
    public record First(DueQueueResource.Queue queue, boolean more) {}

    /** The first contacts of the queue as it is now, at most so many. */
    public First first(Readable owner, int most) {
        DueQueue.Lines lines = queue.leading(owner, most + 1);
        boolean more = lines.lines().size() > most;
        List<DueQueue.Line> first = more ? lines.lines().subList(0, most) : lines.lines();
        return new First(shown(owner, new DueQueue.Lines(lines.asOf(), first, null)), more);
    }

    DueQueueResource.Queue shown(Readable owner, DueQueue.Lines page) {
        Map<UUID, Known> known = dossiers.of(
                owner.id(),
                page.lines().stream().map(DueQueue.Line::contactId).distinct().toList());
        ProgramRulebook.Rules rules =
                programs.of(known.values().stream().map(Known::programId).toList());
        DueQueueResource.Shown shown = DueQueueResource.Shown.of(page, known, rules);
        return new DueQueueResource.Queue(
                shown.items().stream().map(DueQueueResource.Shown.Of::item).toList(),
                shown.withheld().stream().map(DueQueueResource.Shown.Of::item).toList(),
                page.next(),
                page.asOf(),
                rules.unavailable());
    }
}
