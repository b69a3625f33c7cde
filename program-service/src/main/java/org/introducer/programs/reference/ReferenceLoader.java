package org.introducer.programs.reference;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.introducer.programs.ProgramsSettings;
import org.introducer.programs.rotation.RotationOffers;
import org.introducer.programs.rotation.ShippedRotations;
import org.jboss.logging.Logger;

/**
 * Loads the reference data once this service has its database, and before it is ready. A failure keeps nobody from working: it
 * is logged, and tried again.
 */
@Readiness
@ApplicationScoped
class ReferenceLoader implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ReferenceLoader.class);

    private final ReferenceDirectory directory;
    private final RotationOffers rotations;
    private final boolean wanted;
    private volatile boolean tried;
    private volatile boolean loaded;

    ReferenceLoader(ReferenceDirectory directory, RotationOffers rotations, ProgramsSettings settings) {
        this.directory = directory;
        this.rotations = rotations;
        this.wanted = settings.referenceData();
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void load() {
        if (!wanted || loaded || !directory.schemaThere()) {
            return;
        }
        try {
            ReferenceDirectory.Loaded found = directory.load(ReferenceData.read());
            if (found.programs() + found.facts() > 0) {
                LOG.infof("Reference data: %d programs and %d facts were new", found.programs(), found.facts());
            }
            int offers = rotations.load(ShippedRotations.read().offers());
            if (offers > 0) {
                LOG.infof("Reference data: %d observerships and electives were new", offers);
            }
            loaded = true;
        } finally {
            tried = true;
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("reference-data")
                .status(!wanted || tried)
                .build();
    }
}
