package org.introducer.platform.personal;

import jakarta.inject.Singleton;
import java.util.List;

/** The tables that every service has. */
@Singleton
class PlatformTables implements PersonalTables {

    private static final String WORKING = "the service's own working";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of(
                                "jobs",
                                "r.applicant_id = :person and r.kind not in ('" + ErasureOrder.JOB + "', '"
                                        + ErasureOrder.PART + "', '" + MoveOrder.JOB + "')")
                        .leftOut(WORKING + ": how far long work is"),
                PersonalTable.of("audit_entries", "r.applicant_id = :person or r.sub in (:person, :sub)")
                        .leftOut("who did what when, by ids; the values are keyed hashes")
                        .kept("accountability: who did what when, by ids and without values, in a sealed chain")
                        .stays("accountability: who did what when, by ids and without values, in a sealed chain"),
                PersonalTable.of("departures", "r.person_id = :person")
                        .leftOut(WORKING + ": that the person left, by ids")
                        .kept("that the person left the tenant, by ids")
                        .stays("that the person left the tenant, by ids"),
                PersonalTable.of("webhooks", "r.sub in (:person, :sub)")
                        .without(
                                "roles",
                                "seen_at",
                                "secret",
                                "previous_secret",
                                "position",
                                "failures",
                                "failing_since",
                                "wait_until",
                                "lease_until")
                        .endsWithMove("calls of the person's own for events of the tenant that was left"),
                PersonalTable.of(
                                "webhook_deliveries",
                                "exists (select from webhooks w where w.tenant_id = r.tenant_id and w.id = r.webhook_id and w.sub in (:person, :sub))")
                        .leftOut(WORKING + ": what came of calls; what they told of goes with its event")
                        .endsWithMove("what came of calls for events of the tenant that was left"),
                PersonalTable.nobodys("erasure_reports", "counts of rows, by the id of the order"),
                PersonalTable.nobodys(
                        "idempotent_answers", WORKING + ": answers of the last day, erased by what they name"),
                PersonalTable.nobodys("outbox_events", WORKING + ": events for others, erased by what they name"),
                PersonalTable.nobodys("quota_leases", WORKING + ": how many requests of the last ten minutes, by ids"),
                PersonalTable.nobodys("event_feeds", WORKING + ": how far events have a place"),
                PersonalTable.nobodys("event_resources", WORKING + ": what events tell of"));
    }
}
