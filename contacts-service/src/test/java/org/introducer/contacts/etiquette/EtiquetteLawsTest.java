package org.introducer.contacts.etiquette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import org.introducer.contacts.contact.ContactRole;
import org.introducer.contacts.etiquette.judgement.Dossier;
import org.introducer.contacts.etiquette.judgement.Etiquette;
import org.introducer.contacts.followup.Known;

/** What holds for every history, every zone and every moment. */
@Tag("C03")
@Tag("C04")
@Tag("C05")
@Tag("C06")
@Tag("C07")
@Tag("C08")
class EtiquetteLawsTest {

    /** Around the daylight-saving days of 2026 in America and Europe. */
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 20);

    @Property
    void the_order_of_recording_changes_nothing(
            @ForAll("dossiers") Dossier dossier, @ForAll("moments") Instant now, @ForAll Random random) {
        List<Touch> shuffled = new ArrayList<>(dossier.touches());
        Collections.shuffle(shuffled, random);
        Dossier other = withTouches(dossier, shuffled);

        assertEquals(Etiquette.followUp(dossier, now), Etiquette.followUp(other, now));
        assertEquals(Etiquette.agenda(dossier, now), Etiquette.agenda(other, now));
        assertEquals(Etiquette.lastTouchAt(dossier), Etiquette.lastTouchAt(other));
    }

    @Property
    void the_ids_that_recording_gives_change_no_state(
            @ForAll("dossiers") Dossier dossier, @ForAll("moments") Instant now, @ForAll Random random) {
        List<Touch> renamed = new ArrayList<>();
        for (Touch touch : dossier.touches()) {
            renamed.add(copy(touch, new UUID(random.nextLong(), random.nextLong()), touch.status()));
        }
        FollowUp one = Etiquette.followUp(dossier, now);
        FollowUp other = Etiquette.followUp(withTouches(dossier, renamed), now);

        assertEquals(one.state(), other.state());
        assertEquals(one.earliest(), other.earliest());
        assertEquals(one.due(), other.due());
        assertEquals(one.suggestedAt(), other.suggestedAt());
    }

    @Property
    void a_bounce_and_a_draft_never_happened(
            @ForAll("dossiers") Dossier dossier,
            @ForAll("messages") Touch message,
            @ForAll("moments") Instant now,
            @ForAll boolean draft) {
        Touch unsent = copy(message, UUID.randomUUID(), draft ? InteractionStatus.DRAFT : InteractionStatus.BOUNCED);

        assertSame(dossier, with(dossier, unsent), now);
    }

    @Property
    void a_changed_interaction_counts_as_it_is_and_a_deleted_one_was_never_recorded(
            @ForAll("dossiers") Dossier dossier,
            @ForAll("touches") Touch first,
            @ForAll("touches") Touch second,
            @ForAll("moments") Instant now) {
        UUID id = UUID.randomUUID();
        Touch before = copy(first, id, first.status());
        Touch after = copy(second, id, second.status());
        UUID contact = UUID.randomUUID();
        Known recorded = new Known(
                contact,
                "Priya",
                ContactRole.IR_ATTENDING,
                null,
                null,
                false,
                Set.of(contact),
                null,
                with(dossier, before));

        assertSame(with(dossier, after), recorded.with(id, after).dossier(), now);
        assertSame(dossier, recorded.with(id, null).dossier(), now);
    }

    @Property
    void a_passive_sign_changes_no_state(
            @ForAll("dossiers") Dossier dossier, @ForAll("signs") Touch sign, @ForAll("moments") Instant now) {
        assertSame(dossier, with(dossier, sign), now);
    }

    @Property
    void the_queue_ahead_is_what_the_queue_will_be(
            @ForAll("dossiers") Dossier dossier, @ForAll("moments") Instant one, @ForAll("moments") Instant other) {
        Instant from = one.isBefore(other) ? one : other;
        Instant later = one.isBefore(other) ? other : one;
        List<Due> reasons = Etiquette.reasons(dossier, later);
        List<DueSpan> spans = Etiquette.agenda(dossier, from).stream()
                .filter(span -> span.covers(later))
                .toList();

        assertEquals(
                reasons.stream().map(Due::fingerprint).sorted().toList(),
                spans.stream().map(DueSpan::fingerprint).sorted().toList());
        assertEquals(
                reasons.stream().limit(1).map(Due::urgency).toList(),
                spans.stream().filter(DueSpan::leading).map(DueSpan::urgency).toList());
    }

    @Property
    void whoever_is_in_the_queue_for_silence_may_be_written_to(
            @ForAll("dossiers") Dossier dossier, @ForAll("moments") Instant now) {
        boolean listed = Etiquette.reasons(dossier, now).stream()
                .anyMatch(due -> due.urgency().reason() == Due.Reason.FOLLOW_UP);
        OutreachDecision decision = Etiquette.mayWrite(
                dossier, ProgramRules.NO_PROGRAM, Outreach.of(InteractionKind.EMAIL, Purpose.FOLLOW_UP), now);

        assertTrue(!listed || decision instanceof OutreachDecision.Allow, () -> decision.toString());
    }

    @Property
    void a_thread_only_ever_moves_forward_while_nothing_happens(
            @ForAll("zones") ZoneId zone, @ForAll("moments") Instant sent) {
        Dossier dossier = new Dossier(
                Story.person(),
                List.of(new TouchBuilder(UUID.randomUUID(), sent)
                        .sent(InteractionKind.EMAIL, Purpose.ASK)
                        .build()),
                Wishes.NONE,
                Policy.CURRENT,
                zone);
        LocalDate day = LocalDate.ofInstant(sent, zone);
        FollowUpState before = FollowUpState.WAITING;
        for (int d = 0; d <= 35; d++) {
            FollowUpState state = Etiquette.followUp(
                            dossier,
                            day.plusDays(d).atTime(LocalTime.MAX).atZone(zone).toInstant())
                    .state();
            FollowUpState expected = d < 7
                    ? FollowUpState.WAITING
                    : d <= 10 ? FollowUpState.OPEN : d <= 30 ? FollowUpState.OVERDUE : FollowUpState.LAPSED;
            assertEquals(expected, state, "day " + d + " in " + zone);
            assertFalse(state.compareTo(before) < 0);
            before = state;
        }
    }

    @Property
    void an_event_window_opens_and_closes_with_the_days_of_the_events_zone(
            @ForAll("zones") ZoneId applicant, @ForAll("zones") ZoneId event, @ForAll("days") LocalDate lastDay) {
        Instant met = lastDay.atTime(LocalTime.NOON).atZone(event).toInstant();
        Touch meeting = new TouchBuilder(UUID.randomUUID(), met)
                .met(InteractionKind.MET_AT_EVENT)
                .noted()
                .event(lastDay + "@" + event)
                .build();
        Dossier dossier = new Dossier(Story.person(), List.of(meeting), Wishes.NONE, Policy.CURRENT, applicant);
        Instant opens = lastDay.plusDays(3).atStartOfDay(event).toInstant();
        Instant closes = lastDay.plusDays(8).atStartOfDay(event).toInstant();

        assertEquals(
                FollowUpState.EVENT_EARLY,
                Etiquette.followUp(dossier, opens.minusMillis(1)).state());
        assertEquals(
                FollowUpState.EVENT_OPEN, Etiquette.followUp(dossier, opens).state());
        assertEquals(
                FollowUpState.EVENT_OPEN,
                Etiquette.followUp(dossier, closes.minusMillis(1)).state());
        assertEquals(
                FollowUpState.EVENT_LATE, Etiquette.followUp(dossier, closes).state());
    }

    /** The oracle walks through the recipient's working hours and takes the first on which writing fits. */
    @Property(tries = 300)
    void the_suggestion_is_the_first_working_hour_of_the_recipient_inside_the_window(
            @ForAll("dossiers") Dossier every, @ForAll("policies") Policy policy, @ForAll("moments") Instant now) {
        Dossier dossier = until(now, under(policy, every));
        FollowUp shown = Etiquette.followUp(dossier, now);
        Set<FollowUpState> without = EnumSet.of(
                FollowUpState.DO_NOT_CONTACT, FollowUpState.CLOSED, FollowUpState.STOP, FollowUpState.LAPSED);
        Instant expected = without.contains(shown.state())
                ? null
                : workingHours(dossier, now)
                        .filter(hour -> fits(dossier, shown, hour))
                        .findFirst()
                        .orElse(null);

        assertEquals(expected, shown.suggestedAt(), shown.toString());
    }

    private static Stream<Instant> workingHours(Dossier dossier, Instant now) {
        ZoneId theirs = dossier.addressee().zone() == null
                ? dossier.zone()
                : dossier.addressee().zone();
        LocalDate first = LocalDate.ofInstant(now, theirs);
        return first.datesUntil(first.plusDays(150))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .flatMap(day -> IntStream.range(9, 17)
                        .mapToObj(hour -> day.atTime(hour, 0).atZone(theirs).toInstant()))
                .filter(hour -> !hour.isBefore(now));
    }

    private static boolean fits(Dossier dossier, FollowUp shown, Instant hour) {
        LocalDate day = LocalDate.ofInstant(hour, shown.zone());
        boolean late = shown.state() == FollowUpState.OVERDUE || shown.state() == FollowUpState.EVENT_LATE;
        boolean inside = (shown.earliest() == null || !day.isBefore(shown.earliest()))
                && (shown.due() == null || late || !day.isAfter(shown.due()));
        boolean thread = EnumSet.of(FollowUpState.WAITING, FollowUpState.OPEN, FollowUpState.OVERDUE)
                .contains(shown.state());
        OutreachDecision decision = Etiquette.mayWrite(
                dossier, ProgramRules.NO_PROGRAM, Outreach.of(InteractionKind.EMAIL, Purpose.ASK), hour);
        return inside
                && decision instanceof OutreachDecision.Allow
                && decision.rule() != EtiquetteRule.NEW_ASK
                && !(thread && Etiquette.followUp(dossier, hour).state() == FollowUpState.LAPSED);
    }

    @Property
    void the_follow_up_and_the_check_read_one_state_and_suggest_one_hour(
            @ForAll("dossiers") Dossier every, @ForAll("policies") Policy policy, @ForAll("moments") Instant now) {
        Dossier dossier = under(policy, every);
        FollowUp shown = Etiquette.followUp(dossier, now);
        OutreachDecision decision = Etiquette.mayWrite(
                dossier, ProgramRules.NO_PROGRAM, Outreach.of(InteractionKind.EMAIL, Purpose.ASK), now);
        boolean newAsk = decision.rule() == EtiquetteRule.NEW_ASK;
        switch (shown.state()) {
            case DO_NOT_CONTACT -> assertInstanceOf(OutreachDecision.Stop.class, decision);
            case STOP -> assertTrue(newAsk || decision instanceof OutreachDecision.Stop, shown + " " + decision);
            case NOT_BEFORE, WAITING, EVENT_EARLY -> {
                OutreachDecision.Wait wait = assertInstanceOf(OutreachDecision.Wait.class, decision);
                assertEquals(shown.suggestedAt(), wait.suggestedAt());
            }
            case EVENT_OPEN, EVENT_LATE, OPEN, OVERDUE, LAPSED, ENGAGED, NONE -> {
                OutreachDecision.Allow allow = assertInstanceOf(OutreachDecision.Allow.class, decision);
                assertEquals(shown.rule(), allow.rule());
                assertEquals(shown.suggestedAt(), allow.suggestedAt());
            }
            case PAUSED -> assertTrue(newAsk || !(decision instanceof OutreachDecision.Allow), shown + " " + decision);
            case CLOSED -> {
                // The purpose that was declined is closed, others go their way.
            }
        }
    }

    private static Dossier until(Instant now, Dossier dossier) {
        return withTouches(
                dossier,
                dossier.touches().stream()
                        .filter(touch -> !touch.occurredAt().isAfter(now))
                        .toList());
    }

    private static Dossier under(Policy policy, Dossier dossier) {
        return new Dossier(dossier.addressee(), dossier.touches(), dossier.wishes(), policy, dossier.zone());
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.of(
                Policy.CURRENT,
                Policy.CURRENT.tightenedBy(new Tightening(9, 1, 4, 40, 12)),
                Policy.CURRENT.tightenedBy(new Tightening(12, 2, 7, 28, 20)));
    }

    @Property
    void do_not_contact_beats_every_permission(
            @ForAll("dossiers") Dossier dossier, @ForAll("moments") Instant now, @ForAll Purpose purpose) {
        Addressee flagged = new Addressee(
                dossier.addressee().kind(), null, new Addressee.DoNotContact("asked", FIRST, "mail"), Set.of(), false);
        Dossier marked = new Dossier(flagged, dossier.touches(), dossier.wishes(), dossier.policy(), dossier.zone());

        assertEquals(
                EtiquetteRule.DO_NOT_CONTACT,
                Etiquette.mayWrite(marked, ProgramRules.NO_PROGRAM, Outreach.of(InteractionKind.CALL, purpose), now)
                        .rule());
        assertTrue(Etiquette.agenda(marked, now).isEmpty());
    }

    @Property
    void a_tightened_policy_never_allows_what_the_policy_does_not(
            @ForAll("dossiers") Dossier dossier, @ForAll("moments") Instant now, @ForAll Purpose purpose) {
        Policy strict = Policy.CURRENT.tightenedBy(new Tightening(9, 1, 4, 40, 12));
        Dossier stricter =
                new Dossier(dossier.addressee(), dossier.touches(), dossier.wishes(), strict, dossier.zone());
        Outreach outreach = Outreach.of(InteractionKind.EMAIL, purpose);
        boolean allowed =
                Etiquette.mayWrite(stricter, ProgramRules.NO_PROGRAM, outreach, now) instanceof OutreachDecision.Allow;

        assertTrue(!allowed
                || Etiquette.mayWrite(dossier, ProgramRules.NO_PROGRAM, outreach, now)
                        instanceof OutreachDecision.Allow);
    }

    private static void assertSame(Dossier one, Dossier other, Instant now) {
        assertEquals(Etiquette.followUp(one, now), Etiquette.followUp(other, now));
        assertEquals(Etiquette.agenda(one, now), Etiquette.agenda(other, now));
        assertEquals(Etiquette.lastTouchAt(one), Etiquette.lastTouchAt(other));
    }

    private static Dossier with(Dossier dossier, Touch more) {
        List<Touch> touches = new ArrayList<>(dossier.touches());
        touches.add(more);
        return withTouches(dossier, touches);
    }

    private static Dossier withTouches(Dossier dossier, List<Touch> touches) {
        return new Dossier(dossier.addressee(), touches, dossier.wishes(), dossier.policy(), dossier.zone());
    }

    private static Touch copy(Touch touch, UUID id, InteractionStatus status) {
        return new Touch(
                id,
                touch.kind(),
                touch.direction(),
                status,
                touch.occurredAt(),
                touch.part(),
                touch.purpose(),
                touch.expectsReply(),
                touch.reaction(),
                touch.passive(),
                touch.noted(),
                touch.notBefore(),
                touch.returnsOn(),
                touch.event(),
                touch.answersId(),
                touch.promises());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Pacific/Kiritimati",
                        "Pacific/Pago_Pago",
                        "America/New_York",
                        "Europe/Berlin",
                        "Asia/Kathmandu",
                        "Australia/Lord_Howe",
                        "America/Santiago",
                        "Africa/Cairo")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 80).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Instant> moments() {
        // Quarter hours, so that two things at one instant are not rare.
        return Arbitraries.integers()
                .between(0, 80 * 24 * 4)
                .map(quarter -> Instant.parse("2026-02-20T00:00:00Z").plusSeconds(quarter * 900L));
    }

    @Provide
    Arbitrary<Touch> messages() {
        return Combinators.combine(
                        moments(),
                        Arbitraries.of(
                                InteractionKind.EMAIL,
                                InteractionKind.LINKEDIN,
                                InteractionKind.CALL,
                                InteractionKind.X),
                        Arbitraries.of(Purpose.class))
                .as((at, kind, purpose) -> new TouchBuilder(UUID.randomUUID(), at)
                        .sent(kind, purpose)
                        .build());
    }

    @Provide
    Arbitrary<Touch> signs() {
        return Combinators.combine(moments(), Arbitraries.of(Direction.MUTUAL, Direction.INCOMING))
                .as((at, direction) -> new TouchBuilder(UUID.randomUUID(), at)
                        .sign(InteractionKind.LINKEDIN, direction)
                        .build());
    }

    @Provide
    Arbitrary<Touch> touches() {
        Arbitrary<Touch> answers = Combinators.combine(
                        moments(), Arbitraries.of(Reaction.class), days().injectNull(0.5))
                .as((at, reaction, day) -> new TouchBuilder(UUID.randomUUID(), at)
                        .answered(reaction)
                        .notBefore(reaction == Reaction.NOT_NOW ? day : null)
                        .returnsOn(reaction == Reaction.OUT_OF_OFFICE ? day : null)
                        .build());
        Arbitrary<Touch> meetings = Combinators.combine(
                        moments(),
                        Arbitraries.of(
                                InteractionKind.MET_AT_EVENT, InteractionKind.MEETING, InteractionKind.INTRODUCTION),
                        days().injectNull(0.5),
                        zones(),
                        Arbitraries.of(Promise.Promisor.class))
                .as((at, kind, day, zone, owner) -> {
                    TouchBuilder touch = new TouchBuilder(UUID.randomUUID(), at).met(kind);
                    if (day != null) {
                        touch.noted().event(day + "@" + zone).promise(owner, day.plusDays(5));
                    }
                    return touch.build();
                });
        return Arbitraries.frequencyOf(
                Tuple.of(4, messages()), Tuple.of(3, answers), Tuple.of(2, meetings), Tuple.of(1, signs()));
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        Arbitrary<Addressee> addressees = Combinators.combine(
                        Arbitraries.of(Addressee.AddresseeKind.class),
                        zones().injectNull(0.3),
                        Arbitraries.of(true, false))
                .as((kind, zone, shared) -> new Addressee(
                        kind, zone, null, shared ? Set.of(Addressee.SharedWork.CO_AUTHOR) : Set.of(), false));
        Arbitrary<Wishes> wishes = Combinators.combine(
                        days().injectNull(0.7),
                        Arbitraries.integers().between(7, 60).injectNull(0.5),
                        days().injectNull(0.3))
                .as((snooze, cadence, from) -> new Wishes(snooze, Set.of(), cadence, from));
        return Combinators.combine(addressees, touches().list().ofMaxSize(8), wishes, zones())
                .as((addressee, touches, wish, zone) -> new Dossier(addressee, touches, wish, Policy.CURRENT, zone));
    }
}
