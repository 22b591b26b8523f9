package kaikan.load;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import kaikan.ledger.OverlapAudit;

/// Runs the house's own audit over the database of the load program.
final class Audit {
    private Audit() {}

    static List<OverlapAudit.Excess> overlaps(String url) {
        Map<String, Object> settings = Map.of(
                "datasources.default.url", url, "datasources.default.username", "root", "datasources.default.password", "");
        try (ApplicationContext context = ApplicationContext.run(settings)) {
            return context.getBean(OverlapAudit.class).run();
        }
    }
}
