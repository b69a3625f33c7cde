package org.introducer.contacts.etiquette.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.introducer.contacts.etiquette.Due;
import org.introducer.contacts.etiquette.DueSpan;
import org.introducer.contacts.etiquette.FollowUpState;
import org.introducer.contacts.etiquette.Policy;
import org.introducer.contacts.etiquette.Touch;
import org.introducer.contacts.etiquette.Wishes;

/** The due reasons of a contact, at a moment and ahead. */
final class Agenda {

    /** The instant that means "no end". */
    static final Instant NEVER =
            LocalDate.of(9999, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private final EtiquetteState etiquette;
    private final Policy policy;
    private final LocalDate today;

    private Agenda(EtiquetteState etiquette) {
        this.etiquette = etiquette;
        this.policy = etiquette.policy;
        this.today = etiquette.today;
    }

    /** The reasons at one moment, the leading one first. */
    static List<Due> at(Dossier dossier, Instant now) {
        return new Agenda(new EtiquetteState(dossier, now)).reasons();
    }

    /** The next day of the applicant's interval with this contact, if there is one. */
    static Optional<LocalDate> nextTouch(Dossier dossier, Instant now) {
        return new Agenda(new EtiquetteState(dossier, now)).nextTouch();
    }

    /** The days on which something can change are the only ones that are looked at. */
    static List<DueSpan> of(Dossier dossier, Instant from) {
        SortedSet<Instant> turns = new Agenda(new EtiquetteState(dossier, from)).turns(from);
        Map<Open, DueSpan> open = new LinkedHashMap<>();
        List<DueSpan> spans = new ArrayList<>();
        for (Instant turn : turns) {
            Map<Open, DueSpan> next = new LinkedHashMap<>();
            List<Due> reasons = at(dossier, turn);
            for (Due due : reasons) {
                Open key = new Open(due.urgency(), due.fingerprint(), due == reasons.getFirst());
                DueSpan started = open.remove(key);
                next.put(key, started != null ? started : key.startingAt(turn));
            }
            open.values().forEach(span -> spans.add(endingAt(turn, span)));
            open = next;
        }
        spans.addAll(open.values());
        spans.sort(Comparator.comparing(DueSpan::from).thenComparing(DueSpan.BY_RANK));
        return List.copyOf(spans);
    }

    private record Open(Due.Urgency urgency, String fingerprint, boolean leading) {
        DueSpan startingAt(Instant from) {
            return new DueSpan(urgency, fingerprint, from, NEVER, leading);
        }
    }

    private static DueSpan endingAt(Instant until, DueSpan span) {
        return new DueSpan(span.urgency(), span.fingerprint(), span.from(), until, span.leading());
    }

    /** Etiquette first: whoever must not be written to is in no list, whatever there would be to say. */
    private List<Due> reasons() {
        Wishes wishes = etiquette.dossier.wishes();
        boolean snoozed = wishes.snoozedUntil() != null && today.isBefore(wishes.snoozedUntil());
        boolean gated = etiquette.findings().stream().anyMatch(found -> switch (found.state()) {
            case DO_NOT_CONTACT, CLOSED, NOT_BEFORE, PAUSED, STOP -> true;
            case EVENT_EARLY, EVENT_OPEN, EVENT_LATE, WAITING, OPEN, OVERDUE, LAPSED, ENGAGED, NONE -> false;
        });
        if (snoozed || gated) {
            return List.of();
        }
        return Stream.of(promises(), event(), followUp().stream(), notBeforeReached().stream(), cadence().stream())
                .flatMap(found -> found)
                .filter(due -> !wishes.dismissed().contains(due.fingerprint()))
                .sorted(Comparator.comparing(Due::urgency)
                        .thenComparing(Due::closes, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Due::fingerprint))
                .toList();
    }

    private Stream<Due> promises() {
        return Promises.of(etiquette.history).open().stream()
                .filter(owed -> owed.promise().due() != null && (owed.isMine() || !etiquette.remindedOf(owed)))
                .filter(owed ->
                        listed(promiseListedFrom(owed), owed.promise().due().plusDays(policy.lapseAfter())))
                .map(owed -> due(
                        owed.isMine() ? Due.Urgency.PROMISED_BY_ME : Due.Urgency.PROMISED_BY_THEM,
                        owed.promise().id(),
                        "%s promised \"%s\" for %s"
                                .formatted(
                                        owed.isMine() ? "You" : "They",
                                        owed.promise().what(),
                                        owed.promise().due()),
                        owed.promise().due().plusDays(policy.lapseAfter())));
    }

    private LocalDate promiseListedFrom(Promises.Owed owed) {
        LocalDate due = owed.promise().due();
        return owed.isMine() ? due.minusDays(policy.promiseLead()) : due;
    }

    private Stream<Due> event() {
        Optional<EventWindow> window = EventWindow.of(etiquette.history, etiquette.dossier.zone());
        return etiquette.event().stream().flatMap(found -> switch (found.state()) {
            case EVENT_OPEN ->
                Stream.of(due(
                        Due.Urgency.EVENT_OPEN, window.orElseThrow().meeting().id(), found.why(), found.due()));
            case EVENT_LATE -> {
                LocalDate last = found.due().plusDays(policy.lapseAfter());
                boolean listed = etiquette.now.isBefore(found.startOf(last.plusDays(1)));
                yield listed
                        ? Stream.of(due(
                                Due.Urgency.EVENT_LATE,
                                window.orElseThrow().meeting().id(),
                                found.why(),
                                last))
                        : Stream.empty();
            }
            default -> Stream.empty();
        });
    }

    /** While the window after an event is open, it is the leading reason. */
    private Optional<Due> followUp() {
        return etiquette.event().isPresent() ? Optional.empty() : silent();
    }

    private Optional<Due> silent() {
        return etiquette.silence().flatMap(found -> switch (found.state()) {
            case OPEN -> Optional.of(silent(Due.Urgency.OPEN, found));
            case OVERDUE -> Optional.of(silent(Due.Urgency.OVERDUE, found));
            default -> Optional.empty();
        });
    }

    private Due silent(Due.Urgency urgency, Finding found) {
        LocalDate closes = urgency == Due.Urgency.OPEN && found.due() != null
                ? found.due()
                : etiquette.lapses().minusDays(1);
        return due(urgency, etiquette.thread.last().id(), found.why(), closes);
    }

    private Optional<Due> notBeforeReached() {
        return NotBefore.of(etiquette.history, etiquette.dossier)
                .filter(wish -> !etiquette.history.hasAfter(wish.source(), Touch::isMessage))
                .filter(wish -> listed(wish.day(), wish.day().plusDays(policy.lapseAfter())))
                .map(wish -> due(
                        Due.Urgency.NOT_BEFORE_REACHED,
                        wish.source().id(),
                        "They asked to be contacted from %s on".formatted(wish.day()),
                        wish.day().plusDays(policy.lapseAfter())));
    }

    private Optional<Due> cadence() {
        FollowUpState state = etiquette.findings().getFirst().state();
        boolean quiet = state == FollowUpState.ENGAGED || state == FollowUpState.NONE;
        return quiet
                ? nextTouch()
                        .filter(day -> !today.isBefore(day))
                        .map(day -> new Due(
                                Due.Urgency.CADENCE,
                                "CADENCE:" + day,
                                lastTouch().isPresent()
                                        ? "You want to be in touch every %d days; the last interval ended on %s"
                                                .formatted(
                                                        etiquette
                                                                .dossier
                                                                .wishes()
                                                                .cadenceDays(),
                                                        day)
                                        : "You want to be in touch every %d days and have not been in touch yet"
                                                .formatted(etiquette
                                                        .dossier
                                                        .wishes()
                                                        .cadenceDays()),
                                null))
                : Optional.empty();
    }

    /** The interval runs from the last touch, or is over when there was none; updates keep their gap. */
    private Optional<LocalDate> nextTouch() {
        Integer days = etiquette.dossier.wishes().cadenceDays();
        if (days == null) {
            return Optional.empty();
        }
        Optional<LocalDate> ends = lastTouch()
                .map(touch -> etiquette.dossier.dayOf(touch.occurredAt()).plusDays(days))
                .or(() -> Optional.ofNullable(etiquette.dossier.wishes().cadenceFrom()));
        return ends.map(day -> etiquette.updateFits().filter(day::isBefore).orElse(day));
    }

    private Optional<Touch> lastTouch() {
        return etiquette.history.last(touch -> !touch.passive());
    }

    private Due due(Due.Urgency urgency, Object cause, String why, LocalDate closes) {
        return new Due(urgency, urgency.reason() + ":" + cause, why, closes);
    }

    private boolean listed(LocalDate from, LocalDate last) {
        return !today.isBefore(from) && !today.isAfter(last);
    }

    private SortedSet<Instant> turns(Instant from) {
        SortedSet<Instant> turns = new TreeSet<>();
        turns.add(from);
        ZoneId zone = etiquette.dossier.zone();
        days().map(day -> day.atStartOfDay(zone).toInstant()).forEach(turns::add);
        EventWindow.of(etiquette.history, zone).stream()
                .flatMap(window -> Stream.of(
                                policy.eventFrom(), policy.eventDue() + 1, policy.eventDue() + policy.lapseAfter() + 1)
                        .map(days -> window.lastDay()
                                .plusDays(days)
                                .atStartOfDay(window.zone())
                                .toInstant()))
                .forEach(turns::add);
        return turns.tailSet(from);
    }

    private Stream<LocalDate> days() {
        Stream.Builder<LocalDate> days = Stream.builder();
        Optional.ofNullable(etiquette.dossier.wishes().snoozedUntil()).ifPresent(days);
        Closure.of(etiquette.history, etiquette.dossier).map(Closure::until).ifPresent(days);
        NotBefore.of(etiquette.history, etiquette.dossier).ifPresent(wish -> addSpan(days, wish.day()));
        etiquette.absences.stretches().forEach(away -> days.add(away.from()).add(away.until()));
        if (!etiquette.thread.isEmpty()) {
            days.add(etiquette.threadOpens())
                    .add(etiquette.threadDue().plusDays(1))
                    .add(etiquette.lapses());
        }
        Promises.of(etiquette.history).open().stream()
                .filter(owed -> owed.promise().due() != null)
                .forEach(owed -> {
                    days.add(promiseListedFrom(owed));
                    addSpan(days, owed.promise().due());
                });
        nextTouch().ifPresent(days);
        return days.build();
    }

    private void addSpan(Stream.Builder<LocalDate> days, LocalDate from) {
        days.add(from).add(from.plusDays(policy.lapseAfter() + 1L));
    }
}
