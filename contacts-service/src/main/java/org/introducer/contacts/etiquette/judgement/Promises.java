package org.introducer.contacts.etiquette.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.contacts.etiquette.Promise;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Touch;

/** What is still owed between the applicant and a contact. */
record Promises(List<Owed> open) {

    /** A promise and the interaction it was made in. */
    record Owed(Promise promise, Touch source) {

        boolean isMine() {
            return promise.owner() == Promise.Promisor.ME;
        }

        boolean isDueBy(LocalDate day) {
            return promise.due() != null && !promise.due().isAfter(day);
        }
    }

    private static final Comparator<Owed> BY_DUE = Comparator.comparing(
                    (Owed owed) -> owed.promise().due(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(owed -> owed.promise().id());

    /**
     * What the applicant wrote into a message that nobody answered is no promise between two people: it gives no right to write again,
     * whoever is said to have promised.
     */
    static Promises of(History history) {
        List<Owed> owed = new ArrayList<>();
        boolean stranger = history.stranger();
        List<Touch> silent = history.thread().messages();
        for (Touch touch : history.all(touch -> !touch.promises().isEmpty())) {
            if (touch.isMessage() && (stranger || silent.contains(touch))) {
                continue;
            }
            touch.promises().stream()
                    .filter(promise -> promise.settledOn() == null)
                    .forEach(promise -> owed.add(new Owed(promise, touch)));
        }
        Set<UUID> sent = new HashSet<>();
        for (Touch item : history.all(touch -> touch.isMessage() && touch.purpose() == Purpose.PROMISED_ITEM)) {
            sent.addAll(keptBy(item, owed, sent));
        }
        return new Promises(owed.stream()
                .filter(one -> !sent.contains(one.promise().id()))
                .sorted(BY_DUE)
                .toList());
    }

    /** What was promised in the interaction that the item answers; without that link, the only thing that was owed then. */
    private static List<UUID> keptBy(Touch item, List<Owed> owed, Set<UUID> sent) {
        List<Owed> candidates = owed.stream()
                .filter(one -> one.isMine()
                        && !sent.contains(one.promise().id())
                        && Touch.IN_ORDER.compare(one.source(), item) < 0)
                .toList();
        List<Owed> linked = candidates.stream()
                .filter(one -> one.source().id().equals(item.answersId()))
                .toList();
        List<Owed> kept = linked.isEmpty() && candidates.size() == 1 ? candidates : linked;
        return kept.stream().map(one -> one.promise().id()).toList();
    }

    List<Owed> mine() {
        return open.stream().filter(Owed::isMine).toList();
    }

    List<Owed> theirs() {
        return open.stream().filter(owed -> !owed.isMine()).toList();
    }
}
