package kaikan.platform.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthLevelOfDetail;
import io.micronaut.management.health.aggregator.DefaultHealthAggregator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What `/health` says to everybody: whether all is well, and if not, the reasons of our own. A reason is written for strangers: it is one
/// sentence and names nobody. What others tell (disks, addresses of the database) stays inside.
@Singleton
@Replaces(DefaultHealthAggregator.class)
final class HealthAnswer extends DefaultHealthAggregator {
    HealthAnswer(ApplicationConfiguration application) {
        super(application);
    }

    @Override
    protected Object aggregateDetails(List<HealthResult> results) {
        Map<String, String> reasons = new TreeMap<>();
        results.stream()
                .filter(result -> HealthStatus.DOWN.equals(result.getStatus()) && result.getDetails() instanceof String)
                .forEach(result -> reasons.put(result.getName(), (String) result.getDetails()));
        return reasons;
    }

    @Override
    protected HealthResult buildResult(HealthStatus overall, Object details, HealthLevelOfDetail level) {
        return details instanceof Map<?, ?> reasons && !reasons.isEmpty()
                ? HealthResult.builder(null, overall).details(reasons).build()
                : super.buildResult(overall, details, level);
    }
}
