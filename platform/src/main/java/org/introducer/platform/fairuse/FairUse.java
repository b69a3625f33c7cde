package org.introducer.platform.fairuse;

import static org.introducer.platform.problem.PlatformProblem.QUOTA_EXCEEDED;
import static org.introducer.platform.problem.PlatformProblem.TOO_MANY_REQUESTS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.introducer.connections.TransferCoding;
import org.introducer.platform.fairuse.QuotaLeases.Client;
import org.introducer.platform.fairuse.QuotaLeases.Lease;
import org.introducer.platform.http.ApiCalls;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.identity.Role;
import org.introducer.platform.problem.EarlyProblems;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a client that has used up its quota with 429, before its body is read, or that has too many requests at work at once, and
 * tells each how much is left. A client is the
 * token's subject within its tenant: a person, or a platform's own client, of which the identity provider makes one subject too.
 */
@Singleton
class FairUse {

    private static final Logger LOG = Logger.getLogger(FairUse.class);
    /** After authentication (200), before a body is read (50). */
    private static final int PRIORITY = 60;

    /** After a body was read (50), before a place is taken (40): a slow sender is not at work yet. */
    private static final int PRIORITY_AT_WORK = 45;

    private static final String RETRY_SOON = "1";
    private static final int CLIENTS = 50_000;
    private static final String AT_WORK = "introducer.at-work";

    private final IdentityProviderManager identities;
    private final QuotaLeases leases;
    private final EarlyProblems problems;
    private final Clock clock;
    private final FairUseLimits limits;
    private final Cache<Client, Use> uses = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(Duration.ofSeconds(2 * Quota.WINDOW_SECONDS))
            .build();
    /** One lease after the other, so that one connection is enough; no request waits for it. */
    private final ExecutorService leasing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("quota-leases").factory());

    /** What one client does at this replica. */
    private record Use(Spending reads, Spending writes, AtomicInteger atWork) {

        static Use of(Client client, Identity who, FairUseLimits limits) {
            int shift = Math.floorMod(client.sub().hashCode(), Quota.WINDOW_SECONDS);
            boolean platform = who.has(Role.INTEGRATION);
            return new Use(
                    new Spending(Quota.ofReads(platform ? limits.integrationReads() : limits.personReads()), shift),
                    new Spending(Quota.ofWrites(platform ? limits.integrationWrites() : limits.personWrites()), shift),
                    new AtomicInteger());
        }
    }

    FairUse(
            FairUseLimits limits,
            IdentityProviderManager identities,
            QuotaLeases leases,
            EarlyProblems problems,
            Clock clock) {
        this.identities = identities;
        this.leases = leases;
        this.problems = problems;
        this.clock = clock;
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, PRIORITY);
        filters.register(this::admit, PRIORITY_AT_WORK);
    }

    @PreDestroy
    void stop() {
        leasing.shutdownNow();
    }

    private void count(RoutingContext context) {
        if (!ApiCalls.has(context)) {
            context.next();
            return;
        }
        // A token that is refused is answered where all are: by the REST layer.
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(identity -> count(context, Caller.of(identity)), _ -> context.next());
    }

    private void count(RoutingContext context, @Nullable Identity who) {
        if (who == null) {
            context.next();
            return;
        }
        Client client = new Client(who.tenant(), who.sub());
        Use use = uses.get(client, _ -> Use.of(client, who, limits));
        context.put(AT_WORK, use.atWork());
        Spending spending = isRead(context.request().method()) ? use.reads() : use.writes();
        Quota quota = spending.quota();
        Spending.Outcome outcome = spending.spend(clock.millis());
        HttpServerResponse response = context.response();
        response.putHeader("RateLimit-Policy", quota.policy());
        response.putHeader(
                "RateLimit", "\"" + quota.name() + "\";r=" + outcome.remaining() + ";t=" + outcome.seconds());
        if (outcome.wanted() > 0) {
            leasing.execute(() -> lease(client, spending, outcome));
        }
        if (outcome.served()) {
            context.next();
            return;
        }
        if (outcome.first()) {
            LOG.infof("A client of tenant %s has used up its quota of %s", client.tenant(), quota.name());
        }
        response.putHeader("Retry-After", Integer.toString(outcome.seconds()));
        if (TransferCoding.hasBody(context.request())) {
            problems.answerAndClose(context, QUOTA_EXCEEDED);
        } else {
            problems.answer(context, QUOTA_EXCEEDED);
        }
    }

    private void admit(RoutingContext context) {
        AtomicInteger atWork = context.get(AT_WORK);
        if (atWork == null) {
            context.next();
        } else if (atWork.incrementAndGet() > limits.atOnce()) {
            atWork.decrementAndGet();
            context.response().putHeader("Retry-After", RETRY_SOON);
            problems.answer(context, TOO_MANY_REQUESTS);
        } else {
            context.addEndHandler(_ -> atWork.decrementAndGet());
            context.next();
        }
    }

    private void lease(Client client, Spending spending, Spending.Outcome outcome) {
        Quota quota = spending.quota();
        try {
            Lease lease = leases.take(client, quota.writes(), outcome.window(), outcome.wanted(), quota.most());
            spending.leased(outcome.window(), lease.granted(), lease.total());
        } catch (SQLException | RuntimeException unavailable) {
            LOG.debug("No lease of a quota; this replica counts by itself", unavailable);
            spending.unanswered(outcome.window(), clock.millis());
        }
    }

    private static boolean isRead(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }
}
