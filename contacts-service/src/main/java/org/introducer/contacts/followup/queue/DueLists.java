package org.introducer.contacts.followup.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.followup.Dossiers;
import org.introducer.contacts.followup.Known;
import org.introducer.contacts.followup.ProgramRulebook;
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

    /** The beginning of a queue. @param more whether it goes on */
    public record First(List<DueQueueResource.Item> items, List<DueQueueResource.Withheld> withheld, boolean more) {}

    /** @param byApplicant who has nothing due has an empty queue @param unavailable services that could not be asked */
    public record Firsts(Map<UUID, First> byApplicant, List<String> unavailable) {}

    /** The first contacts of each applicant's queue as it is now, at most so many of each, in as many queries and calls as for one. */
    public Firsts first(Collection<Readable> owners, int most) {
        DueQueue.Lines lines = queue.leading(owners, most + 1);
        Map<UUID, List<DueQueue.Line>> byOwner =
                lines.lines().stream().collect(Collectors.groupingBy(DueQueue.Line::ownerId));
        List<DueQueue.Line> first = byOwner.values().stream()
                .flatMap(theirs -> theirs.stream().limit(most))
                .toList();
        Map<UUID, Known> known = dossiers.of(
                byOwner.keySet(),
                first.stream().map(DueQueue.Line::contactId).distinct().toList());
        ProgramRulebook.Rules rules =
                programs.of(known.values().stream().map(Known::programId).toList());
        DueQueueResource.Shown shown =
                DueQueueResource.Shown.of(new DueQueue.Lines(lines.asOf(), first, null), known, rules);
        Map<UUID, First> firsts = new HashMap<>();
        owners.forEach(owner -> firsts.put(
                owner.id(),
                new First(
                        of(owner, shown.items()),
                        of(owner, shown.withheld()),
                        byOwner.getOrDefault(owner.id(), List.of()).size() > most)));
        return new Firsts(firsts, rules.unavailable());
    }

    private static <T> List<T> of(Readable owner, List<DueQueueResource.Shown.Of<T>> shown) {
        return shown.stream()
                .filter(one -> one.applicantId().equals(owner.id()))
                .map(DueQueueResource.Shown.Of::item)
                .toList();
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
