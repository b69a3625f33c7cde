package org.introducer.system.faults;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.introducer.local.Commands;
import org.introducer.local.identity.Role;
import org.introducer.system.PackagedService;
import org.introducer.system.faults.Editors.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replicas whose clocks are wrong, or become wrong while they run. */
class ClockFaults {

    private static final int WEBHOOKS = 2;
    private static final int EDITORS = 3;
    private static final int READ_BY_PAGES = 12;
    private static final int QUOTA = 200;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LASTS = Duration.ofSeconds(10);
    private static final Duration READ_WITHIN = Duration.ofSeconds(1);
    /** The longest that anything is claimed, and what a poll and a call take. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private static final Duration STUCK = CLAIM.plusSeconds(15);
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final Duration DAY = Duration.ofDays(1);

    private enum Trouble {
        BACK("-1h"),
        STANDS(null),
        AHEAD("+1h");

        private final String by;

        Trouble(String by) {
            this.by = by;
        }

        void begin(MovableClock clock) throws IOException, InterruptedException {
            if (by == null) {
                clock.stand();
            } else {
                clock.move(by);
            }
        }
    }

    @Test
    void they_write_read_and_repeat_what_the_other_wrote(@TempDir Path folder) throws Exception {
        try (ContactsDatabase database = new ContactsDatabase(folder);
                PackagedService late = database.service(clock("-PT1H")).until("ready", 200);
                PackagedService early = database.service(clock("PT1H")).until("ready", 200)) {
            Load toLate = new Load(late.url(), database.token()).warmUp(1);
            Load toEarly = new Load(early.url(), database.token()).warmUp(1);
            for (Load[] order : new Load[][] {{toLate, toEarly}, {toEarly, toLate}}) {
                assertRepeats(order[0], order[1]);
            }
            assertEquals(4, ContactsDatabase.stored(database.postgres()).size());
        }
    }

    @Test
    void one_of_two_whose_clock_jumps_and_stands_loses_doubles_and_holds_up_nothing(@TempDir Path folder)
            throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "Linux tells which process made a connection");
        MovableClock clock = new MovableClock(folder);
        try (ContactsDatabase database = new ContactsDatabase(folder);
                WebhookReceiver receiver = new WebhookReceiver()) {
            Map<String, String> settings = Map.of(
                    "QUARKUS_PROFILE", "prod,local",
                    "INTRODUCER_WEBHOOKS_ALLOWED_ORIGINS", receiver.origin(),
                    "INTRODUCER_FAIR_USE_INTEGRATION_READS", String.valueOf(QUOTA));
            try (PackagedService right = database.service(settings).until("ready", 200);
                    PackagedService moved =
                            database.service(with(settings, clock.settings())).until("ready", 200)) {
                Trial trial = new Trial(database, receiver, right, moved, clock);
                trial.prepare();
                for (Trouble trouble : Trouble.values()) {
                    trial.have(trouble);
                }
                trial.end();
            }
        }
    }

    private static Map<String, String> clock(String offset) {
        return Map.of("QUARKUS_PROFILE", "prod,local", "INTRODUCER_CLOCK_OFFSET", offset);
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static void assertRepeats(Load first, Load other) {
        String key = UUID.randomUUID().toString();
        String body = Load.body();
        Load.Outcome created = first.overKept(key, body);
        assertEquals(201, created.status(), created.said());
        Load.Outcome again = other.overKept(key, body);
        assertEquals(created.id(), again.id(), "a repeat at the other replica is the same contact");
        assertTrue(again.said().contains("idempotency-replayed"), again.said());
    }

    /** Two replicas, of which the clock of one is moved. */
    private static final class Trial {

        private final ContactsDatabase database;
        private final WebhookReceiver receiver;
        private final PackagedService right;
        private final PackagedService moved;
        private final MovableClock clock;
        private final String writer = ContactsDatabase.tokenOf(UUID.randomUUID(), Role.APPLICANT, DAY);
        private final String reader = ContactsDatabase.tokenOf(UUID.randomUUID(), Role.APPLICANT, DAY);
        private final Set<String> read = new TreeSet<>();
        private final List<String> wrong = new ArrayList<>();

        Trial(
                ContactsDatabase database,
                WebhookReceiver receiver,
                PackagedService right,
                PackagedService moved,
                MovableClock clock) {
            this.database = database;
            this.receiver = receiver;
            this.right = right;
            this.moved = moved;
            this.clock = clock;
        }

        void prepare() {
            for (int i = 0; i < WEBHOOKS; i++) {
                receiver.webhook(right, writer, "/" + i);
            }
            new Load(right.url(), writer).warmUp(50);
            new Load(moved.url(), writer).warmUp(50);
            for (int i = 0; i < READ_BY_PAGES; i++) {
                PackagedService at = i % 2 == 0 ? right : moved;
                String id = created(at, reader);
                Instant occurred = Clock.systemUTC().instant().minus(Duration.ofDays(20));
                WebhookReceiver.asking(at, reader)
                        .body(Map.of(
                                "contactIds",
                                List.of(id),
                                "occurredAt",
                                occurred.toString(),
                                "kind",
                                "EMAIL",
                                "direction",
                                "OUTGOING"))
                        .post("/v1/interactions")
                        .then()
                        .statusCode(201);
                read.add(id);
            }
        }

        void have(Trouble trouble) throws Exception {
            Editors editors = new Editors(List.of(right.url(), moved.url()), writer, EDITORS, PAUSE);
            SECONDS.sleep(2);
            trouble.begin(clock);
            long begin = System.nanoTime();
            assertRepeats(new Load(right.url(), writer), new Load(moved.url(), writer));
            assertRepeats(new Load(moved.url(), writer), new Load(right.url(), writer));
            assertReadByPages();
            assertTokensJudged(trouble);
            assertImported();
            long quotaAsked = System.nanoTime();
            String greedy =
                    ContactsDatabase.tokenOf(FairUseFaults.whoseWindowBeginsSoon(), Role.INTEGRATION, DAY);
            int served = servedOfAQuota(greedy);
            while (since(begin).compareTo(LASTS) < 0) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            check(heldTooLong().equals("0"), trouble, heldTooLong() + " rows are claimed until, or due, too far from now");
            List<Call> calls = editors.stop();
            editors.assertKept(database.postgres());
            Duration takenOver = trouble == Trouble.AHEAD ? takenOver() : Duration.ZERO;
            Duration alone = alone();
            if (trouble == Trouble.STANDS) {
                Duration left = WINDOW.plusSeconds(5).minus(since(quotaAsked));
                check(within(left, () -> status(moved, greedy) != 429), trouble, "the minute of a quota does not end");
            }
            clock.move("+0");
            Duration after = alone();
            Duration p99 = Editors.readP99(calls);
            System.out.printf(
                    "Clock %s: %s; read p99 %d ms; %d of a quota of %d served by both; frozen in a call, the other made it %.1f s later; alone it called a webhook %.1f s after a write, and %.1f s when its clock was right again%n",
                    trouble,
                    Editors.byStatus(calls, _ -> true),
                    p99.toMillis(),
                    served,
                    QUOTA,
                    takenOver.toMillis() / 1e3,
                    alone.toMillis() / 1e3,
                    after.toMillis() / 1e3);
            check(takenOver.compareTo(STUCK) < 0, trouble, "what it had claimed was held on to");
            check(alone.compareTo(STUCK) < 0, trouble, "alone it calls no webhook");
            check(after.compareTo(STUCK) < 0, trouble, "alone it calls no webhook when its clock is right again");
            calls.stream()
                    .filter(call -> !call.good() && call.status() != 503)
                    .limit(3)
                    .forEach(call -> check(false, trouble, call.toString()));
            check(served <= QUOTA + QUOTA / 10, trouble, "both served " + served + " of a quota of " + QUOTA);
            check(p99.compareTo(READ_WITHIN) <= 0, trouble, "reads take " + p99);
        }

        /** What is wrong is said at the end, so that one trouble hides no other. */
        private void check(boolean fulfilled, Trouble trouble, String otherwise) {
            if (!fulfilled) {
                wrong.add(trouble + ": " + otherwise);
            }
        }

        private static boolean within(Duration limit, Callable<Boolean> condition) {
            try {
                await().atMost(limit).until(condition);
                return true;
            } catch (ConditionTimeoutException late) {
                return false;
            }
        }

        void end() throws Exception {
            receiver.forged().stream().limit(3).forEach(call -> wrong.add("a receiver refuses " + call));
            assertEquals(List.of(), wrong);
            String tenant = "tenant_id = (select tenant_id from webhooks limit 1)";
            Set<String> events = WebhookReceiver.events(ContactsDatabase.versions(database.postgres(), tenant));
            await().atMost(STUCK)
                    .until(() -> receiver.byPath().size() == WEBHOOKS
                            && receiver.byPath().values().stream()
                                    .allMatch(calls ->
                                            WebhookReceiver.names(calls).containsAll(events)));
            receiver.byPath().forEach((path, calls) -> {
                assertEquals(events, WebhookReceiver.names(calls), path);
                WebhookReceiver.assertInOrder(calls);
            });
        }

        /** One page here, the next there. */
        private void assertReadByPages() {
            assertEquals(read, new TreeSet<>(walked("/v1/contacts", "items.id")));
            assertEquals(
                    read,
                    new TreeSet<>(walked("/v1/follow-ups/due", "items.contactId")));
            List<String> told = new ArrayList<>();
            String after = null;
            boolean more = true;
            for (int page = 0; more; page++) {
                RequestSpecification asking = asking(page).queryParam("resources", "contacts");
                Response answer = (after == null ? asking : asking.queryParam("after", after)).get("/v1/changes");
                told.addAll(answer.jsonPath()
                        .getList("items.findAll { it.type.endsWith('contact.created') }.subject", String.class));
                after = answer.path("next");
                more = answer.path("more");
            }
            assertEquals(
                    read.stream().map(id -> "contacts/" + id).toList(),
                    told.stream().sorted().toList());
        }

        private RequestSpecification asking(int page) {
            return WebhookReceiver.asking(page % 2 == 0 ? right : moved, reader).queryParam("limit", 5);
        }

        private List<String> walked(String path, String what) {
            List<String> found = new ArrayList<>();
            String next = null;
            for (int page = 0; page == 0 || next != null; page++) {
                RequestSpecification asking = asking(page);
                Response answer = (next == null ? asking : asking.queryParam("cursor", next)).get(path);
                assertEquals(200, answer.statusCode(), () -> path + " " + answer.asString());
                found.addAll(answer.jsonPath().getList(what, String.class));
                next = answer.path("next");
            }
            assertEquals(READ_BY_PAGES, found.size(), path);
            return found;
        }

        /** By the clock of the service: who is ahead takes a token for expired. */
        private void assertTokensJudged(Trouble trouble) {
            String brief = ContactsDatabase.tokenOf(UUID.randomUUID(), Role.APPLICANT, Duration.ofMinutes(5));
            assertEquals(200, status(right, brief));
            assertEquals(trouble == Trouble.AHEAD ? 401 : 200, status(moved, brief), trouble.name());
        }

        private static int status(PackagedService service, String token) {
            return WebhookReceiver.asking(service, token).get("/v1/contacts").statusCode();
        }

        /** A job that the replica with the wrong clock is given. */
        private void assertImported() {
            String job = "/v1/imports/"
                    + WebhookReceiver.asking(moved, reader)
                            .contentType("text/vcard")
                            .body("BEGIN:VCARD\nVERSION:3.0\nFN:Omar Sample\nEND:VCARD\n")
                            .post("/v1/imports")
                            .then()
                            .statusCode(202)
                            .extract()
                            .<String>path("id");
            await().atMost(STUCK)
                    .until(() -> WebhookReceiver.asking(right, reader).get(job).path("state"), "PREVIEWED"::equals);
        }

        private int servedOfAQuota(String token) {
            int served = 0;
            for (int call = 0; call < QUOTA; call++) {
                for (PackagedService replica : List.of(right, moved)) {
                    served += status(replica, token) == 429 ? 0 : 1;
                }
            }
            return served;
        }

        private String heldTooLong() throws SQLException {
            return ContactsDatabase.asked(database.postgres(), """
                    select (select count(*) from webhooks where greatest(lease_until, wait_until) > now() + interval '70 s')
                        + (select count(*) from webhook_deliveries where state = 'PENDING' and due_at > now() + interval '70 s')
                        + (select count(*) from jobs where lease_until > now() + interval '70 s')
                        + (select count(*) from idempotent_answers where abs(extract(epoch from now() - created_at)) > 1800)
                        + (select count(*) from outbox_events where abs(extract(epoch from now() - occurred_at)) > 1800)""");
        }

        /** The replica with the wrong clock is frozen while it calls; how long until the other makes the same call. */
        private Duration takenOver() throws Exception {
            while (true) {
                WebhookReceiver.Hold hold = receiver.holdOne();
                created(right, writer);
                WebhookReceiver.Call held = hold.call.get(STUCK.toSeconds(), SECONDS);
                if (WebhookReceiver.caller(List.of(right, moved), held.port()) == 0) {
                    hold.end.countDown();
                    continue;
                }
                Commands.signal("STOP", moved.process().pid());
                try {
                    long frozen = System.nanoTime();
                    within(STUCK, () -> receiver.calls().stream()
                            .anyMatch(call -> call.repeats(held) && call.at() > frozen));
                    return since(frozen);
                } finally {
                    hold.end.countDown();
                    Commands.signal("CONT", moved.process().pid());
                }
            }
        }

        /** While the other is frozen: how long until what is written is told to all webhooks. */
        private Duration alone() throws Exception {
            Commands.signal("STOP", right.process().pid());
            try {
                long begin = System.nanoTime();
                String subject = "contacts/" + created(moved, writer);
                within(STUCK, () -> receiver.calls().stream()
                                .filter(call -> call.subject().equals(subject))
                                .count()
                        >= WEBHOOKS);
                return since(begin);
            } finally {
                Commands.signal("CONT", right.process().pid());
            }
        }

        private static String created(PackagedService service, String token) {
            return WebhookReceiver.asking(service, token)
                    .body(Load.body())
                    .post("/v1/contacts")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        private static Duration since(long begin) {
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }
}
