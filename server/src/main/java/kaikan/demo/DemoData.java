package kaikan.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import kaikan.facility.DemoCatalogue;

/// Fills an empty database with the demonstration's data when the server starts with `KAIKAN_DEMO=true`; a second start changes nothing.
@Singleton
@Requires(property = "kaikan.demo", value = "true")
class DemoData implements ApplicationEventListener<ServerStartupEvent> {
    private final DemoCatalogue catalogue;

    DemoData(DemoCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        catalogue.load();
    }
}
