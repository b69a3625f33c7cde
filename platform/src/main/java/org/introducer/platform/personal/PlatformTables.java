package org.introducer.platform.personal;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.introducer.platform.job.JobHandler;

/** The tables that every service has. */
@Singleton
class PlatformTables implements PersonalTables {

    private static final String WORKING = "the service's own working";

    private static final String LONG_WORK = WORKING + ": how far long work is";
    private static final String FOR_OTHERS =
            "work for the organisation or the installation, by the id of the person who asked for it";

    private final List<JobHandler> handlers;

    PlatformTables(@All List<JobHandler> handlers) {
        this.handlers = handlers;
    }

    @Override
    public List<PersonalTable> tables() {
        List<String> own = handlers.stream()
                .filter(JobHandler::personal)
                .map(JobHandler::kind)
                .toList();
        List<String> orders = List.of(ErasureOrder.JOB, ErasureOrder.PART, MoveOrder.JOB);
        return List.of(
                PersonalTable.of("jobs", "r.applicant_id = :person and " + isOneOf(own))
                        .leftOut(LONG_WORK),
                PersonalTable.of(
                                "jobs",
                                "r.applicant_id = :person and not " + isOneOf(own) + " and not " + isOneOf(orders))
                        .leftOut(LONG_WORK)
                        .kept(FOR_OTHERS)
                        .stays(FOR_OTHERS),
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

    private static String isOneOf(List<String> kinds) {
        return "r.kind = any (cast(array["
                + kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", ")) + "] as text[]))";
    }
}
