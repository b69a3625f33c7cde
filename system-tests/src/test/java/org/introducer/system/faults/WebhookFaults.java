package org.introducer.system.faults;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.introducer.local.Commands;
import org.introducer.system.PackagedService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas deliver what is written at both of them; the one that waits for a receiver's answer is killed, several times. */
@Tag("X10")
class WebhookFaults {

    private static final int WEBHOOKS = 3;
    private static final int EDITORS = 2;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int KILLS = Integer.getInteger("introducer.kills", 4);
    /** What a replica has claimed is claimed again after 30 s. */
    private static final Duration CLAIMED_AGAIN = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void each_event_is_delivered_and_in_order_while_replicas_are_killed_in_the_middle_of_deliveries(
            @TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "Linux tells which process made a connection");
        try (ContactsDatabase database = new ContactsDatabase(folder);
                WebhookReceiver receiver = new WebhookReceiver()) {
            Map<String, String> settings =
                    Map.of("QUARKUS_PROFILE", "prod,local", "INTRODUCER_WEBHOOKS_ALLOWED_ORIGINS", receiver.origin());
            List<PackagedService> replicas = new ArrayList<>();
            try {
                replicas.add(database.service(settings));
                replicas.add(database.service(settings));
                replicas.forEach(replica -> replica.until("ready", 200));
                List<String> webhooks = new ArrayList<>();
                for (int i = 0; i < WEBHOOKS; i++) {
                    webhooks.add(receiver.webhook(replicas.getFirst(), database.token(), "/" + i));
                }
                Editors editors = new Editors(
                        replicas.stream().map(PackagedService::url).toList(), database.token(), EDITORS, PAUSE);
                List<Duration> takenOver = new ArrayList<>();
                for (int kill = 0; kill < KILLS; kill++) {
                    TimeUnit.SECONDS.sleep(3);
                    takenOver.add(killTheCaller(replicas, receiver));
                }
                TimeUnit.SECONDS.sleep(3);
                editors.stop();

                editors.assertKept(database.postgres());
                Set<String> events = WebhookReceiver.events(ContactsDatabase.versions(database.postgres()));
                await().atMost(PATIENCE)
                        .until(() -> receiver.byPath().values().stream()
                                        .allMatch(calls -> WebhookReceiver.names(calls).containsAll(events))
                                && receiver.byPath().size() == WEBHOOKS);
                receiver.byPath().forEach((path, calls) -> {
                    assertEquals(events, WebhookReceiver.names(calls), path);
                    WebhookReceiver.assertInOrder(calls);
                });
                assertEquals(List.of(), receiver.forged());
                for (String webhook : webhooks) {
                    await().untilAsserted(() -> WebhookReceiver.asking(replicas.getFirst(), database.token())
                            .queryParam("filter", "state=in=(PENDING,FAILED)")
                            .get(webhook + "/deliveries")
                            .then()
                            .statusCode(200)
                            .body("items", empty()));
                }
                System.out.printf(
                        "%d events to %d webhooks in %d calls; %d times the calling replica was killed, its call was made again after %s%n",
                        events.size(), WEBHOOKS, receiver.calls().size(), KILLS, takenOver);
            } finally {
                replicas.forEach(PackagedService::close);
            }
        }
    }

    /** The replica whose call the receiver has not answered yet; answers how long it took until the same was sent again. */
    private static Duration killTheCaller(List<PackagedService> replicas, WebhookReceiver receiver) throws Exception {
        WebhookReceiver.Hold hold = receiver.holdOne();
        WebhookReceiver.Call held = hold.call.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        int caller = WebhookReceiver.caller(replicas, held.port());
        Commands.signal("KILL", replicas.get(caller).process().pid());
        assertTrue(replicas.get(caller).process().waitFor(10, TimeUnit.SECONDS), "it is not dead");
        long killed = System.nanoTime();
        hold.end.countDown();
        await().atMost(CLAIMED_AGAIN)
                .until(() -> receiver.calls().stream().anyMatch(call -> call.repeats(held) && call.at() > killed));
        Duration again = Duration.ofNanos(receiver.calls().stream()
                        .filter(call -> call.repeats(held) && call.at() > killed)
                        .mapToLong(WebhookReceiver.Call::at)
                        .min()
                        .orElseThrow()
                - killed);
        replicas.set(caller, replicas.get(caller).again().until("ready", 200));
        return again;
    }
}
