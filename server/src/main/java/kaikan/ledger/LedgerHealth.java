package kaikan.ledger;

import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/// The house is not well while the last look through the ledger found overlaps. Reads one row; it never looks through the ledger itself.
@Singleton
final class LedgerHealth implements HealthIndicator {
    private static final String NAME = "ledger";

    private final AuditAhead audit;
    private final ExecutorService blocking;

    LedgerHealth(AuditAhead audit, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.audit = audit;
        this.blocking = blocking;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return new AsyncSingleResultPublisher<>(blocking, this::result);
    }

    private HealthResult result() {
        return audit.last()
                .filter(last -> !last.well())
                .map(last -> HealthResult.builder(NAME, HealthStatus.DOWN).details(reason(last)).build())
                .orElseGet(() -> HealthResult.builder(NAME, HealthStatus.UP).build());
    }

    private static String reason(Audited last) {
        String moments = last.moments() == 1 ? "1 moment" : last.moments() + " moments";
        return "The ledger overlaps at " + moments + "; seen at " + last.checkedAt() + "; look at /staff/health";
    }
}
