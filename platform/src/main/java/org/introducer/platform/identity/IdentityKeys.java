package org.introducer.platform.identity;

import static org.introducer.platform.problem.PlatformProblem.UNAVAILABLE;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.introducer.platform.http.ApiCalls;
import org.introducer.platform.problem.EarlyProblems;
import org.jboss.logging.Logger;

/**
 * The keys of the identity provider, which a service needs before it can judge a token. Until they are there it is not ready, and
 * answers 503; they are fetched beside the requests, never by one of them (ADR 85).
 */
@Readiness
@Singleton
class IdentityKeys implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(IdentityKeys.class);
    /** Before authentication (200), which would fetch the keys itself. */
    private static final int PRIORITY = 250;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TenantConfigContext provider;
    private final EarlyProblems problems;

    IdentityKeys(TenantConfigBean providers, EarlyProblems problems) {
        this.provider = providers.getDefaultTenant();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext request) {
        if (provider.ready() || !ApiCalls.has(request)) {
            request.next();
        } else {
            problems.answerAndClose(request, UNAVAILABLE);
        }
    }

    /** A key that the provider has withdrawn is to count no longer; Quarkus asks only for keys that it does not know. */
    @Scheduled(every = "${introducer.keys-refresh:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        if (!provider.ready() || provider.oidcConfig().publicKey().isPresent()) {
            return;
        }
        try {
            // There is no other door to the keys; the token of this call is none, so that the keys are all that it
            // changes.
            provider.provider()
                    .refreshJwksAndVerifyJwtToken("none", false, false, null)
                    .onItemOrFailure()
                    .transform((_, _) -> true)
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException unavailable) {
            LOG.debugf("The keys stay as they are: %s", unavailable.getMessage());
        }
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void fetch() {
        if (provider.ready()) {
            return;
        }
        try {
            provider.initialize().await().atMost(PATIENCE);
            LOG.info("The keys of the identity provider are there");
        } catch (RuntimeException unavailable) {
            LOG.warnf("The identity provider is unavailable: %s", unavailable.getMessage());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity provider's keys")
                .status(provider.ready())
                .build();
    }
}
